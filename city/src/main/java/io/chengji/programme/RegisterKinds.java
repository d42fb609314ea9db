package io.chengji.programme;

import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.EntryKinds;

/** The kinds of journal entries that the register writes; all are public in full. */
public final class RegisterKinds {
  /** A document came in, as a new one, a new version, or the text of known facts. */
  public static final EntryKind IMPORTED = EntryKind.ofPublic("register.imported", 1);

  /** A finding was settled. */
  public static final EntryKind DECIDED = EntryKind.ofPublic("register.decided", 1);

  /** A decision was withdrawn. */
  public static final EntryKind WITHDRAWN = EntryKind.ofPublic("register.withdrawn", 1);

  private RegisterKinds() {}

  /** All of them, for the store's list of kinds. */
  public static EntryKinds all() {
    return EntryKinds.of(IMPORTED, DECIDED, WITHDRAWN);
  }
}
