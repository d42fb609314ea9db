package io.chengji.proof.entry;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimals as text: exact, without exponent, at most 1,000 digits (docs/bundle-format.md, 1). */
public final class DecimalText {
  private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final int MOST_DIGITS = 1000;
  private static final int LONGEST = MOST_DIGITS + 2;

  private DecimalText() {}

  /** The decimal that a text is, if it is one. */
  public static Optional<BigDecimal> find(String text) {
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    if (text.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text);
    boolean minusZero = value.signum() == 0 && text.startsWith("-");
    return minusZero ? Optional.empty() : Optional.of(value);
  }
}
