package io.chengji.kernel.http;

import io.chengji.kernel.words.Words;
import java.io.Serial;

/** A part does not work, for a reason that everyone may read. */
public final class UnhealthyException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Words words;

  public UnhealthyException(Words words, Throwable cause) {
    super(words.en(), cause);
    this.words = words;
  }

  /** The reason, without full stop. */
  public Words words() {
    return words;
  }
}
