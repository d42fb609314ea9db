package io.chengji.kernel.backup.file;

import java.util.Objects;

/**
 * A column of a table.
 *
 * @param name as in the database
 * @param type as PostgreSQL names it, such as {@code timestamp with time zone}
 * @param sorted whether its order depends on a language, so that it is to be sorted by bytes
 */
public record Column(String name, String type, boolean sorted) {
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }
}
