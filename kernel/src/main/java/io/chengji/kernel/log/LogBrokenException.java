package io.chengji.kernel.log;

import io.chengji.kernel.words.Words;
import java.io.Serial;

/** Why nothing can be sealed until somebody has looked. */
final class LogBrokenException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final LogCondition condition;
  private final transient Words words;

  LogBrokenException(LogCondition condition, String zh, String en) {
    super(zh + " / " + en);
    this.condition = condition;
    this.words = new Words(zh, en);
  }

  LogCondition condition() {
    return condition;
  }

  /** What is wrong, without full stop. */
  Words words() {
    return words;
  }
}
