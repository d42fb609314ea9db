package io.chengji.kernel.records;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
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
          return new Outcome<>(reading.withHandle(handle), false);
        });
  }

  <R extends @Nullable Object, X extends Exception> R change(HandleCallback<Outcome<R>, X> changing)
      throws X {
    if (current.isBound()) {
      throw new IllegalStateException(
          "a change inside a read or another change: one change has one entry");
    }
    return transact(changing);
  }

  /** What a transaction returns, and whether it is to be kept. */
  record Outcome<R extends @Nullable Object>(R result, boolean kept) {}

  private <R extends @Nullable Object, X extends Exception> R transact(
      HandleCallback<Outcome<R>, X> inside) throws X {
    try (Handle handle = jdbi.open()) {
      Connection connection = handle.getConnection();
      begin(connection);
      boolean open = true;
      try {
        Outcome<R> outcome =
            ScopedValue.where(current, handle).<Outcome<R>, X>call(() -> inside.withHandle(handle));
        open = false;
        end(connection, outcome.kept());
        return outcome.result();
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
    try {
      if (kept) {
        connection.commit();
      } else {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      abandon(connection);
      throw new TransactionException("cannot end a transaction", e);
    }
  }

  /** The work has failed already: what goes wrong here must not hide why. */
  private static void abandon(Connection connection) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // The pool throws a broken connection away; the server rolls its transaction back.
    }
  }
}
