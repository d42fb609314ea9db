package io.chengji.kernel.backup;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Tells the journal of a restore, before anything else is written to it. */
public final class Restored {
  private record Row(long lastEntry, String backup, Instant madeAt) {}

  private Restored() {}

  /**
   * Writes the entry of a restore that has none; does nothing otherwise. The program calls this
   * each time it opens its records, so that a restore that was killed after its commit is told too.
   *
   * @param along what else is changed with it, such as sessions that must not come back to life
   */
  public static void tell(Records records, InstantSource clock, Consumer<Handle> along) {
    for (Row row : records.withHandle(Restored::listUntold)) {
      Entry entry =
          Entry.of(
              BackupKinds.RESTORED,
              Actor.ofSystem("restore"),
              clock.instant(),
              Map.of(
                  "backup", row.backup(),
                  "madeAt", row.madeAt().toString(),
                  "lastEntry", row.lastEntry()));
      records
          .change()
          .commit(
              entry,
              (handle, learned) -> {
                if (mark(handle, row, entry.observedAt())) {
                  along.accept(handle);
                } else {
                  learned.nothingChanged();
                }
                return true;
              });
    }
  }

  private static List<Row> listUntold(Handle handle) {
    return handle
        .createQuery(
            "select last_entry, backup, made_at from journal_restore where told_at is null"
                + " order by last_entry")
        .map(
            (row, context) ->
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** False where another process was faster. */
  private static boolean mark(Handle handle, Row row, Instant now) {
    return handle
            .createUpdate(
                "update journal_restore set told_at = :now"
                    + " where last_entry = :last and told_at is null")
            .bind("last", row.lastEntry())
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .execute()
        > 0;
  }
}
