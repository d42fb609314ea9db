package io.chengji.kernel.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of {@code journal_entry}. */
final class JournalRows {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  static final String COLUMNS =
      "id, txid::text as txid, kind, kind_version, is_public, actor, post, organisation,"
          + " on_behalf_of, request_id, observed_at, received_at, payload";

  private JournalRows() {}

  static JournalEntry read(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong("id"),
        Long.parseUnsignedLong(row.getString("txid")),
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
        row.getString("payload"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
