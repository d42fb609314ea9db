package io.chengji.programme.internal.storing;

import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.FactsJson;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of the register. */
public final class RegisterTables {
  private RegisterTables() {}

  /** The number of the last change. */
  public static long revision(Handle handle) {
    return handle.createQuery("SELECT number FROM register_revision").mapTo(Long.class).one();
  }

  /** Locks out other writers until the transaction ends; answers the number of the last change. */
  public static long lock(Handle handle) {
    return handle
        .createQuery("SELECT number FROM register_revision FOR UPDATE")
        .mapTo(Long.class)
        .one();
  }

  /** Says that this transaction changes the register. */
  public static void grow(Handle handle) {
    handle.execute("UPDATE register_revision SET number = number + 1");
  }

  /** Current versions of all documents, by id. */
  public static List<StoredDocument> listDocuments(Handle handle) {
    return handle
        .createQuery(
            "SELECT version, facts, body, imported_at, imported_by FROM register_document"
                + " WHERE current ORDER BY id")
        .map((row, context) -> document(row))
        .list();
  }

  private static StoredDocument document(ResultSet row) throws SQLException {
    return new StoredDocument(
        FactsJson.read(row.getString("facts")),
        row.getString("facts"),
        row.getInt("version"),
        row.getBytes("body"),
        row.getTimestamp("imported_at").toInstant(),
        row.getString("imported_by"));
  }

  /** All decisions in the order they were taken. */
  public static List<Decision> listDecisions(Handle handle) {
    return handle
        .createQuery("SELECT * FROM register_decision ORDER BY decided_at, id")
        .map((row, context) -> decision(row))
        .list();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    return new Decision(
        row.getString("id"),
        row.getString("finding_id"),
        row.getString("reading_id"),
        row.getString("reason"),
        row.getString("author"),
        row.getTimestamp("decided_at").toInstant(),
        row.getInt("version"),
        withdrawn == null
            ? null
            : new Withdrawal(
                withdrawn.toInstant(),
                row.getString("withdrawn_by"),
                Objects.requireNonNullElse(row.getString("withdrawn_reason"), "")));
  }

  /** Puts a new version of a document in the place of the current one. */
  public static void putDocument(
      Handle handle, DocumentFacts facts, byte @Nullable [] body, Instant now, String author) {
    String id = facts.document().id();
    handle.execute("UPDATE register_document SET current = false WHERE id = ? AND current", id);
    handle
        .createUpdate(
            "INSERT INTO register_document"
                + " (id, version, sha256, title, kind, facts, body, imported_at, imported_by, current)"
                + " SELECT :id, coalesce(max(version), 0) + 1, :sha, :title, :kind, :facts, :body, :at, :by, true"
                + " FROM register_document WHERE id = :id")
        .bind("id", id)
        .bind("sha", facts.document().sha256())
        .bind("title", facts.document().title())
        .bind("kind", facts.document().kind().name())
        .bind("facts", FactsJson.write(facts))
        .bindBySqlType("body", body, java.sql.Types.BINARY)
        .bind("at", Timestamp.from(now))
        .bind("by", author)
        .execute();
  }

  /** Adds a decision. */
  public static void addDecision(Handle handle, Decision decision) {
    handle.execute(
        "INSERT INTO register_decision (finding_id, version, id, reading_id, reason, author, decided_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        decision.findingId(),
        decision.version(),
        decision.id(),
        decision.readingId(),
        decision.reason(),
        decision.author(),
        Timestamp.from(decision.decided()));
  }

  /** Withdraws the decision that holds on a finding. */
  public static void withdraw(
      Handle handle, String findingId, Instant now, String author, String reason) {
    handle.execute(
        "UPDATE register_decision SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?"
            + " WHERE finding_id = ? AND withdrawn_at IS NULL",
        Timestamp.from(now),
        author,
        reason,
        findingId);
  }
}
