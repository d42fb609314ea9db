package io.chengji.kernel.identity.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of accounts. */
public final class AccountRows {
  private AccountRows() {}

  /** The account with a name. */
  public static Optional<Account> findByName(Handle handle, String name) {
    return handle
        .createQuery("select id, name, password_hash from account where name = :name")
        .bind("name", name)
        .map(
            (row, context) ->
                new Account(
                    row.getString("id"), row.getString("name"), row.getString("password_hash")))
        .findOne();
  }

  /** Whether there is any account. */
  public static boolean isAny(Handle handle) {
    return handle.createQuery("select exists (select 1 from account)").mapTo(Boolean.class).one();
  }

  /** Adds an account unless there is any; true when it was added. */
  public static boolean insertFirst(Handle handle, Account account, Instant now) {
    handle.execute("lock table account in share row exclusive mode");
    return !isAny(handle)
        && handle
                .createUpdate(
                    "insert into account (id, name, password_hash, password_changed_at, created_at)"
                        + " values (:id, :name, :hash, :now, :now)")
                .bind("id", account.id())
                .bind("name", account.name())
                .bind("hash", account.passwordHash())
                .bind("now", time(now))
                .execute()
            == 1;
  }

  /** Replaces a password if it still is the one that was read; true when it was. */
  public static boolean replacePassword(Handle handle, Account account, String hash, Instant now) {
    return handle
            .createUpdate(
                "update account set password_hash = :hash, password_changed_at = :now"
                    + " where id = :id and password_hash = :before")
            .bind("hash", hash)
            .bind("now", time(now))
            .bind("id", account.id())
            .bind("before", account.passwordHash())
            .execute()
        == 1;
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
