package io.chengji.kernel.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table whose columns have known names: every row is as wide as the header.
 *
 * @param header the names of the columns, in order
 * @param rows the rows below it
 */
public record CsvTable(List<String> header, List<CsvRow> rows) {
  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table in UTF-8 with exactly these columns.
   *
   * @throws CsvException if a column is missing, added or moved, or a row has another width
   */
  public static CsvTable read(InputStream in, List<String> header) throws IOException {
    return read(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), header);
  }

  /**
   * Reads a table with exactly these columns.
   *
   * @throws CsvException if a column is missing, added or moved, or a row has another width
   */
  public static CsvTable read(Reader in, List<String> header) throws IOException {
    CsvReader reader = new CsvReader(in);
    try {
      checkHeader(reader.readRow(), header);
      List<CsvRow> rows = new ArrayList<>();
      Optional<CsvRow> row = reader.readRow();
      while (row.isPresent()) {
        rows.add(ofWidth(row.get(), header));
        row = reader.readRow();
      }
      return new CsvTable(header, rows);
    } catch (CharacterCodingException e) {
      CsvException refused =
          new CsvException(
              reader.line(),
              reader.column(),
              "此处或其后不是UTF-8编码，请转换文件编码",
              "not UTF-8 here or soon after; convert the file");
      refused.initCause(e);
      throw refused;
    }
  }

  /**
   * The value of one column of a row of this table.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public String cell(CsvRow row, String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + column + " among " + header);
    }
    return row.field(index);
  }

  private static void checkHeader(Optional<CsvRow> first, List<String> header) {
    List<String> found = first.map(CsvRow::fields).orElse(List.of());
    if (found.equals(header)) {
      return;
    }
    int i = 0;
    while (i < found.size() && i < header.size() && found.get(i).equals(header.get(i))) {
      i++;
    }
    String have = i < found.size() ? CsvException.excerpt(found.get(i)) : "";
    String whole = String.join(",", header);
    throw new CsvException(
        1,
        i + 1,
        "表头此处为“%s”，完整表头应为：%s".formatted(have, whole),
        "the header says '%s' here; whole header: %s".formatted(have, whole));
  }

  private static CsvRow ofWidth(CsvRow row, List<String> header) {
    int have = row.fields().size();
    int want = header.size();
    if (have != want) {
      throw new CsvException(
          row.line(),
          Math.min(have, want) + 1,
          "应有%d个字段，实有%d个，请检查分隔符和引号".formatted(want, have),
          "%d fields instead of %d; check delimiters and quotes".formatted(have, want));
    }
    return row;
  }
}
