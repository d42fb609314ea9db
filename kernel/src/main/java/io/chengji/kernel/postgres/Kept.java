package io.chengji.kernel.postgres;

/** A server that a {@link Keeper} watches and brings back. */
interface Kept {
  /** Returns when the server is lost, however long that takes. */
  void awaitLoss() throws InterruptedException;

  /** What everyone is told while it is lost: no address, path or message of the server. */
  PostgresException loss();

  /**
   * Tries once to have it again.
   *
   * @throws PostgresException with the reason, if that failed
   */
  void bringBack(Progress progress);

  /** What is told when no further try is made. */
  PostgresException end(int tries, PostgresException why);
}
