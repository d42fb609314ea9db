package io.chengji.kernel.records;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A change of records that adds nothing to its journal entry. */
@FunctionalInterface
public interface Work<R extends @Nullable Object, X extends Exception> {
  /** Changes records by this handle, which is not used after the return. */
  R run(Handle handle) throws X;
}
