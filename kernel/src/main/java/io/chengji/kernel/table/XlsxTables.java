package io.chengji.kernel.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Tables as an Office Open XML workbook of one sheet. Texts are text cells, so nothing a document
 * says can become a formula; a character that XML 1.0 cannot carry becomes U+FFFD.
 */
final class XlsxTables {
  private static final int LONGEST_CELL = 32_767;
  private static final int ROWS_BETWEEN_FLUSHES = 1000;
  private static final char REPLACEMENT = '\uFFFD';

  private XlsxTables() {}

  static <T> void write(Table<T> table, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Chengji", "1.0");
    Worksheet sheet = workbook.newWorksheet(table.name());
    writeHeader(sheet, table.header());
    int line = 1;
    for (T row : table.rows()) {
      for (int i = 0; i < table.columns().size(); i++) {
        writeCell(sheet, line, i, table.columns().get(i).value().of(row));
      }
      if (++line % ROWS_BETWEEN_FLUSHES == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
    workbook.finish();
    out.flush();
  }

  private static void writeHeader(Worksheet sheet, List<String> header) {
    sheet.freezePane(0, 1);
    for (int i = 0; i < header.size(); i++) {
      sheet.value(0, i, header.get(i));
    }
    sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
  }

  private static void writeCell(Worksheet sheet, int line, int column, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      sheet.value(line, column, number);
    } else if (value != null) {
      sheet.inlineString(line, column, carried(value.toString(), line, column));
    }
  }

  private static String carried(String text, int line, int column) {
    if (text.length() > LONGEST_CELL) {
      throw new IllegalArgumentException(
          "row %d, column %d: a cell of a workbook holds %d characters, this text has %d; export CSV"
              .formatted(line, column + 1, LONGEST_CELL, text.length()));
    }
    StringBuilder carried = new StringBuilder(text.length());
    text.codePoints().forEach(c -> carried.appendCodePoint(isXml(c) ? c : REPLACEMENT));
    return carried.toString();
  }

  private static boolean isXml(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
