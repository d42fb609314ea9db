package io.chengji.kernel.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Published entries and what is kept for them, within the transaction of a handle. */
final class PublicationRows {
  private PublicationRows() {}

  /** The newest entry that published something of a subject. */
  static Optional<Long> findNewest(Handle handle, String subject) {
    return handle
        .createQuery(
            "select max(id) from journal_entry where kind = 'result.published'"
                + " and payload::jsonb ->> 'subject' = :subject")
        .bind("subject", subject)
        .mapTo(Long.class)
        .findOne();
  }

  /** The newest entry of each subject, in the order of the subjects. */
  static List<Long> listNewest(Handle handle) {
    return handle
        .createQuery(
            "select max(id) from journal_entry where kind = 'result.published'"
                + " group by payload::jsonb ->> 'subject' order by payload::jsonb ->> 'subject'")
        .mapTo(Long.class)
        .list();
  }

  /** Keeps a file, unless it is kept already. */
  static void keep(Handle handle, EvidenceFile file, Instant now) {
    byte[] body = file.body();
    if (body == null) {
      return;
    }
    handle
        .createUpdate(
            "insert into evidence_file (sha256, media_type, body, kept_at)"
                + " values (:sha256, :media, :body, :at) on conflict do nothing")
        .bind("sha256", HexFormat.of().parseHex(file.sha256()))
        .bind("media", file.mediaType())
        .bind("body", body)
        .bind("at", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** A kept file. */
  record Kept(String mediaType, byte[] body) {}

  static Optional<Kept> findFile(Handle handle, String sha256) {
    return handle
        .createQuery("select media_type, body from evidence_file where sha256 = :sha256")
        .bind("sha256", HexFormat.of().parseHex(sha256))
        .map((row, context) -> new Kept(row.getString("media_type"), row.getBytes("body")))
        .findOne();
  }

  static void keepFormula(Handle handle, String hash, String text) {
    handle
        .createUpdate(
            "insert into formula_text (hash, body) values (:hash, :body) on conflict do nothing")
        .bind("hash", hash)
        .bind("body", text)
        .execute();
  }

  static Optional<String> findFormula(Handle handle, String hash) {
    return handle
        .createQuery("select body from formula_text where hash = :hash")
        .bind("hash", hash)
        .mapTo(String.class)
        .findOne();
  }
}
