package io.chengji.kernel.codes;

import java.util.Locale;

/** What sort of area without a code a name describes. */
public enum AreaKind {
  DEVELOPMENT_ZONE,
  NEW_AREA,
  ECO_CITY,
  BUSINESS_DISTRICT,
  SCIENCE_PARK,
  OTHER;

  /** The word of the data files, for example {@code development-zone}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static AreaKind parseWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
