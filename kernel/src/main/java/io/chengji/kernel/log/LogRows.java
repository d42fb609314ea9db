package io.chengji.kernel.log;

import io.chengji.proof.tree.Frontier;
import io.chengji.proof.tree.Hash;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables of the log, each statement within the transaction of its handle. */
final class LogRows {
  /** Any number that no other lock of this program has. */
  private static final long SEAL_LOCK = 0x6368656e676a69L;

  private LogRows() {}

  /**
   * Waits until nobody else seals, to the end of the transaction, and has the planner walk the
   * queue by its index whatever it believes of its length.
   */
  static void lock(Handle handle) {
    handle.execute(
        "set local enable_sort = off; set local enable_seqscan = off;"
            + " select pg_advisory_xact_lock("
            + SEAL_LOCK
            + ")");
  }

  static boolean hasWork(Handle handle) {
    return handle
        .createQuery("select exists (select from journal_unsealed)")
        .mapTo(Boolean.class)
        .one();
  }

  static Head head(Handle handle) {
    return handle
        .createQuery(
            "select size, root, note, frontier from journal_checkpoint order by size desc limit 1")
        .map((row, context) -> head(row))
        .findOne()
        .orElseGet(Head::empty);
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getLong("size"),
        Hash.ofBytes(row.getBytes("root")),
        row.getString("note"),
        Frontier.ofBytes(row.getBytes("frontier")));
  }

  /** The root that a checkpoint of this size had, where it is still kept. */
  static Optional<Hash> findRoot(Handle handle, long size) {
    return handle
        .createQuery("select root from journal_checkpoint where size = :size")
        .bind("size", size)
        .map((row, context) -> Hash.ofBytes(row.getBytes("root")))
        .findOne();
  }

  /** When a checkpoint of this size was made, where it is still kept. */
  static Optional<Instant> findTime(Handle handle, long size) {
    return handle
        .createQuery("select made_at from journal_checkpoint where size = :size")
        .bind("size", size)
        .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .findOne();
  }

  static void addCheckpoint(Handle handle, Head head, Instant at) {
    handle
        .createUpdate(
            "insert into journal_checkpoint (size, root, frontier, note, made_at)"
                + " values (:size, :root, :frontier, :note, :at)")
        .bind("size", head.size())
        .bind("root", head.root().bytes())
        .bind("frontier", head.frontier().bytes())
        .bind("note", head.note())
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /**
   * Deletes checkpoints older than a day but for the newest, the first of each hour and those that
   * were cosigned; a trigger refuses any other. Returns how many went.
   */
  static int prune(Handle handle) {
    return handle
        .createUpdate(
            """
            delete from journal_checkpoint c
            where c.made_at < now() - interval '1 day 1 minute'
              and not exists (select from journal_cosignature s where s.size = c.size)
              and exists (select from journal_checkpoint f
                where f.made_at >= date_trunc('hour', c.made_at, 'UTC')
                  and f.made_at <= c.made_at and f.size < c.size)
              and c.size < (select max(size) from journal_checkpoint)
            """)
        .execute();
  }

  static Optional<Generation> findGeneration(Handle handle) {
    return listGenerations(handle, 1).stream().findFirst();
  }

  /** All generations of keys, newest first. */
  static List<Generation> listGenerations(Handle handle) {
    return listGenerations(handle, Integer.MAX_VALUE);
  }

  private static List<Generation> listGenerations(Handle handle, int most) {
    return handle
        .createQuery(
            "select generation, epoch, origin, vkeys, since_size from journal_log"
                + " order by generation desc limit :most")
        .bind("most", most)
        .map((row, context) -> generation(row))
        .list();
  }

  private static Generation generation(ResultSet row) throws SQLException {
    Array vkeys = row.getArray("vkeys");
    return new Generation(
        row.getInt("generation"),
        row.getInt("epoch"),
        row.getString("origin"),
        Arrays.stream((Object[]) vkeys.getArray()).map(String::valueOf).toList(),
        row.getLong("since_size"));
  }

  /** False where another process was faster. */
  static boolean addGeneration(Handle handle, Generation generation, Instant at) {
    return handle
            .createUpdate(
                "insert into journal_log (generation, epoch, origin, vkeys, since_size, opened_at)"
                    + " values (:generation, :epoch, :origin, :vkeys, :since, :at)"
                    + " on conflict do nothing")
            .bind("generation", generation.number())
            .bind("epoch", generation.epoch())
            .bind("origin", generation.origin())
            .bindArray("vkeys", String.class, generation.vkeys())
            .bind("since", generation.sinceSize())
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .execute()
        > 0;
  }
}
