package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * To how many digits after the point, 0 to 100, and how a number is rounded ({@code
 * docs/formula.md}, section 4).
 */
public record Rounding(int scale, RoundingMode mode) {
  static final int LARGEST_SCALE = 100;

  public Rounding {
    if (scale < 0 || scale > LARGEST_SCALE || mode == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException("Not a rounding: scale " + scale + " " + mode);
    }
  }

  static Optional<RoundingMode> findMode(String word) {
    return Arrays.stream(RoundingMode.values())
        .filter(mode -> mode != RoundingMode.UNNECESSARY && wordOf(mode).equals(word))
        .findFirst();
  }

  BigDecimal round(BigDecimal value) {
    return value.setScale(scale, mode);
  }

  BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, scale, mode);
  }

  private static String wordOf(RoundingMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  /** The rounding in the words of the language: {@code scale 2 half_up}. */
  @Override
  public String toString() {
    return "scale " + scale + " " + wordOf(mode);
  }
}
