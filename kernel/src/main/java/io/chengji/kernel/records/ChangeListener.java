package io.chengji.kernel.records;

import io.chengji.kernel.journal.JournalEntry;
import java.util.List;

/** Hears of committed changes, of this process and of others on the same database. */
@FunctionalInterface
public interface ChangeListener {
  /**
   * Called on one thread, one batch after the other, with entries that are committed; within a
   * batch by id. After a lost connection a batch may come again, so what the listener does must
   * bear repetition. What it throws is logged and does not reach the writer.
   */
  void onCommitted(List<JournalEntry> entries);
}
