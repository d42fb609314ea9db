package io.chengji.kernel.search;

/**
 * A half-open range of a text in UTF-16 units, as strings count in Java and JavaScript.
 *
 * @param from first unit of the range
 * @param to first unit after it
 */
public record TextRange(int from, int to) {
  public TextRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("a range goes forward from 0, not " + from + " to " + to);
    }
  }
}
