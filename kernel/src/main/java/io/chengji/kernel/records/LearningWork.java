package io.chengji.kernel.records;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A change of records that completes its journal entry with what it learned while it ran. */
@FunctionalInterface
public interface LearningWork<R extends @Nullable Object, X extends Exception> {
  /** Changes records by this handle and puts into {@code learned} what the entry has to add. */
  R run(Handle handle, Learned learned) throws X;
}
