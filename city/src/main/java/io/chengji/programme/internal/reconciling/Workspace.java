package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedList;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.MentionRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one reconciliation works on and what it has found so far. Not thread-safe. */
final class Workspace {
  final List<DocumentFacts> documents;
  final PlaceResolver places;
  final Desk desk;
  final List<Draft> drafts = new ArrayList<>();
  final List<Correction> corrections = new ArrayList<>();
  final List<Attached> mentions = new ArrayList<>();
  final Optional<String> national;
  final Optional<BatchTable> batches;
  private final Set<String> correctionIds = new HashSet<>();
  private final Map<String, LocalDate> days = new HashMap<>();
  private final Map<String, List<Located>> printed = new TreeMap<>();
  private final Map<String, Integer> duplicates = new HashMap<>();

  Workspace(List<Imported> imported, Codes codes, List<Decision> decisions) {
    documents =
        imported.stream()
            .map(Imported::facts)
            .sorted(
                Comparator.comparing((DocumentFacts facts) -> facts.document().kind())
                    .thenComparing(facts -> facts.document().id()))
            .toList();
    imported.forEach(each -> days.put(each.facts().document().id(), each.day()));
    places = new PlaceResolver(codes);
    desk = new Desk(decisions);
    national =
        documents.stream()
            .flatMap(facts -> facts.lists().stream())
            .filter(list -> !list.batches().isEmpty() && !list.programme().isEmpty())
            .map(PrintedList::programme)
            .findFirst();
    batches = national.map(programme -> new BatchTable(programme, documents));
    documents.forEach(facts -> facts.names().forEach(name -> remember(facts, name)));
  }

  /** A printed name and the document that prints it. */
  record Located(DocumentFacts document, PrintedName name) {}

  /** A printed place and the row it belongs to. */
  record Attached(
      String documentId, PrintedName name, String text, MentionRole role, @Nullable Draft row) {}

  private void remember(DocumentFacts facts, PrintedName name) {
    printed.computeIfAbsent(name.text(), text -> new ArrayList<>()).add(new Located(facts, name));
  }

  /** Everywhere that exactly this name is printed, in another document than the given one. */
  List<Evidence> printedElsewhere(String text, String documentId) {
    return printed.getOrDefault(text, List.of()).stream()
        .filter(located -> !located.document().document().id().equals(documentId))
        .map(located -> located.name().evidence())
        .toList();
  }

  /** Everywhere that exactly this name is printed. */
  List<Evidence> printedAs(String text) {
    return printed.getOrDefault(text, List.of()).stream().map(l -> l.name().evidence()).toList();
  }

  /** Every printed name of every document. */
  List<Located> allPrinted() {
    return printed.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Whether a list is of another programme than the one with batches, or of none of its batches.
   */
  boolean standsApart(PrintedList list) {
    boolean ours = list.programme().equals(national.orElse("")) && !list.batches().isEmpty();
    return !list.programme().isEmpty() && !ours;
  }

  LocalDate day(String documentId) {
    LocalDate day = days.get(documentId);
    if (day == null) {
      throw new IllegalStateException("no document " + documentId);
    }
    return day;
  }

  /** Adds a row for a name. */
  Draft addRow(
      String programmeId, @Nullable Batch batch, ListingKind kind, Unit unit, RowWords words) {
    String key =
        programmeId
            + (batch == null ? "" : batch.id())
            + kind
            + unit.place().province()
            + unit.text();
    int duplicate = duplicates.merge(key, 1, Integer::sum) - 1;
    Draft draft =
        new Draft(
            programmeId, batch, kind, unit, words.countGroup(), words.membership(), duplicate);
    unit.rulings().forEach(doubt -> draft.touchedBy(doubt.ruling(), doubt.inDoubt()));
    drafts.add(draft);
    attach(unit, draft);
    return draft;
  }

  void attach(Unit unit, @Nullable Draft row) {
    mentions.add(
        new Attached(unit.documentId(), unit.printed(), unit.text(), unit.printed().role(), row));
    unit.includes()
        .forEach(
            each ->
                mentions.add(
                    new Attached(
                        unit.documentId(),
                        unit.printed(),
                        each.nameAsWritten(),
                        MentionRole.INCLUDED,
                        row)));
  }

  /** Takes a row out; what was printed of it belongs to another row from now on. */
  void merge(Draft from, Draft to) {
    drafts.remove(from);
    to.corroboratedBy(from.printed.evidence());
    mentions.replaceAll(
        each ->
            each.row() == from
                ? new Attached(each.documentId(), each.name(), each.text(), each.role(), to)
                : each);
  }

  /** What was printed of a row belongs to no row any more. */
  void detach(Draft row) {
    mentions.replaceAll(
        each ->
            each.row() == row
                ? new Attached(each.documentId(), each.name(), each.text(), each.role(), null)
                : each);
  }

  void correct(Correction.Kind kind, String raw, String result, Words reason, Unit unit) {
    correct(kind, raw, result, reason, unit.documentId(), unit.evidence());
  }

  void correct(
      Correction.Kind kind,
      String raw,
      String result,
      Words reason,
      String documentId,
      Evidence evidence) {
    String id = Ids.of("K", documentId, evidence.line(), kind, raw, result);
    if (correctionIds.add(id)) {
      corrections.add(
          new Correction(id, kind, raw, result, reason, "register", day(documentId), evidence));
    }
  }

  /** Rows of the programme whose batches are reconciled. */
  List<Draft> nationalRows() {
    String id = national.map(ProgrammeNames::id).orElse("");
    return drafts.stream().filter(draft -> draft.programmeId.equals(id)).toList();
  }

  /** Rows of one batch and kind. */
  List<Draft> rows(Batch batch, ListingKind kind) {
    return nationalRows().stream()
        .filter(
            draft ->
                draft.batch != null && draft.batch.id().equals(batch.id()) && draft.kind == kind)
        .toList();
  }

  /** Key of the count line of a batch and kind. */
  static String subject(@Nullable Batch batch, ListingKind kind) {
    return batch == null ? "pilots" : "pilots.%d.%s".formatted(batch.year(), kind.code());
  }
}
