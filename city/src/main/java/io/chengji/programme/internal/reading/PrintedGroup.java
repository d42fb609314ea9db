package io.chengji.programme.internal.reading;

import io.chengji.programme.model.Evidence;
import java.util.List;

/**
 * A heading that says how many cities a group has.
 *
 * @param stated the number in the heading
 * @param unit what is counted, such as 直辖市
 * @param cities the cities whose headings follow
 */
public record PrintedGroup(
    String heading, int stated, String unit, List<String> cities, Evidence evidence) {
  public PrintedGroup {
    cities = List.copyOf(cities);
  }
}
