package io.chengji.kernel.codes;

import java.util.Locale;

/** The rank of an administrative division, highest first. */
public enum DivisionLevel {
  PROVINCE(2),
  PREFECTURE(4),
  COUNTY(6),
  TOWNSHIP(9);

  private final int digits;

  DivisionLevel(int digits) {
    this.digits = digits;
  }

  /** How many digits of a code name a division of this rank: 2, 4, 6 or 9. */
  public int digits() {
    return digits;
  }

  /** The word of the data files, for example {@code county}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DivisionLevel parseWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
