package io.chengji.kernel.document;

import java.io.Serial;

/** A file was not taken; nothing was changed. */
public final class RefusedTextException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** With the reason and the remedy. */
  public RefusedTextException(Refusal refusal) {
    super(refusal.reasonZh() + " / " + refusal.reasonEn());
    this.refusal = refusal;
  }

  /** The reason and the remedy. */
  public Refusal refusal() {
    return refusal;
  }
}
