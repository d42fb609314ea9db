package io.chengji.kernel.backup;

import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.EntryKinds;

/** The kinds of journal entry that backup and restore write; none is public. */
public final class BackupKinds {
  /** A backup was made and verified. */
  public static final EntryKind MADE = EntryKind.ofInternal("backup.made", 1);

  /** The records were restored from a backup; the first entry after those that came with it. */
  public static final EntryKind RESTORED = EntryKind.ofInternal("backup.restored", 1);

  private BackupKinds() {}

  /** All of them. */
  public static EntryKinds all() {
    return EntryKinds.of(MADE, RESTORED);
  }
}
