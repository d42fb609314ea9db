package io.chengji.kernel.http;

import io.chengji.kernel.words.Words;

/** The server cannot start, and an operator can do something about it. */
public final class CannotServe extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Words words;

  public CannotServe(String zh, String en) {
    super(en);
    this.words = new Words(zh, en);
  }

  /** Why, and what to do. */
  public Words words() {
    return words;
  }
}
