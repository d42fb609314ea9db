package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an input, a let or a result can be; immutable ({@code docs/formula.md}, section 3). */
public sealed interface Value {
  /** The input that is known to be missing. */
  Value MISSING = new Missing();

  static Value ofNumber(BigDecimal value) {
    return new Number(value);
  }

  /** The number that a text writes, or nothing if it is no decimal text (section 6). */
  static Optional<Value> findNumber(String decimal) {
    boolean plain = decimal.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    return plain && !decimal.matches("-[0.]+")
        ? Optional.of(new Number(new BigDecimal(decimal)))
        : Optional.empty();
  }

  /** The day that a text of the form {@code 2013-01-01} names, or nothing (section 6). */
  static Optional<Value> findDate(String date) {
    try {
      boolean plain = date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !date.startsWith("0000");
      return plain ? Optional.of(new Day(LocalDate.parse(date))) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** A list of numbers; null stands for a missing element. */
  static Value ofList(List<? extends @Nullable BigDecimal> values) {
    return new Numbers(new ArrayList<>(values));
  }

  static Value ofBoolean(boolean value) {
    return new Truth(value);
  }

  static Value ofText(String value) {
    return new Text(value);
  }

  static Value ofDate(LocalDate value) {
    return new Day(value);
  }

  /** The value as people read it: plain decimals, {@code true}, text, ISO date, size of a list. */
  String text();

  /** An exact decimal; zeros at the end are dropped, so that 0.30 equals 0.3. */
  record Number(BigDecimal value) implements Value {
    public Number {
      value = value.stripTrailingZeros();
    }

    @Override
    public String text() {
      return Decimals.print(value);
    }
  }

  /** Decimals with gaps: null is a gap. */
  record Numbers(List<@Nullable BigDecimal> values) implements Value {
    public Numbers {
      values = Collections.unmodifiableList(new ArrayList<@Nullable BigDecimal>(values));
    }

    @Override
    public String text() {
      return values.size() + " × " + ValueType.NUMBER.word();
    }
  }

  /** True or false. */
  record Truth(boolean value) implements Value {
    @Override
    public String text() {
      return Boolean.toString(value);
    }
  }

  /** A key or a label. */
  record Text(String value) implements Value {
    @Override
    public String text() {
      return value;
    }
  }

  /** A day. */
  record Day(LocalDate value) implements Value {
    @Override
    public String text() {
      return value.toString();
    }
  }

  /** Nothing, known to be missing. */
  record Missing() implements Value {
    @Override
    public String text() {
      return "—";
    }
  }
}
