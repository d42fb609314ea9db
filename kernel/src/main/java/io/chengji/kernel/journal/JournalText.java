package io.chengji.kernel.journal;

import org.jspecify.annotations.Nullable;

/** What may stand in the short text columns of an entry. */
final class JournalText {
  private static final int LONGEST = 200;

  private JournalText() {}

  static void checkLine(String field, @Nullable String value) {
    if (value == null) {
      return;
    }
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "%s: 1 to %d characters that are not all blank".formatted(field, LONGEST));
    }
    if (value.codePoints().anyMatch(JournalText::isUnfit)) {
      throw new IllegalArgumentException(
          "%s: no control characters and no half of a surrogate pair".formatted(field));
    }
  }

  private static boolean isUnfit(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
