package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.TableShape;
import java.util.stream.Collectors;

/** The statements for a table, made from its shape. */
final class Sql {
  private Sql() {}

  /** A name as an identifier, whatever stands in it. */
  static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  static String columns(TableShape table) {
    return table.columns().stream()
        .map(column -> name(column.name()))
        .collect(Collectors.joining(", "));
  }

  /** Reads the table in an order that depends on its rows alone. */
  static String copyOut(TableShape table) {
    return "copy (select %s from only %s t order by %s) to stdout"
        .formatted(columns(table), name(table.name()), order(table));
  }

  static String copyIn(TableShape table) {
    return "copy %s (%s) from stdin".formatted(name(table.name()), columns(table));
  }

  private static String order(TableShape table) {
    if (table.key().isEmpty()) {
      return "t::text collate \"C\"";
    }
    return table.key().stream()
        .map(key -> name(key) + (isSorted(table, key) ? " collate \"C\"" : ""))
        .collect(Collectors.joining(", "));
  }

  private static boolean isSorted(TableShape table, String key) {
    return table.columns().stream().anyMatch(c -> c.name().equals(key) && c.sorted());
  }
}
