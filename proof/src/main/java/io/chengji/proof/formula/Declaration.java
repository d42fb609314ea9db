package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a formula declares between its inputs and its result. */
sealed interface Declaration {
  String name();

  Position at();

  /** Rows of numbers by text key, each version from its day on. */
  record Table(String name, List<Version> versions, Position at) implements Declaration {}

  record Version(LocalDate from, List<Row> rows, Position at) {}

  record Row(String key, BigDecimal value, Position at) {}

  /** Outcomes by rising limits. */
  record Band(String name, List<Step> steps, Outcome otherwise, Position at)
      implements Declaration {
    ValueType type() {
      return otherwise.type();
    }
  }

  /** A step holds below its limit, or up to and at it when inclusive. */
  record Step(boolean inclusive, BigDecimal limit, Outcome outcome, Position at) {
    boolean holds(BigDecimal value) {
      int order = value.compareTo(limit);
      return order < 0 || inclusive && order == 0;
    }

    boolean isAfter(Step earlier) {
      int order = limit.compareTo(earlier.limit);
      return order > 0 || order == 0 && inclusive && !earlier.inclusive;
    }
  }

  record Outcome(Value value, Position at) {
    ValueType type() {
      return value instanceof Value.Text ? ValueType.TEXT : ValueType.NUMBER;
    }
  }

  record Let(
      String name,
      Optional<String> label,
      Optional<String> unit,
      Expression expression,
      Position at)
      implements Declaration {}
}
