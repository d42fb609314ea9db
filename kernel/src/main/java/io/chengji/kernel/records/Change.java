package io.chengji.kernel.records;

import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.journal.EntryKinds;
import io.chengji.kernel.journal.internal.JournalWriter;
import io.chengji.kernel.records.Transactions.Done;
import io.chengji.kernel.records.Transactions.LostCommitException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door for every change of a record: what the work does and the entry that tells of it are
 * one transaction. Thread-safe.
 */
public final class Change {
  private static final Logger LOG = LoggerFactory.getLogger(Change.class);
  private static final int SALT_BYTES = 16;

  private final Transactions transactions;
  private final EntryKinds kinds;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Outcomes outcomes;
  private final Runnable announce;

  Change(
      Transactions transactions,
      EntryKinds kinds,
      InstantSource clock,
      RandomGenerator random,
      Outcomes outcomes,
      Runnable announce) {
    this.transactions = transactions;
    this.kinds = kinds;
    this.clock = clock;
    this.random = random;
    this.outcomes = outcomes;
    this.announce = announce;
  }

  /**
   * Runs the work and writes the entry; both are stored when this returns, neither if it throws.
   *
   * @throws StoreAwayException if the store cannot be reached; nothing was changed
   * @throws UnknownOutcomeException if it was lost at the commit and stays away
   */
  public <R extends @Nullable Object, X extends Exception> R commit(Entry entry, Work<R, X> work)
      throws X {
    return commit(entry, (handle, learned) -> work.run(handle));
  }

  /**
   * Runs the work, completes the entry's payload with what it learned, and writes it; all is stored
   * when this returns, nothing if it throws, as above. A work uses its own handle and opens no
   * other change.
   */
  public <R extends @Nullable Object, X extends Exception> R commit(
      Entry entry, LearningWork<R, X> work) throws X {
    if (!kinds.contains(entry.kind())) {
      throw new IllegalArgumentException(
          "%s is not among the kinds this program writes".formatted(entry.kind()));
    }
    Instant receivedAt = clock.instant();
    AtomicReference<@Nullable Done<R>> sent = new AtomicReference<>();
    R result;
    try {
      result =
          transactions.change(
              handle -> {
                Done<R> done = run(handle, entry, receivedAt, work);
                sent.set(done);
                return done;
              });
    } catch (LostCommitException e) {
      result = resolve(Objects.requireNonNull(sent.get()), e);
    }
    announce.run();
    return result;
  }

  /** What became of a change that was sent for commit. */
  public Outcome find(Receipt receipt) {
    return outcomes.find(receipt);
  }

  private <R extends @Nullable Object> R resolve(Done<R> sent, LostCommitException lost) {
    Receipt receipt = Objects.requireNonNull(sent.receipt());
    LOG.warn("the connection was lost at the commit of {}; looking what became of it", receipt);
    Outcome outcome = outcomes.resolve(receipt);
    LOG.warn("the change {} is {}", receipt, outcome);
    return switch (outcome) {
      case DONE -> sent.result();
      case NOT_DONE -> throw Loss.away(lost);
      case UNDECIDED -> throw new UnknownOutcomeException(receipt, lost);
    };
  }

  private <R extends @Nullable Object, X extends Exception> Done<R> run(
      Handle handle, Entry entry, Instant receivedAt, LearningWork<R, X> work) throws X {
    Learned learned = new Learned();
    R result = work.run(handle, learned);
    if (learned.isNothingChanged()) {
      return new Done<>(result, null);
    }
    Entry complete = entry.withPayload(learned.completing(entry.payload()));
    byte[] salt = salt();
    JournalWriter.Written written = JournalWriter.append(handle, complete, receivedAt, salt);
    return new Done<>(
        result,
        new Receipt(written.id(), written.transaction(), written.process(), Receipt.mark(salt)));
  }

  private byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
