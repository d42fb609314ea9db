package io.chengji.kernel.log;

import io.chengji.kernel.journal.EntryKind;
import io.chengji.proof.tree.Frontier;
import io.chengji.proof.tree.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** The queue of unsealed entries and the leaves, within the transaction of a handle. */
final class LeafRows {
  private static final int FETCH = 512;

  /** Payloads of a batch, in characters, after which it is long enough. */
  private static final long LONGEST_BATCH = 16L << 20;

  private static final String QUEUE =
      "select %s from (select entry_id from journal_unsealed order by entry_id limit :most) u"
          + " join journal_entry e on e.id = u.entry_id%s order by u.entry_id";

  private LeafRows() {}

  /** The next entries to seal, in the order of their ids; a batch ends early where it is long. */
  static List<SealedLeaf> next(Handle handle, int most) {
    return leaves(handle, QUEUE.formatted(SealRow.COLUMNS, ""), most);
  }

  /** The oldest entry of a kind that waits. */
  static List<SealedLeaf> first(Handle handle, EntryKind kind) {
    String opened = " where e.kind = '" + kind.name() + "'";
    String sql =
        "select %s from journal_unsealed u join journal_entry e on e.id = u.entry_id%s"
            + " order by u.entry_id limit :most";
    return leaves(handle, sql.formatted(SealRow.COLUMNS, opened), 1);
  }

  private static List<SealedLeaf> leaves(Handle handle, String sql, int most) {
    List<SealedLeaf> leaves = new ArrayList<>();
    long length = 0;
    try (ResultIterator<SealRow> rows =
        handle
            .createQuery(sql)
            .bind("most", most)
            .setFetchSize(FETCH)
            .map((row, context) -> SealRow.read(row))
            .iterator()) {
      while (rows.hasNext() && length < LONGEST_BATCH) {
        SealRow row = rows.next();
        leaves.add(SealedLeaf.of(row));
        length += row.payload().length();
      }
    }
    return leaves;
  }

  /** Moves entries from the queue to the leaves from an index on. */
  static void add(Handle handle, long firstIndex, List<SealedLeaf> leaves) {
    Long[] ids = leaves.stream().map(SealedLeaf::entryId).toArray(Long[]::new);
    int removed =
        handle
            .createUpdate("delete from journal_unsealed where entry_id = any(:ids)")
            .bindArray("ids", Long.class, (Object[]) ids)
            .execute();
    int added =
        handle
            .createUpdate(
                """
                insert into journal_leaf (leaf_index, entry_id, commitment, leaf_hash)
                select :first + n - 1, id, substring(:commitments from (n - 1)::int * 32 + 1 for 32),
                  substring(:hashes from (n - 1)::int * 32 + 1 for 32)
                from unnest(:ids) with ordinality as sealed (id, n)
                """)
            .bind("first", firstIndex)
            .bindArray("ids", Long.class, (Object[]) ids)
            .bind(
                "commitments",
                join(leaves.stream().map(SealedLeaf::commitment).iterator(), ids.length))
            .bind("hashes", join(leaves.stream().map(SealedLeaf::hash).iterator(), ids.length))
            .execute();
    if (removed != ids.length || added != ids.length) {
      throw new IllegalStateException(
          "%d entries to seal, but %d left the queue and %d became leaves"
              .formatted(ids.length, removed, added));
    }
  }

  private static byte[] join(Iterator<Hash> hashes, int count) {
    byte[] joined = new byte[count * Hash.LENGTH];
    for (int at = 0; hashes.hasNext(); at += Hash.LENGTH) {
      hashes.next().copyTo(joined, at);
    }
    return joined;
  }

  /**
   * A leaf as it is stored: its hash, and its data made again from the entry where that is there.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Stored(long index, long entryId, Hash hash, byte[] data) {}

  /** Leaves from an index on, in their order; their data are not held against their hash. */
  static List<Stored> list(Handle handle, long from, long to) {
    return handle
        .createQuery(
            "select l.leaf_index, l.entry_id, l.commitment, l.leaf_hash, "
                + SealRow.COLUMNS
                + " from journal_leaf l left join journal_entry e on e.id = l.entry_id"
                + " where l.leaf_index >= :from and l.leaf_index < :to order by l.leaf_index")
        .bind("from", from)
        .bind("to", to)
        .setFetchSize(FETCH)
        .map((row, context) -> stored(row))
        .list();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    Hash commitment = Hash.ofBytes(row.getBytes("commitment"));
    boolean there = row.getObject("id") != null;
    return new Stored(
        row.getLong("leaf_index"),
        row.getLong("entry_id"),
        Hash.ofBytes(row.getBytes("leaf_hash")),
        there ? LeafForm.data(SealRow.read(row), commitment) : LeafForm.closed(commitment));
  }

  /** A leaf with its entry; null where the entry is gone. */
  record Audited(long index, long entryId, Hash hash, @Nullable SealRow entry) {}

  /** The next leaves from an index on, whatever is missing between them. */
  static List<Audited> audit(Handle handle, long from, int most) {
    return handle
        .createQuery(
            "select l.leaf_index, l.entry_id, l.leaf_hash, "
                + SealRow.COLUMNS
                + " from (select * from journal_leaf where leaf_index >= :from"
                + " order by leaf_index limit :most) l"
                + " left join journal_entry e on e.id = l.entry_id order by l.leaf_index")
        .bind("from", from)
        .bind("most", most)
        .map(
            (row, context) ->
                new Audited(
                    row.getLong("leaf_index"),
                    row.getLong("entry_id"),
                    Hash.ofBytes(row.getBytes("leaf_hash")),
                    row.getObject("id") == null ? null : SealRow.read(row)))
        .list();
  }

  /** The index of an entry, once it is sealed. */
  static Optional<Long> findIndex(Handle handle, long entryId) {
    return handle
        .createQuery("select leaf_index from journal_leaf where entry_id = :id")
        .bind("id", entryId)
        .mapTo(Long.class)
        .findOne();
  }

  /** The root over the leaves of this many, computed from their hashes. */
  static Hash root(Handle handle, long size) {
    Frontier frontier = new Frontier();
    try (ResultIterator<byte[]> hashes =
        handle
            .createQuery(
                "select leaf_hash from journal_leaf where leaf_index < :size order by leaf_index")
            .bind("size", size)
            .setFetchSize(10_000)
            .mapTo(byte[].class)
            .iterator()) {
      hashes.forEachRemaining(hash -> frontier.append(Hash.ofBytes(hash)));
    }
    return frontier.root();
  }
}
