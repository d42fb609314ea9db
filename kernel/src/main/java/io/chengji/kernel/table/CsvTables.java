package io.chengji.kernel.table;

import io.chengji.kernel.table.CsvWriter.LineEnd;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables as comma-separated values. A program receives every value exactly as it is; a spreadsheet
 * program, which would run a text that begins like a formula, receives such a text with an
 * apostrophe before it.
 */
public final class CsvTables {
  /** First characters by which a spreadsheet program takes a text for a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private CsvTables() {}

  /** Writes for a program: LF, no byte order mark, values untouched. */
  public static void write(Table<?> table, OutputStream out) throws IOException {
    write(table, out, LineEnd.LF, false);
  }

  /** Writes for a program by the letter of RFC 4180: CRLF, no byte order mark, values untouched. */
  public static void writeCrlf(Table<?> table, OutputStream out) throws IOException {
    write(table, out, LineEnd.CRLF, false);
  }

  /**
   * Writes for a spreadsheet program: CRLF, a byte order mark by which it recognises UTF-8, and an
   * apostrophe before a text that it would take for a formula.
   */
  public static void writeForSpreadsheet(Table<?> table, OutputStream out) throws IOException {
    out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    write(table, out, LineEnd.CRLF, true);
  }

  private static <T> void write(Table<T> table, OutputStream out, LineEnd lineEnd, boolean guarded)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CsvWriter csv = new CsvWriter(text, lineEnd);
    csv.writeRow(table.header());
    for (T row : table.rows()) {
      List<String> fields = new ArrayList<>(table.columns().size());
      for (Column<T> column : table.columns()) {
        fields.add(field(column.value().of(row), guarded));
      }
      csv.writeRow(fields);
    }
    text.flush();
  }

  private static String field(@Nullable Object value, boolean guarded) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = value == null ? "" : value.toString();
    boolean risky = guarded && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return risky ? "'" + text : text;
  }
}
