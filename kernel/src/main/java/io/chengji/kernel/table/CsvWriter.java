package io.chengji.kernel.table;

import java.io.IOException;
import java.util.List;

/**
 * Writes rows as RFC 4180 asks, with quotes only where a value needs them. Not for use by several
 * threads.
 */
public final class CsvWriter {
  /** What ends a line. */
  public enum LineEnd {
    /** Line feed, for files that are kept under version control and for pipes. */
    LF("\n"),
    /** Carriage return and line feed, as the RFC has it. */
    CRLF("\r\n");

    private final String text;

    LineEnd(String text) {
      this.text = text;
    }
  }

  private final Appendable out;
  private final LineEnd lineEnd;

  /** Writes to {@code out}, which the caller flushes and closes, one line feed after each row. */
  public CsvWriter(Appendable out) {
    this(out, LineEnd.LF);
  }

  /** Writes to {@code out}, which the caller flushes and closes. */
  public CsvWriter(Appendable out, LineEnd lineEnd) {
    this.out = out;
    this.lineEnd = lineEnd;
  }

  /** Writes one row of at least one field. */
  public void writeRow(String... fields) throws IOException {
    writeRow(List.of(fields));
  }

  /** Writes one row of at least one field. */
  public void writeRow(List<String> fields) throws IOException {
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a row has at least one field");
    }
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      String field = fields.get(i);
      boolean aloneAndEmpty = fields.size() == 1 && field.isEmpty();
      out.append(needsQuotes(field) || aloneAndEmpty ? quoted(field) : field);
    }
    out.append(lineEnd.text);
  }

  private static String quoted(String field) {
    return '"' + field.replace("\"", "\"\"") + '"';
  }

  private static boolean needsQuotes(String field) {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return field.startsWith("\uFEFF");
  }
}
