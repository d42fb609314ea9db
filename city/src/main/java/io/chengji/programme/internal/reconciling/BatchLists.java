package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedList;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of batches that a document prints alone: the first document lists, the others corroborate.
 */
final class BatchLists {
  private final Workspace work;
  private final UnitReader reader;
  private final Scheme scheme;

  BatchLists(Workspace work, UnitReader reader, Scheme scheme) {
    this.work = work;
    this.reader = reader;
    this.scheme = scheme;
  }

  void reconcile() {
    for (Batch batch : scheme.batches().list()) {
      boolean first = true;
      for (DocumentFacts document : work.documents) {
        List<PrintedList> lists = lists(document, batch);
        for (PrintedList list : lists) {
          list(document, list, batch, first);
        }
        first &= lists.isEmpty();
      }
    }
  }

  private List<PrintedList> lists(DocumentFacts document, Batch batch) {
    return document.lists().stream()
        .filter(list -> list.kind() == ListingKind.NEW && list.batches().size() == 1)
        .filter(scheme::has)
        .filter(list -> scheme.batches().find(list.batches().getFirst()).equals(Optional.of(batch)))
        .toList();
  }

  private void list(DocumentFacts document, PrintedList list, Batch batch, boolean first) {
    String subject = work.subject(scheme.id(), batch, ListingKind.NEW);
    UnitReader.Manner manner = new UnitReader.Manner(BatchTable.day(batch), subject, false);
    RowWords words = new RowWords(CountGroups.of(list, batch, work), Membership.PRINTED);
    Map<String, Draft> seen = new LinkedHashMap<>();
    for (PrintedName name : document.names()) {
      if (name.listId().equals(list.id()) && name.role() == MentionRole.LISTED) {
        for (Unit unit : reader.read(document, name, manner)) {
          if (first) {
            own(batch, unit, words, seen, subject);
          } else {
            second(batch, unit, words, subject);
          }
        }
      }
    }
  }

  /** The same name twice in one list is one row and a finding. */
  private void own(
      Batch batch, Unit unit, RowWords words, Map<String, Draft> seen, String subject) {
    Draft before = seen.get(unit.place().key());
    if (before == null) {
      seen.put(unit.place().key(), work.addRow(scheme.id(), batch, ListingKind.NEW, unit, words));
      return;
    }
    Desk.Ruling ruling = work.desk.raise(repeated(before, unit, subject));
    before.touchedBy(ruling, false);
    if (ruling.is("two")) {
      work.addRow(scheme.id(), batch, ListingKind.NEW, unit, words).touchedBy(ruling, true);
    } else {
      before.corroboratedBy(unit.evidence());
      work.attach(unit, before);
    }
  }

  static Desk.Draft repeated(Draft before, Unit unit, String subject) {
    List<Evidence> evidence = List.of(before.printed.evidence(), unit.evidence());
    return new Desk.Draft(
        FindingKind.REPEATED,
        subject + unit.documentId() + unit.printed().id() + unit.text(),
        unit.text(),
        new Words(
            "“%s”与“%s”在同一名单中指同一地方：重复印了，还是两个试点？".formatted(before.text, unit.text()),
            "\"%s\" and \"%s\" of one list mean the same place: printed twice, or two pilots?"
                .formatted(before.text, unit.text())),
        List.of(
            Desk.reading("one", "重复，只计一个", "printed twice, counts once", evidence),
            Desk.reading("two", "是两个试点", "two pilots", evidence, new Reading.Effect(subject, 1))));
  }

  private void second(Batch batch, Unit unit, RowWords words, String subject) {
    Optional<Draft> row = match(work.rows(batch, ListingKind.NEW), unit);
    if (row.isPresent()) {
      row.get().corroboratedBy(unit.evidence());
      work.attach(unit, row.get());
      return;
    }
    Desk.Ruling ruling = work.desk.raise(onlyHere(batch, unit, subject));
    if (ruling.is("in")) {
      work.addRow(scheme.id(), batch, ListingKind.NEW, unit, words).touchedBy(ruling, true);
    } else {
      work.attach(unit, null);
    }
  }

  /** The row with the same words, else the one with the same place. */
  static Optional<Draft> match(List<Draft> rows, Unit unit) {
    return rows.stream()
        .filter(
            row -> row.text.equals(unit.text()) && row.place.province() == unit.place().province())
        .findFirst()
        .or(
            () ->
                rows.stream()
                    .filter(row -> row.place.key().equals(unit.place().key()))
                    .findFirst());
  }

  private static Desk.Draft onlyHere(Batch batch, Unit unit, String subject) {
    return new Desk.Draft(
        FindingKind.BETWEEN_DOCUMENTS,
        batch.id() + unit.documentId() + unit.text(),
        unit.text(),
        new Words(
            "“%s”只见于这一文件的%s名单，主要文件没有".formatted(unit.text(), batch.period().zh()),
            "\"%s\" stands only in this document's list of %s, not in the leading one"
                .formatted(unit.text(), batch.period().en())),
        List.of(
            Desk.reading("in", "列入该批次", "belongs to the batch", List.of(unit.evidence())),
            Desk.reading(
                "out",
                "不列入",
                "does not belong to it",
                List.of(unit.evidence()),
                new Reading.Effect(subject, -1))));
  }
}
