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
}
