package io.chengji.proof.formula;

/** Comparison of two values of one type (section 3). */
final class Comparisons {
  private Comparisons() {}

  static boolean compare(Operator operator, Value left, Value right) {
    int order = order(left, right);
    return switch (operator) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL -> order == 0;
      default -> order != 0;
    };
  }

  /** Negative, zero or positive; of what has no order only zero means something. */
  private static int order(Value left, Value right) {
    if (left instanceof Value.Number one && right instanceof Value.Number other) {
      return one.value().compareTo(other.value());
    } else if (left instanceof Value.Day one && right instanceof Value.Day other) {
      return one.value().compareTo(other.value());
    }
    return left.equals(right) ? 0 : 1;
  }
}
