package io.chengji.kernel.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows under named columns, ready to be written in any {@link TableFormat}. The rows are taken one
 * by one while writing, so a long table needs no memory of its own.
 *
 * @param name name of the sheet or file, such as {@code pilots}
 * @param place where a row lies; rows without a position keep null geometry in GeoJSON
 */
public record Table<T>(String name, List<Column<T>> columns, Iterable<T> rows, Place<T> place) {
  public Table {
    columns = List.copyOf(columns);
    Set<String> names = new HashSet<>();
    for (Column<T> column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("two columns are called " + column.name());
      }
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table has at least one column");
    }
  }

  /** A table whose rows have no position. */
  public Table(String name, List<Column<T>> columns, Iterable<T> rows) {
    this(name, columns, rows, row -> null);
  }

  /** Takes the position of a row. */
  @FunctionalInterface
  public interface Place<T> {
    /** The position, null where no licensed source gives one. */
    @Nullable Point of(T row);
  }

  /** The names of the columns, in order. */
  public List<String> header() {
    return columns.stream().map(Column::name).toList();
  }
}
