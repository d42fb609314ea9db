package io.chengji.app.scenario;

import io.chengji.kernel.table.CsvRow;
import io.chengji.kernel.table.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts and tables of the scenarios; every notice and collection among them is invented. */
final class Resource {
  private Resource() {}

  /** A text, such as an invented notice. */
  static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table with exactly these columns. */
  static List<List<String>> rows(String name, String... columns) {
    try (InputStream in = open(name)) {
      return CsvTable.read(in, List.of(columns)).rows().stream().map(CsvRow::fields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Resource.class.getResourceAsStream(name), name);
  }
}
