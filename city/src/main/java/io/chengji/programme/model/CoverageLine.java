package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of a group of cities have a pilot.
 *
 * @param group stable key, such as tier.2 or administrative.provincial-capital
 * @param basis REPORTED for a share that a document states, COMPUTED for one counted here
 * @param total cities of the group
 * @param covered cities of the group with at least one pilot, each counted once
 * @param percent covered divided by total, in percent, rounded half up to one decimal
 * @param cities the list behind the number; empty where the document has none
 */
public record CoverageLine(
    String group,
    Words label,
    Basis basis,
    int total,
    int covered,
    BigDecimal percent,
    List<CoveredCity> cities,
    @Nullable Words note,
    List<Evidence> evidence) {
  public CoverageLine {
    cities = List.copyOf(cities);
    evidence = List.copyOf(evidence);
  }

  /** Where a coverage number comes from. */
  public enum Basis {
    REPORTED,
    COMPUTED
  }
}
