package io.chengji.kernel.records;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Refuses to begin or end a transaction through a handle: the store does that, so that no work can
 * commit its change before the entry is there. Savepoints are free.
 */
final class ClosedTransactionHandler implements TransactionHandler {
  private final TransactionHandler local;

  ClosedTransactionHandler() {
    this(LocalTransactionHandler.binding());
  }

  private ClosedTransactionHandler(TransactionHandler local) {
    this.local = local;
  }

  @Override
  public TransactionHandler specialize(Handle handle) throws java.sql.SQLException {
    return new ClosedTransactionHandler(local.specialize(handle));
  }

  @Override
  public void begin(Handle handle) {
    throw refuse("begin");
  }

  @Override
  public void commit(Handle handle) {
    throw refuse("commit");
  }

  @Override
  public void rollback(Handle handle) {
    throw refuse("rollback");
  }

  @Override
  public boolean isInTransaction(Handle handle) {
    return local.isInTransaction(handle);
  }

  @Override
  public void savepoint(Handle handle, String name) {
    local.savepoint(handle, name);
  }

  @Override
  public void rollbackToSavepoint(Handle handle, String name) {
    local.rollbackToSavepoint(handle, name);
  }

  @Override
  public void releaseSavepoint(Handle handle, String name) {
    local.releaseSavepoint(handle, name);
  }

  @Override
  public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) {
    throw refuse("inTransaction");
  }

  @Override
  public <R, X extends Exception> R inTransaction(
      Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> callback) {
    throw refuse("inTransaction");
  }

  private static IllegalStateException refuse(String what) {
    return new IllegalStateException(
        what + ": the records store begins and ends the transaction of this handle");
  }
}
