package io.chengji.proof.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value of a formula as it is published (a number plainly with its declared digits after the
 * point), its unit, the lets in order, and for each input with missing values how many they were.
 */
public record Result(
    String value, Optional<String> unit, List<Step> trace, Map<String, Integer> missing) {
  public Result {
    trace = List.copyOf(trace);
    missing = Map.copyOf(missing);
  }
}
