package io.chengji.kernel.log;

import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.EntryKinds;

/** The kinds of journal entry that the log writes about itself; all are public. */
public final class LogKinds {
  /** The log was opened: its origin and keys. The first leaf of every log. */
  public static final EntryKind OPENED = EntryKind.ofPublic("log.opened", 1);

  /** The keys were replaced: a statement, signed by the old and the new ones. */
  public static final EntryKind KEY_ROTATED = EntryKind.ofPublic("log.key-rotated", 1);

  /** The log goes on under a new origin; names what is missing from the old one. */
  public static final EntryKind EPOCH_OPENED = EntryKind.ofPublic("log.epoch-opened", 1);

  private LogKinds() {}

  /** All of them. */
  public static EntryKinds all() {
    return EntryKinds.of(OPENED, KEY_ROTATED, EPOCH_OPENED);
  }
}
