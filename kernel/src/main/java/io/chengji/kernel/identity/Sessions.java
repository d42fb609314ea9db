package io.chengji.kernel.identity;

import io.chengji.kernel.identity.internal.Account;
import io.chengji.kernel.identity.internal.SessionRows;
import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/**
 * The sessions of accounts, kept in the records under the hash of their token. Attempts to sign in
 * are throttled by account and by address. Thread-safe.
 */
public final class Sessions {
  private static final int ATTEMPTS_OF_ADDRESS = 10;
  private static final int ATTEMPTS_AT_ACCOUNT = 30;
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final Records records;
  private final Accounts accounts;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Duration idle;
  private final Duration longest;
  private final Throttle byAddress;
  private final Throttle byAccount;

  public Sessions(
      Records records,
      Accounts accounts,
      Settings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.records = records;
    this.accounts = accounts;
    this.clock = clock;
    this.random = random;
    this.idle = settings.get(IdentitySettings.IDLE);
    this.longest = settings.get(IdentitySettings.LONGEST);
    this.byAddress = new Throttle(ATTEMPTS_OF_ADDRESS, INTERVAL, clock);
    this.byAccount = new Throttle(ATTEMPTS_AT_ACCOUNT, INTERVAL, clock);
  }

  /** Signs in with a name and a password. */
  public SignIn open(String name, String password, Attempt attempt) {
    Optional<Duration> wait = byAddress.take(attempt.network()).or(() -> byAccount.take(name));
    if (wait.isPresent()) {
      return new SignIn.Throttled(wait.get());
    }
    Optional<Account> account = accounts.findByPassword(name, password);
    if (account.isEmpty()) {
      refuse(attempt);
      return new SignIn.Refused();
    }
    byAddress.forgive(attempt.network());
    byAccount.forgive(name);
    return open(account.get(), attempt);
  }

  /** The open session of a token; using it counts as activity. */
  public Optional<Session> find(String token) {
    if (!Tokens.isToken(token)) {
      return Optional.empty();
    }
    byte[] hash = Tokens.hash(token);
    Instant now = clock.instant();
    Optional<SessionRows.Row> row =
        records
            .withHandle(handle -> SessionRows.find(handle, hash))
            .filter(r -> r.endsAt().isAfter(now) && r.seenAt().plus(idle).isAfter(now));
    row.filter(r -> !r.seenAt().plus(idle.dividedBy(2)).isAfter(now))
        .ifPresent(r -> renew(r.accountId(), hash, now));
    return row.map(r -> new Session(r.accountId(), r.accountName(), Tokens.csrf(token)));
  }

  /** Signs out; a token without a session changes nothing. */
  public void close(String token, Session session, String requestId) {
    Entry entry = entry(IdentityKinds.SESSION_CLOSED, session.account(), requestId);
    records
        .change()
        .commit(
            entry,
            (handle, learned) -> {
              if (!SessionRows.delete(handle, Tokens.hash(token))) {
                learned.nothingChanged();
              }
              return true;
            });
  }

  /**
   * Ends every session, within a change: after a restore, those that had ended since the backup
   * would be open again.
   */
  public static void endAll(Handle handle) {
    SessionRows.deleteAll(handle);
  }

  /** Changes the password of a session's account, ends all its sessions and opens a new one. */
  public SignIn changePassword(Session session, String current, String next, Attempt attempt) {
    Optional<Duration> wait = byAccount.take(session.name());
    if (wait.isPresent()) {
      return new SignIn.Throttled(wait.get());
    }
    Optional<Account> account = accounts.findByPassword(session.name(), current);
    if (account.isEmpty() || !accounts.changePassword(account.get(), next, attempt.requestId())) {
      refuse(attempt);
      return new SignIn.Refused();
    }
    byAccount.forgive(session.name());
    // past the throttles: the password has changed, and no answer may deny that
    Optional<Account> changed = accounts.findByPassword(session.name(), next);
    return changed.isPresent() ? open(changed.get(), attempt) : new SignIn.Refused();
  }

  private SignIn open(Account account, Attempt attempt) {
    String token = Tokens.make(random);
    Entry entry = entry(IdentityKinds.SESSION_OPENED, account.id(), attempt.requestId());
    Instant now = entry.observedAt();
    boolean opened =
        records
            .change()
            .commit(
                entry,
                (handle, learned) -> {
                  SessionRows.deleteOver(handle, now, now.minus(idle));
                  boolean added =
                      SessionRows.insert(
                          handle, Tokens.hash(token), account, now, now.plus(longest));
                  if (!added) {
                    learned.nothingChanged();
                  }
                  return added;
                });
    if (!opened) {
      return new SignIn.Refused();
    }
    return new SignIn.Opened(token, new Session(account.id(), account.name(), Tokens.csrf(token)));
  }

  private void renew(String accountId, byte[] hash, Instant now) {
    Entry entry =
        Entry.of(
            IdentityKinds.SESSION_RENEWED, Actor.of(accountId), now, Map.of("account", accountId));
    records
        .change()
        .commit(
            entry,
            handle -> {
              SessionRows.see(handle, hash, now);
              return true;
            });
  }

  private void refuse(Attempt attempt) {
    Entry entry =
        Entry.of(
                IdentityKinds.SESSION_REFUSED,
                Actor.of("anonymous"),
                clock.instant(),
                Map.of("reason", "name-or-password"))
            .withRequestId(attempt.requestId());
    records.change().commit(entry, handle -> true);
  }

  private Entry entry(EntryKind kind, String accountId, String requestId) {
    return Entry.of(kind, Actor.of(accountId), clock.instant(), Map.of("account", accountId))
        .withRequestId(requestId);
  }
}
