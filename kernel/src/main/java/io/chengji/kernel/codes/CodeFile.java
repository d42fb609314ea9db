package io.chengji.kernel.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A CSV file of the code data: UTF-8, LF, a header, quotes around a cell that holds a comma. */
final class CodeFile {
  private CodeFile() {}

  /** The bytes of a shipped file. */
  static byte[] bytes(String name) {
    try (InputStream in = CodeFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("code data file " + name + " is missing from the build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a shipped file whose header must be as given; each line becomes one row. */
  static <T> List<T> read(String name, String header, Function<List<String>, T> row) {
    return parse(name, new String(bytes(name), StandardCharsets.UTF_8), header, row);
  }

  static <T> List<T> parse(String name, String text, String header, Function<List<String>, T> row) {
    int columns = cells(header).size();
    List<T> rows = new ArrayList<>();
    int at = expectHeader(name, text, header);
    for (int number = 2; at < text.length(); number++) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      List<String> cells = cells(text.substring(at, end));
      if (cells.size() != columns) {
        throw new IllegalArgumentException(
            "%s line %d: %d cells instead of %d".formatted(name, number, cells.size(), columns));
      }
      rows.add(row.apply(cells));
      at = end + 1;
    }
    return List.copyOf(rows);
  }

  private static int expectHeader(String name, String text, String header) {
    if (!text.startsWith(header + "\n")) {
      throw new IllegalArgumentException("%s: the header is not %s".formatted(name, header));
    }
    return header.length() + 1;
  }

  /** The cells of one line. */
  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      boolean quoted = at < line.length() && line.charAt(at) == '"';
      int end = quoted ? closingQuote(line, at) + 1 : comma(line, at);
      String cell = line.substring(at, end);
      cells.add(quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
      at = end + 1;
    }
    return cells;
  }

  private static int comma(String line, int from) {
    int comma = line.indexOf(',', from);
    return comma < 0 ? line.length() : comma;
  }

  private static int closingQuote(String line, int from) {
    int at = line.indexOf('"', from + 1);
    while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
      at = line.indexOf('"', at + 2);
    }
    if (at < 0) {
      throw new IllegalArgumentException("unclosed quote: " + line);
    }
    return at;
  }

  /** A date written 2013-08-31; the formatter of the library would cost a cold start 50 ms. */
  static LocalDate date(String cell) {
    int day = Integer.parseInt(cell.replace("-", ""));
    return LocalDate.of(day / 10000, day / 100 % 100, day % 100);
  }

  /** The parts of a cell that joins several with semicolons. */
  static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }
}
