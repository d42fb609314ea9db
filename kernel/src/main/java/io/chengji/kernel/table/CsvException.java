package io.chengji.kernel.table;

/** A table cannot be read; says in which line and column, which rule, and what to do. */
public final class CsvException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_EXCERPT = 60;

  private final int line;
  private final int column;

  /**
   * Makes the error for one place of a table.
   *
   * @param line line of the file, counted from 1
   * @param column field of the row, counted from 1
   * @param chinese what is wrong and what to do, in Chinese
   * @param english the same in English
   */
  public CsvException(int line, int column, String chinese, String english) {
    super(
        "第%d行第%d列：%s / line %d, column %d: %s"
            .formatted(line, column, chinese, line, column, english));
    this.line = line;
    this.column = column;
  }

  /** A value as a message may show it: at most 60 characters, control characters as a mark. */
  public static String excerpt(String value) {
    int end = Math.min(value.length(), LONGEST_EXCERPT);
    String shown = value.substring(0, end).replaceAll("\\p{Cntrl}", "\uFFFD");
    return end < value.length() ? shown + "…" : shown;
  }

  /** Line of the file, counted from 1. */
  public int line() {
    return line;
  }

  /** Field of the row, counted from 1. */
  public int column() {
    return column;
  }
}
