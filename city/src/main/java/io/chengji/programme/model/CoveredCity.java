package io.chengji.programme.model;

import java.util.List;

/**
 * One city of a coverage group with the listings that lie in it.
 *
 * @param listingIds listings of the national programme in the city; empty where it is not covered
 */
public record CoveredCity(String name, String provinceCode, List<String> listingIds) {
  public CoveredCity {
    listingIds = List.copyOf(listingIds);
  }

  /** Whether at least one pilot lies in the city. */
  public boolean covered() {
    return !listingIds.isEmpty();
  }
}
