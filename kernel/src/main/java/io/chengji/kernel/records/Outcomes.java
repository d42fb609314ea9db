package io.chengji.kernel.records;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a commit whose answer was lost. Only the journal says that a change was
 * made; that it was not is known once the transaction has ended without an entry.
 */
final class Outcomes {
  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private static final Duration LOOK = Duration.ofMillis(100);

  private static final String RUNNING =
      """
      select count(*) from pg_stat_activity
      where pid = :process and backend_xid = cast(cast(:transaction as text)::xid8 as xid)
      """;
  private static final String END =
      """
      select count(pg_terminate_backend(pid)) from pg_stat_activity
      where pid = :process and backend_xid = cast(cast(:transaction as text)::xid8 as xid)
      """;
  private static final String ENTRY =
      """
      select count(*) from journal_entry
      where id = :entry and txid = cast(:transaction as text)::xid8
        and left(encode(sha256(salt), 'hex'), 16) = :mark
      """;

  private final Transactions transactions;
  private final Duration limit;
  private final Duration grace;

  /**
   * Looks with patience.
   *
   * @param limit how long the store may stay away
   * @param grace how long a transaction without client may run before it is ended
   */
  Outcomes(Transactions transactions, Duration limit, Duration grace) {
    this.transactions = transactions;
    this.limit = limit;
    this.grace = grace;
  }

  /** Looks once. */
  Outcome find(Receipt receipt) {
    // Two transactions, for the entry must be looked for after the end was seen.
    if (countTransactions(RUNNING, receipt) > 0) {
      return Outcome.UNDECIDED;
    }
    return countEntries(receipt) > 0 ? Outcome.DONE : Outcome.NOT_DONE;
  }

  /** Looks until it is decided; undecided only where the store stays away. */
  Outcome resolve(Receipt receipt) {
    long begin = System.nanoTime();
    boolean ended = false;
    while (true) {
      Outcome outcome = lookAgain(receipt);
      long waited = System.nanoTime() - begin;
      if (outcome != Outcome.UNDECIDED || waited >= limit.toNanos() || !pause()) {
        return outcome;
      }
      if (!ended && waited >= grace.toNanos()) {
        ended = endTransaction(receipt);
      }
    }
  }

  private Outcome lookAgain(Receipt receipt) {
    try {
      return find(receipt);
    } catch (StoreAwayException e) {
      return Outcome.UNDECIDED;
    }
  }

  /** Ends the server's process that waits for a client which is gone, else it would for hours. */
  private boolean endTransaction(Receipt receipt) {
    try {
      LOG.warn("ending the transaction {}, whose connection was lost", receipt.transaction());
      return countTransactions(END, receipt) > 0;
    } catch (StoreAwayException e) {
      return false;
    }
  }

  private long countTransactions(String sql, Receipt receipt) {
    return transactions.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("process", receipt.process())
                .bind("transaction", receipt.transaction())
                .mapTo(Long.class)
                .one());
  }

  private long countEntries(Receipt receipt) {
    return transactions.read(
        handle ->
            handle
                .createQuery(ENTRY)
                .bind("entry", receipt.entry())
                .bind("transaction", receipt.transaction())
                .bind("mark", receipt.mark())
                .mapTo(Long.class)
                .one());
  }

  private static boolean pause() {
    try {
      Thread.sleep(LOOK);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
