package io.chengji.kernel.records;

import io.chengji.kernel.journal.EntryKinds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The records store over a migrated database: reads here, changes through {@link #change()}.
 * Thread-safe; closing it stops its listeners and leaves the data source open.
 */
public final class Records implements AutoCloseable {
  private static final Duration OUTCOME_LIMIT = Duration.ofSeconds(20);
  private static final Duration OUTCOME_GRACE = Duration.ofSeconds(2);

  private final Transactions transactions;
  private final Change change;
  private final Follower follower;

  private Records(
      Transactions transactions,
      EntryKinds kinds,
      InstantSource clock,
      RandomGenerator random,
      Outcomes outcomes,
      Follower follower) {
    this.transactions = transactions;
    this.follower = follower;
    this.change = new Change(transactions, kinds, clock, random, outcomes, follower::announce);
  }

  /**
   * Opens the store.
   *
   * @param dataSource connections to a database that {@link Migrations} has brought up to date
   * @param kinds every kind of entry this program may write
   * @param clock when an entry was received
   * @param random where salts come from: in production a {@code SecureRandom}
   */
  public static Records open(
      DataSource dataSource, EntryKinds kinds, InstantSource clock, RandomGenerator random) {
    return open(dataSource, kinds, clock, random, OUTCOME_LIMIT);
  }

  /** The same, with how long one looks for a commit whose answer was lost. */
  static Records open(
      DataSource dataSource,
      EntryKinds kinds,
      InstantSource clock,
      RandomGenerator random,
      Duration limit) {
    Transactions transactions = new Transactions(Jdbi.create(dataSource));
    Follower follower = new Follower(transactions, dataSource);
    Outcomes outcomes = new Outcomes(transactions, limit, OUTCOME_GRACE);
    return new Records(transactions, kinds, clock, random, outcomes, follower);
  }

  /** Reads in one read-only transaction, which sees one state of the store. */
  public <R extends @Nullable Object, X extends Exception> R withHandle(
      HandleCallback<R, X> reading) throws X {
    return transactions.read(reading);
  }

  /** Reads in one read-only transaction, which sees one state of the store; returns nothing. */
  public <X extends Exception> void useHandle(HandleConsumer<X> reading) throws X {
    transactions.read(reading.asCallback());
  }

  /**
   * Writes what follows from the journal and therefore has no entry of its own: its log. Nothing
   * else may be written so. What it wrote is stored when this returns; where the connection was
   * lost at the commit, nobody knows, and the caller reads again.
   *
   * @throws StoreAwayException if the store cannot be reached
   */
  public <R extends @Nullable Object, X extends Exception> R withLog(HandleCallback<R, X> writing)
      throws X {
    try {
      return transactions.change(
          handle -> new Transactions.Done<R>(writing.withHandle(handle), null, true));
    } catch (Transactions.LostCommitException e) {
      throw Loss.away(e);
    }
  }

  /** The door for every change. */
  public Change change() {
    return change;
  }

  /**
   * Tells the listener of what is committed from now on, here and in other processes; what it needs
   * of the past it reads after this returns. Closing the registration ends it.
   */
  public Registration onChange(ChangeListener listener) {
    return follower.register(listener);
  }

  /**
   * Waits until the listeners have heard of everything that was committed before this call.
   *
   * @return false if that took longer than the limit
   */
  public boolean settle(Duration limit) {
    return follower.settle(limit);
  }

  /** A listener's place; closing it ends the calls. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  @Override
  public void close() {
    follower.close();
  }
}
