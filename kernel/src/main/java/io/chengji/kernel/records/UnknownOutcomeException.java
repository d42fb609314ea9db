package io.chengji.kernel.records;

import java.io.Serial;

/**
 * The connection was lost in the moment of commit and the store has not come back since, so nobody
 * knows whether the change was made. {@link Change#find} tells it later, given the receipt.
 */
public final class UnknownOutcomeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Receipt receipt;

  UnknownOutcomeException(Receipt receipt, Throwable cause) {
    super("whether the change was made is not known; ask again with the receipt " + receipt, cause);
    this.receipt = receipt;
  }

  /** What to ask again with. */
  public Receipt receipt() {
    return receipt;
  }
}
