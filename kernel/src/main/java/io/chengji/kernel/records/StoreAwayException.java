package io.chengji.kernel.records;

import io.chengji.kernel.words.Words;
import java.io.Serial;

/**
 * The store cannot be reached at this moment. Nothing was changed; the same call may be made again
 * later.
 */
public final class StoreAwayException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Words words;

  StoreAwayException(Words words, Throwable cause) {
    super(words.zh() + " / " + words.en(), cause);
    this.words = words;
  }

  /** Why, without full stop. */
  public Words words() {
    return words;
  }
}
