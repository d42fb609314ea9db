package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that was read otherwise than it is printed; the printed words stay beside it.
 *
 * @param raw the words as printed
 * @param result what was read instead
 * @param author "reader" for the grammar, "register" for reconciliation, otherwise an account
 * @param date day on which the document was imported or the decision taken, null for shipped facts
 */
public record Correction(
    String id,
    Kind kind,
    String raw,
    String result,
    Words reason,
    String author,
    @Nullable LocalDate date,
    Evidence evidence) {

  /** What sort of change a correction is. */
  public enum Kind {
    DELIMITER(new Words("修补分隔符", "delimiter repaired")),
    BLANK(new Words("去除空白", "blank removed")),
    SPELLING(new Words("更正字形", "spelling corrected")),
    ALIAS(new Words("别名归并", "alias resolved")),
    DECISION(new Words("按裁定更正", "changed by decision"));

    private final Words words;

    Kind(Words words) {
      this.words = words;
    }

    /** The kind in both languages. */
    public Words words() {
      return words;
    }
  }
}
