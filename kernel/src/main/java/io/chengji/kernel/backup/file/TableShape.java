package io.chengji.kernel.backup.file;

import java.util.List;
import java.util.Objects;

/**
 * A table as it is backed up.
 *
 * @param name without its schema
 * @param columns all that are stored, in their order
 * @param key names of the columns of the primary key, by which rows are ordered; may be empty
 */
public record TableShape(String name, List<Column> columns, List<String> key) {
  public TableShape {
    Objects.requireNonNull(name, "name");
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }
}
