package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an input, a let or a result can be; immutable ({@code docs/formula.md}, section 3). */
public sealed interface Value {
  /** The input that is known to be missing. */
  Value MISSING = new Missing();

  static Value ofNumber(BigDecimal value) {
    return new Number(value);
  }

  static Value ofNumber(String decimal) {
    return new Number(new BigDecimal(decimal));
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

  /** An exact decimal. */
  record Number(BigDecimal value) implements Value {
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
