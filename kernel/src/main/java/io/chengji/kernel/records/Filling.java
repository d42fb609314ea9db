package io.chengji.kernel.records;

import io.chengji.kernel.records.Transactions.Done;
import io.chengji.kernel.records.Transactions.LostCommitException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one change without an entry of its own: an empty store is filled from a backup, whose entries
 * come with it. What tells of the restore is written afterwards, when the tables are up to date.
 */
public final class Filling {
  /** Nobody can ask for it: it is of no entry. */
  private static final Receipt NONE = new Receipt(0, "0", 0, "0".repeat(16));

  private Filling() {}

  /**
   * Fills the store in one transaction; nothing is stored if the work throws.
   *
   * @throws IllegalStateException if the journal has an entry
   * @throws StoreAwayException if the store is lost; nothing was stored, or in the rare case that
   *     it was lost at the commit, all: the journal tells
   */
  public static <R extends @Nullable Object, X extends Exception> R run(
      DataSource dataSource, HandleCallback<R, X> work) throws X {
    try {
      return new Transactions(Jdbi.create(dataSource))
          .change(
              handle -> {
                checkEmpty(handle);
                return new Done<>(work.withHandle(handle), NONE);
              });
    } catch (LostCommitException e) {
      throw Loss.away(e);
    }
  }

  /**
   * Nobody writes the journal meanwhile. The owner gave away the rights that a plain lock needs; to
   * switch a trigger on, which is on, takes the same lock.
   */
  private static void checkEmpty(Handle handle) {
    handle.execute("alter table journal_entry enable trigger journal_entry_append_only");
    boolean used =
        handle.createQuery("select exists (select from journal_entry)").mapTo(Boolean.class).one();
    if (used) {
      throw new IllegalStateException("the journal has entries: only an empty store is filled");
    }
  }
}
