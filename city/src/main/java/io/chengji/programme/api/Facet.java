package io.chengji.programme.api;

import io.chengji.kernel.words.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One way to narrow a list.
 *
 * @param name the query parameter
 * @param values the values of an item, none where it has none
 * @param label what a value is called
 * @param allowed the values a caller may send; empty when any text is one
 */
record Facet<T>(
    String name,
    Function<T, List<String>> values,
    Function<String, Words> label,
    Set<String> allowed) {
  Facet {
    allowed = Set.copyOf(allowed);
  }

  /** A facet of which callers may send any value. */
  Facet(String name, Function<T, List<String>> values, Function<String, Words> label) {
    this(name, values, label, Set.of());
  }

  /** One value of a facet with how many items have it. */
  record Count(String value, Words label, int count, boolean selected) {}
}
