package io.chengji.proof.formula;

/**
 * A place in the text of a formula: line and column from 1, a column for each code point ({@code
 * docs/formula.md}, section 1).
 */
public record Position(int line, int column) {
  static final Position START = new Position(1, 1);

  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("A place starts at 1:1, not " + line + ":" + column);
    }
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
