package io.chengji.proof.formula;

import java.util.Arrays;
import java.util.Optional;

/** An operator between operands; the level says how tightly it binds ({@link Expression#level}). */
enum Operator {
  OR("or", 1),
  AND("and", 2),
  LESS("<", 4),
  AT_MOST("<=", 4),
  MORE(">", 4),
  AT_LEAST(">=", 4),
  EQUAL("==", 4),
  UNEQUAL("!=", 4),
  PLUS("+", 5),
  MINUS("-", 5),
  TIMES("*", 6),
  DIVIDE("/", 6);

  private final String sign;
  private final int level;

  Operator(String sign, int level) {
    this.sign = sign;
    this.level = level;
  }

  String sign() {
    return sign;
  }

  int level() {
    return level;
  }

  boolean isComparison() {
    return level == 4;
  }

  boolean isOrdering() {
    return isComparison() && this != EQUAL && this != UNEQUAL;
  }

  static Optional<Operator> find(String sign, int level) {
    return Arrays.stream(values())
        .filter(each -> each.level == level && each.sign.equals(sign))
        .findFirst();
  }
}
