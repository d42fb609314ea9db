package io.chengji.kernel.identity;

import io.chengji.kernel.identity.internal.Account;
import io.chengji.kernel.identity.internal.AccountRows;
import io.chengji.kernel.identity.internal.PasswordHash;
import io.chengji.kernel.identity.internal.SessionRows;
import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The accounts. Thread-safe. */
public final class Accounts {
  /** The name of the first account. */
  public static final String FIRST = "admin";

  private static final int ID_BYTES = 16;

  private final Records records;
  private final PasswordHash hash;
  private final InstantSource clock;
  private final RandomGenerator random;

  public Accounts(Records records, InstantSource clock, RandomGenerator random) {
    this.records = records;
    this.hash = new PasswordHash(random);
    this.clock = clock;
    this.random = random;
  }

  /**
   * Makes the administrator account if there is no account yet.
   *
   * @return its password, to be shown once; empty when there already was an account
   */
  public Optional<NewPassword> createFirst() {
    if (records.withHandle(AccountRows::isAny)) {
      return Optional.empty();
    }
    NewPassword made = NewPassword.of(FIRST, random);
    Account account = new Account(newId(), FIRST, hash.hash(made.password()));
    Instant now = clock.instant();
    Entry entry =
        Entry.of(
            IdentityKinds.ACCOUNT_CREATED,
            Actor.ofSystem("first-run"),
            now,
            Map.of("account", account.id()));
    boolean added =
        records
            .change()
            .commit(
                entry,
                (handle, learned) -> {
                  boolean first = AccountRows.insertFirst(handle, account, now);
                  if (!first) {
                    learned.nothingChanged();
                  }
                  return first;
                });
    return added ? Optional.of(made) : Optional.empty();
  }

  /**
   * Gives an account a new random password and ends its sessions: what the operator does on the
   * machine itself when the password is lost.
   *
   * @return the new password, to be shown once; empty when there is no such account
   */
  public Optional<NewPassword> resetPassword(String name) {
    Optional<Account> account = records.withHandle(handle -> AccountRows.findByName(handle, name));
    if (account.isEmpty()) {
      return Optional.empty();
    }
    NewPassword made = NewPassword.of(name, random);
    String newHash = hash.hash(made.password());
    Entry entry =
        Entry.of(
            IdentityKinds.PASSWORD_RESET,
            Actor.ofSystem("operator"),
            clock.instant(),
            Map.of("account", account.get().id()));
    return replace(entry, account.get(), newHash) ? Optional.of(made) : Optional.empty();
  }

  /** The account with a name and this password; takes as long when there is no such account. */
  Optional<Account> findByPassword(String name, String password) {
    Optional<Account> account = records.withHandle(handle -> AccountRows.findByName(handle, name));
    String expected = account.map(Account::passwordHash).orElseGet(hash::ofNobody);
    boolean same = hash.matches(password, expected);
    return same ? account : Optional.empty();
  }

  /** Replaces a password that was just checked and ends every session; false when it changed. */
  boolean changePassword(Account account, String password, String requestId) {
    String newHash = hash.hash(password);
    Entry entry =
        Entry.of(
                IdentityKinds.PASSWORD_CHANGED,
                Actor.of(account.id()),
                clock.instant(),
                Map.of("account", account.id()))
            .withRequestId(requestId);
    return replace(entry, account, newHash);
  }

  private boolean replace(Entry entry, Account account, String newHash) {
    return records
        .change()
        .commit(
            entry,
            (handle, learned) -> {
              boolean replaced =
                  AccountRows.replacePassword(handle, account, newHash, entry.observedAt());
              if (replaced) {
                learned.put("sessionsEnded", SessionRows.deleteOf(handle, account.id()));
              } else {
                learned.nothingChanged();
              }
              return replaced;
            });
  }

  private String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return "account:" + HexFormat.of().formatHex(bytes);
  }
}
