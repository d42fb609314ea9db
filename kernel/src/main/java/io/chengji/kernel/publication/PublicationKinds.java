package io.chengji.kernel.publication;

import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.EntryKinds;

/** The kind of journal entry by which a result is published; public. */
public final class PublicationKinds {
  /** A result was published: its payload says what it rests on. */
  public static final EntryKind PUBLISHED = EntryKind.ofPublic("result.published", 1);

  private PublicationKinds() {}

  /** All of them. */
  public static EntryKinds all() {
    return EntryKinds.of(PUBLISHED);
  }
}
