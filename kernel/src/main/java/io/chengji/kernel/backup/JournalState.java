package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.JournalMark;
import io.chengji.proof.tree.Frontier;
import io.chengji.proof.tree.Hash;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The state of the journal that a transaction sees. */
final class JournalState {
  private static final int PAGE = 10_000;

  private JournalState() {}

  static JournalMark read(Handle handle) {
    Frontier log = Catalogue.exists(handle, "journal_leaf") ? log(handle) : null;
    String mark = mark(handle);
    return handle
        .createQuery("select count(*), coalesce(max(id), 0) from journal_entry")
        .map(
            (row, context) ->
                new JournalMark(mark, row.getLong(1), row.getLong(2), size(log), root(log)))
        .one();
  }

  /** Which journal it is: a hash over its first entry's number, transaction and time. */
  static String mark(Handle handle) {
    return handle
        .createQuery(
            """
            select left(encode(sha256(convert_to(
              concat_ws('.', id, txid, extract(epoch from received_at)), 'UTF8')), 'hex'), 16)
            from journal_entry order by id limit 1
            """)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  /** From the leaves themselves, not from what a checkpoint says of them. */
  private static Frontier log(Handle handle) {
    Frontier frontier = new Frontier();
    handle
        .createQuery("select leaf_hash from journal_leaf order by leaf_index")
        .setFetchSize(PAGE)
        .mapTo(byte[].class)
        .forEach(hash -> frontier.append(Hash.ofBytes(hash)));
    return frontier;
  }

  private static @Nullable Long size(@Nullable Frontier log) {
    return log == null ? null : log.size();
  }

  private static @Nullable String root(@Nullable Frontier log) {
    return log == null ? null : log.root().hex();
  }
}
