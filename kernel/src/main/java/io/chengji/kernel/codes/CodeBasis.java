package io.chengji.kernel.codes;

import java.util.Locale;

/** Where a statement of the code data comes from. */
public enum CodeBasis {
  /** Read from a published revision. */
  REVISION,
  /** Concluded by a rule that admits one answer only. */
  DERIVED,
  /** Entered by hand with a reason. */
  CURATED,
  /** Known only from the codes of the bureau of statistics. */
  STATISTICS;

  static CodeBasis parseWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
