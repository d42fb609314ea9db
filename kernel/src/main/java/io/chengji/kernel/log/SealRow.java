package io.chengji.kernel.log;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.EntryKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal with all that goes into its leaf. The salt is the array that was read;
 * nobody changes it.
 */
@SuppressWarnings("ArrayRecordComponent")
record SealRow(
    long id,
    EntryKind kind,
    Actor actor,
    @Nullable String request,
    Instant observedAt,
    Instant receivedAt,
    String payload,
    byte[] salt) {
  static final String COLUMNS =
      "e.id, e.kind, e.kind_version, e.is_public, e.actor, e.post, e.organisation,"
          + " e.on_behalf_of, e.request_id, e.observed_at, e.received_at, e.payload, e.salt";

  static SealRow read(ResultSet row) throws SQLException {
    return new SealRow(
        row.getLong("id"),
        new EntryKind(
            row.getString("kind"), row.getInt("kind_version"), row.getBoolean("is_public")),
        new Actor(
            row.getString("actor"),
            row.getString("post"),
            row.getString("organisation"),
            row.getString("on_behalf_of")),
        row.getString("request_id"),
        instant(row, "observed_at"),
        instant(row, "received_at"),
        row.getString("payload"),
        row.getBytes("salt"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
