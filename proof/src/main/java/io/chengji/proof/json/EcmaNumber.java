package io.chengji.proof.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The text that ECMAScript gives a binary64 number (ECMA-262, Number::toString; RFC 8785, 3.2.2.3).
 */
final class EcmaNumber {
  private static final int MOST_PLAIN = 21;
  private static final int LEAST_PLAIN = -6;

  private EcmaNumber() {}

  /** The nearest binary64 to a decimal text, written; nothing if that would be infinite. */
  static Optional<String> parse(String decimal) {
    double value = Double.parseDouble(decimal);
    return Double.isFinite(value) ? Optional.of(write(value)) : Optional.empty();
  }

  static String write(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (value < 0 ? "-" : "") + layout(digits, point);
  }

  /**
   * The shortest decimal that reads back as the number, of those the nearest. Java's own is that,
   * but for never having less than two digits, so that one digit has to be tried (5e-324).
   */
  private static BigDecimal shortest(double value) {
    BigDecimal java = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (java.precision() != 2) {
      return java;
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal below = exact.round(new MathContext(1, RoundingMode.DOWN));
    BigDecimal above = exact.round(new MathContext(1, RoundingMode.UP));
    boolean nearer = exact.subtract(below).compareTo(above.subtract(exact)) <= 0;
    BigDecimal first = nearer ? below : above;
    BigDecimal second = nearer ? above : below;
    if (first.doubleValue() == value) {
      return first.stripTrailingZeros();
    }
    return second.doubleValue() == value ? second.stripTrailingZeros() : java;
  }

  /** Puts the point after so many of the digits, or writes an exponent. */
  private static String layout(String digits, int point) {
    if (point > MOST_PLAIN || point <= LEAST_PLAIN) {
      String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
      int exponent = point - 1;
      return digits.charAt(0) + rest + "e" + (exponent > 0 ? "+" : "") + exponent;
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (digits.length() <= point) {
      return digits + "0".repeat(point - digits.length());
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }
}
