package io.chengji.kernel.journal.internal;

import io.chengji.kernel.journal.Entry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/** Appends an entry in the transaction of its change. */
public final class JournalWriter {
  private static final String INSERT =
      """
      insert into journal_entry (kind, kind_version, is_public, actor, post, organisation,
        on_behalf_of, request_id, observed_at, received_at, payload, salt)
      values (:kind, :version, :public, :actor, :post, :organisation,
        :onBehalfOf, :requestId, :observedAt, :receivedAt, :payload, :salt)
      returning id, txid::text, pg_backend_pid()
      """;

  private JournalWriter() {}

  /**
   * Where an entry was written, before its commit.
   *
   * @param id of the entry
   * @param transaction that wrote it
   * @param process of the server that runs the transaction
   */
  public record Written(long id, String transaction, long process) {}

  /** Writes the entry; the salt is 16 bytes. */
  public static Written append(Handle handle, Entry entry, Instant receivedAt, byte[] salt) {
    return handle
        .createQuery(INSERT)
        .bind("kind", entry.kind().name())
        .bind("version", entry.kind().version())
        .bind("public", entry.kind().isPublic())
        .bind("actor", entry.actor().id())
        .bind("post", entry.actor().post())
        .bind("organisation", entry.actor().organisation())
        .bind("onBehalfOf", entry.actor().onBehalfOf())
        .bind("requestId", entry.requestId())
        .bind("observedAt", entry.observedAt().atOffset(ZoneOffset.UTC))
        .bind("receivedAt", receivedAt.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .bind("payload", entry.payload().text())
        .bind("salt", salt)
        .map((row, context) -> new Written(row.getLong(1), row.getString(2), row.getLong(3)))
        .one();
  }
}
