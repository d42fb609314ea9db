package io.chengji.proof.formula;

import java.util.Locale;

/**
 * The class of an error in a formula or its evaluation; all evaluators agree on it ({@code
 * docs/formula.md}, section 10).
 */
public enum FormulaFault {
  /** Something is longer, deeper or more than allowed. */
  LIMIT,
  /** A character that may not stand in a formula. */
  CHARACTER,
  /** Not a token, or a token that the grammar does not allow here. */
  SYNTAX,
  /** A number of more than 1,000 digits. */
  DIGITS,
  /** A name unknown, used twice or of the wrong kind. */
  NAME,
  /** Limits, dates or keys that do not rise or repeat. */
  ORDER,
  /** A value of the wrong type, a wrong number of arguments, a rounding missing or out of place. */
  TYPE,
  /** An input missing, unknown or of the wrong type. */
  INPUT,
  /** Division by zero. */
  ZERO,
  /** Smallest, largest or mean of nothing. */
  EMPTY,
  /** Two lists that should be of one length. */
  LENGTH,
  /** A range whose lower end is above its upper end. */
  RANGE,
  /** No version of a table for the day, or no such key in it. */
  TABLE;

  /** The word that documents and reports use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
