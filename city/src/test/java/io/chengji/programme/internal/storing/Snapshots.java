package io.chengji.programme.internal.storing;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.document.SourceText;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.FactsJson;
import io.chengji.programme.internal.reading.NoticeReader;
import io.chengji.programme.internal.reconciling.Imported;
import io.chengji.programme.internal.reconciling.Reconciliation;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.Withdrawal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** States of a register of small invented texts, put together without a database. */
final class Snapshots {
  static final Codes CODES = Codes.load();
  static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  private final List<StoredDocument> documents = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  private Snapshots() {}

  static Snapshots holding() {
    return new Snapshots();
  }

  /** A notice of 2016 with these names of one province. */
  static String notice(String names) {
    return "某省住房和城乡建设厅关于公布2016年度国家智慧城市试点名单的通知\n2016年度国家智慧城市试点名单\n湖南省：\n" + names + "\n";
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static DocumentFacts facts(String id, String text) {
    return NoticeReader.read(SourceText.of(id, utf8(text)));
  }

  Snapshots text(String id, String text) {
    return document(id, text, utf8(text), DocumentFacts.FORMAT);
  }

  /** A text of which only the facts are kept. */
  Snapshots factsOnly(String id, String text) {
    return document(id, text, null, DocumentFacts.FORMAT);
  }

  /** A text that an earlier version of the program read. */
  Snapshots readBefore(String id, String text) {
    return document(id, text, utf8(text), DocumentFacts.FORMAT - 1);
  }

  Snapshots shipped(String name) {
    String text = ShippedFacts.text(name);
    documents.add(new StoredDocument(FactsJson.read(text), text, 1, null, NOON, "system:register"));
    return this;
  }

  private Snapshots document(String id, String text, byte @Nullable [] body, int format) {
    DocumentFacts read = facts(id, text);
    DocumentFacts kept =
        new DocumentFacts(
            format,
            read.document(),
            read.batches(),
            read.lists(),
            read.names(),
            read.groups(),
            read.absences(),
            read.policies(),
            read.figures(),
            read.dates(),
            read.profiles(),
            read.corrections(),
            read.remainders());
    documents.add(new StoredDocument(kept, FactsJson.write(kept), 1, body, NOON, "account:1"));
    return this;
  }

  Snapshots decided(String findingId, String reading, int version, boolean withdrawn) {
    Withdrawal end = withdrawn ? new Withdrawal(NOON.plusSeconds(60), "account:2", "再核对") : null;
    decisions.add(
        new Decision(
            findingId + "-" + version,
            findingId,
            reading,
            "核对原文",
            "account:1",
            NOON,
            version,
            end));
    return this;
  }

  Snapshot at(long revision) {
    List<Imported> imported = documents.stream().map(StoredDocument::imported).toList();
    RegisterState state = Reconciliation.of(imported, CODES, decisions);
    return new Snapshot(revision, documents, decisions, state);
  }
}
