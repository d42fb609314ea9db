package io.chengji.kernel.log;

import io.chengji.proof.tree.Frontier;
import io.chengji.proof.tree.Hash;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** What the check reads besides the leaves. */
final class CheckRows {
  private static final int MOST = 1_000;

  private CheckRows() {}

  static List<Long> listSizes(Handle handle) {
    return handle.createQuery("select size from journal_checkpoint").mapTo(Long.class).list();
  }

  /** Hands out every checkpoint by size, without its frontier; returns how many there are. */
  static long useCheckpoints(Handle handle, Consumer<Head> check) {
    long count = 0;
    try (ResultIterator<Head> heads =
        handle
            .createQuery("select size, root, note from journal_checkpoint order by size")
            .setFetchSize(MOST)
            .map(
                (row, context) ->
                    new Head(
                        row.getLong("size"),
                        Hash.ofBytes(row.getBytes("root")),
                        row.getString("note"),
                        new Frontier()))
            .iterator()) {
      while (heads.hasNext()) {
        check.accept(heads.next());
        count++;
      }
    }
    return count;
  }

  static long countWaiting(Handle handle) {
    return handle.createQuery("select count(*) from journal_unsealed").mapTo(Long.class).one();
  }

  /** Entries that are neither sealed nor in the queue. */
  static List<Long> listOutside(Handle handle) {
    return ids(
        handle,
        "select id from journal_entry e"
            + " where not exists (select from journal_leaf l where l.entry_id = e.id)"
            + " and not exists (select from journal_unsealed u where u.entry_id = e.id)");
  }

  /** Rows of the queue without an entry or with one that is sealed. */
  static List<Long> listWrongInQueue(Handle handle) {
    return ids(
        handle,
        "select entry_id from journal_unsealed u"
            + " where not exists (select from journal_entry e where e.id = u.entry_id)"
            + " or exists (select from journal_leaf l where l.entry_id = u.entry_id)");
  }

  private static List<Long> ids(Handle handle, String sql) {
    return handle
        .createQuery(sql + " order by 1 limit :most")
        .bind("most", MOST)
        .mapTo(Long.class)
        .list();
  }
}
