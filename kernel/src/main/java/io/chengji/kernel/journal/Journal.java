package io.chengji.kernel.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the journal within a read transaction of the records store. Stateless. */
public final class Journal {
  private static final int MOST = 1_000;

  private Journal() {}

  /**
   * Entries newest first.
   *
   * @param before the id before which the page begins, null for the newest
   * @param limit how many, 1 to 1,000
   * @param kinds only entries of these kind names; empty for all
   */
  public static List<JournalEntry> list(
      Handle handle, @Nullable Long before, int limit, Collection<String> kinds) {
    checkLimit(limit);
    String sql =
        "select %s from journal_entry where id < :before%s order by id desc limit :limit"
            .formatted(JournalRows.COLUMNS, kinds.isEmpty() ? "" : " and kind = any(:kinds)");
    var query =
        handle
            .createQuery(sql)
            .bind("before", before == null ? Long.MAX_VALUE : before)
            .bind("limit", limit);
    if (!kinds.isEmpty()) {
      query.bindArray("kinds", String.class, kinds.toArray());
    }
    return query.map((row, context) -> JournalRows.read(row)).list();
  }

  /** How many entries of these kind names there are. */
  public static int count(Handle handle, Collection<String> kinds) {
    return handle
        .createQuery("select count(*) from journal_entry where kind = any(:kinds)")
        .bindArray("kinds", String.class, kinds.toArray())
        .mapTo(Integer.class)
        .one();
  }

  /** The entry of this id, if it was committed. */
  public static Optional<JournalEntry> findEntry(Handle handle, long id) {
    return handle
        .createQuery("select " + JournalRows.COLUMNS + " from journal_entry where id = :id")
        .bind("id", id)
        .map((row, context) -> JournalRows.read(row))
        .findOne();
  }

  /**
   * Entries that became visible between two cursors, by id: each exactly once over a chain of
   * cursors, however long its transaction took. Entries that came from a backup are not among them:
   * their transactions are of another cluster, which says nothing about this one.
   *
   * @param afterId entries up to this id are left out: 0 at first, then the last id of a full page
   */
  public static List<JournalEntry> listBetween(
      Handle handle, JournalCursor seen, JournalCursor upTo, long afterId, int limit) {
    checkLimit(limit);
    return handle
        .createQuery(
            """
            select %s from journal_entry
            where txid >= pg_snapshot_xmin(:seen::pg_snapshot)
              and txid < pg_snapshot_xmax(:upTo::pg_snapshot)
              and not pg_visible_in_snapshot(txid, :seen::pg_snapshot)
              and pg_visible_in_snapshot(txid, :upTo::pg_snapshot)
              and id > :afterId
              and id > (select coalesce(max(last_entry), 0) from journal_restore)
            order by id limit :limit
            """
                .formatted(JournalRows.COLUMNS))
        .bind("seen", seen.snapshot())
        .bind("upTo", upTo.snapshot())
        .bind("afterId", afterId)
        .bind("limit", limit)
        .map((row, context) -> JournalRows.read(row))
        .list();
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit %d: 1 to %d".formatted(limit, MOST));
    }
  }
}
