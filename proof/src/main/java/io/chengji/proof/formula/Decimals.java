package io.chengji.proof.formula;

import java.math.BigDecimal;

/** The limit of digits and the plain printing of decimals ({@code docs/formula.md}, section 4). */
final class Decimals {
  static final int MOST_DIGITS = 1000;

  private Decimals() {}

  /**
   * The value itself, in a form whose scale is bounded by the limit, so that no later operation can
   * blow it up.
   */
  static BigDecimal check(BigDecimal value, Position at) {
    if (value.scale() >= 0 && value.scale() < MOST_DIGITS && value.precision() <= MOST_DIGITS) {
      return value;
    }
    BigDecimal bare = value.stripTrailingZeros();
    if (countDigits(bare) > MOST_DIGITS) {
      throw new FormulaException(
          FormulaFault.DIGITS,
          at,
          "数值超过 " + MOST_DIGITS + " 位数字",
          "a number has more than " + MOST_DIGITS + " digits");
    }
    return bare;
  }

  private static long countDigits(BigDecimal bare) {
    long scale = bare.scale();
    long precision = bare.precision();
    return scale <= 0 ? precision - scale : Math.max(precision, scale + 1);
  }

  static String print(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
