package io.chengji.kernel.identity;

import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.EntryKinds;

/** The kinds of journal entry that identity writes; none is public. */
public final class IdentityKinds {
  /** An account was made. */
  public static final EntryKind ACCOUNT_CREATED = EntryKind.ofInternal("account.created", 1);

  /** An account's holder chose a new password. */
  public static final EntryKind PASSWORD_CHANGED =
      EntryKind.ofInternal("account.password-changed", 1);

  /** The operator gave an account a new random password. */
  public static final EntryKind PASSWORD_RESET = EntryKind.ofInternal("account.password-reset", 1);

  /** Someone signed in. */
  public static final EntryKind SESSION_OPENED = EntryKind.ofInternal("session.opened", 1);

  /** Someone tried to sign in and was refused. */
  public static final EntryKind SESSION_REFUSED = EntryKind.ofInternal("session.refused", 1);

  /** A session was used again after resting for half of the idle limit. */
  public static final EntryKind SESSION_RENEWED = EntryKind.ofInternal("session.renewed", 1);

  /** Someone signed out. */
  public static final EntryKind SESSION_CLOSED = EntryKind.ofInternal("session.closed", 1);

  private IdentityKinds() {}

  /** All of them. */
  public static EntryKinds all() {
    return EntryKinds.of(
        ACCOUNT_CREATED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        SESSION_OPENED,
        SESSION_REFUSED,
        SESSION_RENEWED,
        SESSION_CLOSED);
  }
}
