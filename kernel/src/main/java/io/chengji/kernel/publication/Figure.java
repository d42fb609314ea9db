package io.chengji.kernel.publication;

import java.util.Map;

/**
 * A figure that is to be computed for a publication.
 *
 * @param name unique within the publication, such as {@code count}
 * @param formula its text, see {@code docs/formula.md}
 * @param inputs where each input of the formula comes from
 */
public record Figure(String name, String formula, Map<String, Source> inputs) {
  public Figure {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("name of a figure: 1 to 200 characters");
    }
    inputs = Map.copyOf(inputs);
  }
}
