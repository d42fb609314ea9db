package io.chengji.kernel.table;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link Table}: its name and how its value is taken from a row.
 *
 * @param name name in headers and JSON members, such as {@code source_line}
 * @param value the value of a row: a {@link String}, a {@link BigDecimal} or null where it is empty
 */
public record Column<T>(String name, Value<T> value) {
  public Column {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a column has a name");
    }
  }

  /** Takes a value from a row. */
  @FunctionalInterface
  public interface Value<T> {
    /** The value of the row: a {@link String}, a {@link BigDecimal} or null. */
    @Nullable Object of(T row);
  }

  /** Takes a text that may be absent from a row. */
  @FunctionalInterface
  public interface Text<T> {
    /** The text of the row, null or empty where there is none. */
    @Nullable String of(T row);
  }

  /** Takes a whole number that may be absent from a row. */
  @FunctionalInterface
  public interface Whole<T> {
    /** The number of the row, null where there is none. */
    @Nullable Number of(T row);
  }

  /** A column of texts; null and the empty text are both written as empty. */
  public static <T> Column<T> ofText(String name, Text<T> text) {
    return new Column<>(
        name,
        row -> {
          String found = text.of(row);
          return found == null || found.isEmpty() ? null : found;
        });
  }

  /** A column of whole numbers. */
  public static <T> Column<T> ofWhole(String name, Whole<T> whole) {
    return new Column<>(
        name,
        row -> {
          Number found = whole.of(row);
          return found == null ? null : BigDecimal.valueOf(found.longValue());
        });
  }

  /** A column of exact decimals. */
  public static <T> Column<T> ofDecimal(String name, Function<T, BigDecimal> decimal) {
    return new Column<>(name, decimal::apply);
  }
}
