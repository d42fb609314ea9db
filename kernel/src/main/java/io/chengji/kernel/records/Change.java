package io.chengji.kernel.records;

import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.journal.EntryKinds;
import io.chengji.kernel.journal.internal.JournalWriter;
import io.chengji.kernel.records.Transactions.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one door for every change of a record: what the work does and the entry that tells of it are
 * one transaction. Thread-safe.
 */
public final class Change {
  private static final int SALT_BYTES = 16;

  private final Transactions transactions;
  private final EntryKinds kinds;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Runnable announce;

  Change(
      Transactions transactions,
      EntryKinds kinds,
      InstantSource clock,
      RandomGenerator random,
      Runnable announce) {
    this.transactions = transactions;
    this.kinds = kinds;
    this.clock = clock;
    this.random = random;
    this.announce = announce;
  }

  /**
   * Runs the work and writes the entry; both are stored when this returns, neither if it throws.
   */
  public <R extends @Nullable Object, X extends Exception> R commit(Entry entry, Work<R, X> work)
      throws X {
    return commit(entry, (handle, learned) -> work.run(handle));
  }

  /**
   * Runs the work, completes the entry's payload with what it learned, and writes it; all is stored
   * when this returns, nothing if it throws. A work uses its own handle and opens no other change.
   */
  public <R extends @Nullable Object, X extends Exception> R commit(
      Entry entry, LearningWork<R, X> work) throws X {
    if (!kinds.contains(entry.kind())) {
      throw new IllegalArgumentException(
          "%s is not among the kinds this program writes".formatted(entry.kind()));
    }
    Instant receivedAt = clock.instant();
    R result = transactions.change(handle -> run(handle, entry, receivedAt, work));
    announce.run();
    return result;
  }

  private <R extends @Nullable Object, X extends Exception> Outcome<R> run(
      Handle handle, Entry entry, Instant receivedAt, LearningWork<R, X> work) throws X {
    Learned learned = new Learned();
    R result = work.run(handle, learned);
    if (learned.isNothingChanged()) {
      return new Outcome<>(result, false);
    }
    Entry complete = entry.withPayload(learned.completing(entry.payload()));
    JournalWriter.append(handle, complete, receivedAt, salt());
    return new Outcome<>(result, true);
  }

  private byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
