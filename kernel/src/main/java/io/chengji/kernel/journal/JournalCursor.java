package io.chengji.kernel.journal;

import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * How far a follower has read: a snapshot of the database, not a highest id, because a transaction
 * that began early may commit late and its entry then has a lower id than many already seen. Valid
 * for one database cluster.
 *
 * @param snapshot xmin:xmax:list of transactions in progress, as PostgreSQL writes it
 */
public record JournalCursor(String snapshot) {
  /** More transactions than a server begins between two flushes of its log. */
  private static final long REWIND = 1_000;

  private static final Pattern FORM =
      Pattern.compile("\\d{1,20}:\\d{1,20}:(\\d{1,20}(,\\d{1,20})*)?");

  public JournalCursor {
    if (!FORM.matcher(snapshot).matches()) {
      throw new IllegalArgumentException(
          "journal cursor \"%s\": not a snapshot".formatted(snapshot));
    }
  }

  /** All that is visible to the transaction of this handle counts as seen. */
  public static JournalCursor ofNow(Handle handle) {
    return new JournalCursor(
        handle.createQuery("select pg_current_snapshot()::text").mapTo(String.class).one());
  }

  /**
   * A cursor that has seen somewhat less, but no less than the one from which reading began. A
   * server that crashed gives numbers of transactions that it had not yet written to disk to new
   * ones; after a lost connection a follower reads on from here, and meets entries again rather
   * than miss one.
   */
  public JournalCursor rewound(JournalCursor began) {
    long from = Math.max(began.oldest(), oldest() - REWIND);
    return new JournalCursor(from + ":" + from + ":");
  }

  private long oldest() {
    return Long.parseLong(snapshot.substring(0, snapshot.indexOf(':')));
  }
}
