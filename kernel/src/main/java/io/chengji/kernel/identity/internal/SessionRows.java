package io.chengji.kernel.identity.internal;

import static io.chengji.kernel.identity.internal.AccountRows.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of sessions. */
public final class SessionRows {
  private SessionRows() {}

  /**
   * A session as stored.
   *
   * @param accountId the account it belongs to
   * @param accountName the name of the account
   * @param seenAt when it was last written as used
   * @param endsAt when it ends in any case
   */
  public record Row(String accountId, String accountName, Instant seenAt, Instant endsAt) {}

  /** The session of a token, over or not. */
  public static Optional<Row> find(Handle handle, byte[] tokenHash) {
    return handle
        .createQuery(
            "select s.account_id, a.name, s.seen_at, s.ends_at from account_session s"
                + " join account a on a.id = s.account_id where s.token_hash = :token")
        .bind("token", tokenHash)
        .map(
            (row, context) ->
                new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .findOne();
  }

  /** Adds a session unless the password has changed meanwhile; true when it was added. */
  public static boolean insert(
      Handle handle, byte[] tokenHash, Account account, Instant now, Instant endsAt) {
    return handle
            .createUpdate(
                "insert into account_session (token_hash, account_id, opened_at, seen_at, ends_at)"
                    + " select :token, id, :now, :now, :ends from account"
                    + " where id = :id and password_hash = :hash for share")
            .bind("token", tokenHash)
            .bind("now", time(now))
            .bind("ends", time(endsAt))
            .bind("id", account.id())
            .bind("hash", account.passwordHash())
            .execute()
        == 1;
  }

  /** Ends every session. */
  public static void deleteAll(Handle handle) {
    handle.execute("delete from account_session");
  }

  /** Notes the use of a session. */
  public static void see(Handle handle, byte[] tokenHash, Instant now) {
    handle
        .createUpdate("update account_session set seen_at = :now where token_hash = :token")
        .bind("now", time(now))
        .bind("token", tokenHash)
        .execute();
  }

  /** Removes one session; true when it was there. */
  public static boolean delete(Handle handle, byte[] tokenHash) {
    return handle
            .createUpdate("delete from account_session where token_hash = :token")
            .bind("token", tokenHash)
            .execute()
        == 1;
  }

  /** Removes every session of an account. */
  public static int deleteOf(Handle handle, String accountId) {
    return handle
        .createUpdate("delete from account_session where account_id = :id")
        .bind("id", accountId)
        .execute();
  }

  /** Removes sessions that are over. */
  public static void deleteOver(Handle handle, Instant now, Instant restingSince) {
    handle
        .createUpdate("delete from account_session where ends_at <= :now or seen_at <= :resting")
        .bind("now", time(now))
        .bind("resting", time(restingSince))
        .execute();
  }
}
