package io.chengji.app.command;

import io.chengji.kernel.words.Words;

/** The command line does not fit; ends with {@link ExitCode#USAGE}. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Words words;

  public UsageException(String zh, String en) {
    super(en);
    this.words = new Words(zh, en);
  }

  /** What does not fit, and what to write. */
  public Words words() {
    return words;
  }
}
