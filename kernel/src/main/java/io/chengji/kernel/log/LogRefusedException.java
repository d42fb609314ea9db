package io.chengji.kernel.log;

import io.chengji.kernel.words.Words;
import java.io.Serial;

/** The log cannot be opened as things are; says what to do. */
public final class LogRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Words words;

  LogRefusedException(String zh, String en) {
    super(zh + " / " + en);
    this.words = new Words(zh, en);
  }

  /** Why, and what to do. */
  public Words words() {
    return words;
  }
}
