package io.chengji.programme;

import java.io.Serial;

/** The register changed between what somebody saw and what they asked for; nothing was changed. */
public final class StaleRegisterException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** With a message that says what changed. */
  public StaleRegisterException(String message) {
    super(message);
  }
}
