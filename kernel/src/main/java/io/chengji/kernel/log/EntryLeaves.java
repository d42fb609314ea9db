package io.chengji.kernel.log;

import io.chengji.proof.tree.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of single entries, within the transaction of a handle. The leaf of an entry follows
 * from the entry alone, so that it is known before it is sealed.
 */
public final class EntryLeaves {
  private static final String SELECT =
      "select "
          + SealRow.COLUMNS
          + ", l.leaf_index from journal_entry e"
          + " left join journal_leaf l on l.entry_id = e.id ";

  private EntryLeaves() {}

  /**
   * An entry as a leaf.
   *
   * @param index null while the entry is not sealed
   */
  public record EntryLeaf(
      long entryId, @Nullable Long index, String kind, Instant receivedAt, Hash hash) {}

  /** The leaves of all public entries of these kinds, in the order of their ids. */
  public static List<EntryLeaf> listByKind(Handle handle, Collection<String> kinds) {
    return kinds.isEmpty()
        ? new ArrayList<>()
        : handle
            .createQuery(SELECT + "where e.is_public and e.kind = any(:kinds) order by e.id")
            .bindArray("kinds", String.class, kinds.toArray())
            .map((row, context) -> leaf(SealRow.read(row), (Long) row.getObject("leaf_index")))
            .list();
  }

  /** The leaf of an entry, if it was committed. */
  public static Optional<EntryLeaf> findLeaf(Handle handle, long entryId) {
    return handle
        .createQuery(SELECT + "where e.id = :id")
        .bind("id", entryId)
        .map((row, context) -> leaf(SealRow.read(row), (Long) row.getObject("leaf_index")))
        .findOne();
  }

  private static EntryLeaf leaf(SealRow row, @Nullable Long index) {
    return new EntryLeaf(
        row.id(), index, row.kind().name(), row.receivedAt(), SealedLeaf.of(row).hash());
  }
}
