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
import java.util.LinkedHashSet;
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
  final List<Scheme> schemes;
  final Optional<Scheme> national;
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
    Set<String> programmes = withBatches();
    Optional<String> main = NationalProgramme.find(programmes, documents);
    national = main.map(each -> Scheme.of(each, documents, true));
    schemes = new ArrayList<>(national.stream().toList());
    programmes.stream()
        .filter(each -> !each.equals(main.orElse("")))
        .forEach(each -> schemes.add(Scheme.of(each, documents, false)));
    documents.forEach(facts -> facts.names().forEach(name -> remember(facts, name)));
  }

  /** A printed name and the document that prints it. */
  record Located(DocumentFacts document, PrintedName name) {}

  /** A printed place and the row it belongs to. */
  record Attached(
      String documentId, PrintedName name, String text, MentionRole role, @Nullable Draft row) {}

  /** The programmes of which any document prints a batch, in the order of the documents. */
  private Set<String> withBatches() {
    Set<String> programmes = new LinkedHashSet<>();
    documents.stream()
        .flatMap(facts -> facts.lists().stream())
        .filter(list -> !list.batches().isEmpty() && !list.programme().isEmpty())
        .forEach(list -> programmes.add(list.programme()));
    return programmes;
  }

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

  /** The programme with batches of that id. */
  Optional<Scheme> findScheme(String programmeId) {
    return schemes.stream().filter(scheme -> scheme.id().equals(programmeId)).findFirst();
  }

  /** Whether a list is of a programme, but of none of its batches. */
  static boolean isWithoutBatch(PrintedList list) {
    return !list.programme().isEmpty() && list.batches().isEmpty();
  }

  /**
   * The documents whose sentences on batches and totals are about a programme: those that print
   * batches of no other one; of the national programme also those that print no list at all.
   */
  List<DocumentFacts> listSpeakingOf(Scheme scheme) {
    boolean main = national.filter(scheme::equals).isPresent();
    return documents.stream().filter(facts -> scheme.isSpokenOfIn(facts, main)).toList();
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
    to.corroboratedBy(from.printed.evidence());
    replace(from, to);
  }

  /** Takes a row out; what was printed of it belongs to no row any more. */
  void remove(Draft row) {
    replace(row, null);
  }

  private void replace(Draft from, @Nullable Draft to) {
    drafts.remove(from);
    drafts.stream().filter(row -> row.expands == from).forEach(row -> row.expands = to);
    mentions.replaceAll(
        each ->
            each.row() == from
                ? new Attached(each.documentId(), each.name(), each.text(), each.role(), to)
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

  /** Rows of the national programme. */
  List<Draft> nationalRows() {
    return rows(national.map(Scheme::id).orElse(""));
  }

  /** Rows of a programme. */
  List<Draft> rows(String programmeId) {
    return drafts.stream().filter(draft -> draft.programmeId.equals(programmeId)).toList();
  }

  /** Rows of one batch and kind. */
  List<Draft> rows(Batch batch, ListingKind kind) {
    return drafts.stream()
        .filter(
            draft ->
                draft.batch != null && draft.batch.id().equals(batch.id()) && draft.kind == kind)
        .toList();
  }

  /** Key of the count line of a batch and kind; of the whole programme where there is no batch. */
  String subject(String programmeId, @Nullable Batch batch, ListingKind kind) {
    boolean main = national.filter(scheme -> scheme.id().equals(programmeId)).isPresent();
    String whole = main ? "pilots" : "programme." + programmeId;
    return batch == null ? whole : "%s.%s.%s".formatted(whole, batch.key(), kind.code());
  }
}
