package io.chengji.kernel.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line line of the file on which the row begins, counted from 1
 * @param fields the values in order, never empty
 */
public record CsvRow(int line, List<String> fields) {
  public CsvRow {
    fields = List.copyOf(fields);
    if (line < 1 || fields.isEmpty()) {
      throw new IllegalArgumentException("a row has a line from 1 and at least one field");
    }
  }

  /** The value of the field at this index, counted from 0. */
  public String field(int index) {
    return fields.get(index);
  }
}
