package io.chengji.kernel.records;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * Begins and ends the transactions of one store. A read inside a read or a change joins it; a
 * change inside either is refused, so that one change has one entry.
 */
final class Transactions {
  private final Jdbi jdbi;
  private final ScopedValue<Handle> current = ScopedValue.newInstance();

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.setTransactionHandler(new ClosedTransactionHandler());
  }

  <R extends @Nullable Object, X extends Exception> R read(HandleCallback<R, X> reading) throws X {
    if (current.isBound()) {
      return reading.withHandle(current.get());
    }
    return transact(
        handle -> {
          // The query fixes the state that is seen, and that it cannot be made writable any more.
          handle.execute("set transaction isolation level repeatable read, read only; select 1");
          return new Done<>(reading.withHandle(handle), null);
        });
  }

  <R extends @Nullable Object, X extends Exception> R change(HandleCallback<Done<R>, X> changing)
      throws X {
    if (current.isBound()) {
      throw new IllegalStateException(
          "a change inside a read or another change: one change has one entry");
    }
    return transact(changing);
  }

  /** What the inside of a transaction returns, and whether it is to be committed. */
  record Done<R extends @Nullable Object>(R result, @Nullable Receipt receipt, boolean kept) {
    /** To be committed where there is a receipt. */
    Done(R result, @Nullable Receipt receipt) {
      this(result, receipt, receipt != null);
    }
  }

  /** The connection was lost between the order to commit and its answer. */
  static final class LostCommitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostCommitException(SQLException cause) {
      super(cause);
    }
  }

  private <R extends @Nullable Object, X extends Exception> R transact(
      HandleCallback<Done<R>, X> inside) throws X {
    try {
      return transactOnce(inside);
    } catch (JdbiException e) {
      throw Loss.told(e);
    }
  }

  private <R extends @Nullable Object, X extends Exception> R transactOnce(
      HandleCallback<Done<R>, X> inside) throws X {
    try (Handle handle = jdbi.open()) {
      Connection connection = handle.getConnection();
      begin(connection);
      boolean open = true;
      try {
        Done<R> done =
            ScopedValue.where(current, handle).<Done<R>, X>call(() -> inside.withHandle(handle));
        open = false;
        end(connection, done.kept());
        return done.result();
      } finally {
        if (open) {
          abandon(connection);
        }
      }
    }
  }

  private static void begin(Connection connection) {
    try {
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new TransactionException("cannot begin a transaction", e);
    }
  }

  private static void end(Connection connection, boolean kept) {
    if (kept) {
      commit(connection);
    } else {
      abandon(connection);
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      abandon(connection);
      throw Loss.isLoss(e)
          ? new LostCommitException(e)
          : new TransactionException("cannot commit a transaction", e);
    }
    release(connection);
  }

  /** What happens to the connection after the commit does not touch what was committed. */
  private static void release(Connection connection) {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // The pool throws a broken connection away.
    }
  }

  /** What goes wrong here must not hide why, nor what was read. */
  private static void abandon(Connection connection) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // The pool throws a broken connection away; the server rolls its transaction back.
    }
  }
}
