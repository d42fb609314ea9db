package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.words.Words;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.CityProfile;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Mention;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.RegisterState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * From the facts of all documents and the decisions of officers to the register: a pure function.
 * Until somebody decides a finding, the register is built by its provisional reading and says so.
 */
public final class Reconciliation {
  private final Workspace work;

  private Reconciliation(List<Imported> documents, Codes codes, List<Decision> decisions) {
    this.work = new Workspace(documents, codes, decisions);
  }

  /** The register of these documents under these decisions. */
  public static RegisterState of(List<Imported> documents, Codes codes, List<Decision> decisions) {
    return new Reconciliation(documents, codes, decisions).state();
  }

  private RegisterState state() {
    UnitReader reader = new UnitReader(work);
    work.schemes.forEach(scheme -> batches(scheme, reader));
    new OtherProgrammes(work, reader).reconcile();
    unlisted();
    new CollectionChecks(work).check();
    List<Batch> batches =
        work.schemes.stream().flatMap(scheme -> scheme.batches().list().stream()).toList();
    new SmallChecks(work).check(batches);
    new ProfileChecks(work).check();
    ProgrammeTable table = new ProgrammeTable(work);
    List<Programme> programmes = table.list();
    table.nearlySame(programmes);
    List<CountLine> counts = new Counts(work).count(programmes);
    List<CoverageLine> coverage = new Coverage(work).lines();
    List<Policy> policies = new PolicyShelf(work).list();
    List<Place> places = new PlaceTable(work).list();
    return assemble(programmes, batches, counts, coverage, policies, places);
  }

  private void batches(Scheme scheme, UnitReader reader) {
    new BatchLists(work, reader, scheme).reconcile();
    MergedLists merged = new MergedLists(work, reader, scheme);
    merged.reconcile();
    merged.twoBatches();
    Expansions expansions = new Expansions(work, reader, scheme);
    expansions.reconcile();
    expansions.backReferences();
  }

  /** Names of lists that belong to no programme are kept as mentions. */
  private void unlisted() {
    for (var document : work.documents) {
      for (var name : document.names()) {
        if (document.list(name.listId()).programme().isEmpty()) {
          work.mentions.add(
              new Workspace.Attached(
                  document.document().id(), name, name.text(), name.role(), null));
        }
      }
    }
  }

  private RegisterState assemble(
      List<Programme> programmes,
      List<Batch> batches,
      List<CountLine> counts,
      List<CoverageLine> coverage,
      List<Policy> policies,
      List<Place> places) {
    for (Draft row : work.drafts) {
      row.findingIds.forEach(finding -> work.desk.touch(finding, row.id()));
    }
    return new RegisterState(
        work.documents.stream()
            .map(facts -> facts.document())
            .sorted(Comparator.comparing(d -> d.id()))
            .toList(),
        programmes,
        batches,
        listings(programmes),
        places,
        policies,
        work.documents.stream().flatMap(facts -> facts.figures().stream()).toList(),
        counts,
        coverage,
        profiles(),
        work.documents.stream().flatMap(facts -> facts.dates().stream()).toList(),
        work.desk.findings(),
        corrections(),
        mentions(),
        work.documents.stream().flatMap(facts -> facts.remainders().stream()).toList());
  }

  private List<Listing> listings(List<Programme> programmes) {
    List<String> order = programmes.stream().map(Programme::id).toList();
    return work.drafts.stream()
        .sorted(
            Comparator.comparing((Draft row) -> order.indexOf(row.programmeId))
                .thenComparing(row -> row.batch == null ? 0 : row.batch.year())
                .thenComparing(row -> row.kind)
                .thenComparing(row -> row.printed.evidence().documentId())
                .thenComparing(row -> row.printed.evidence().line()))
        .map(Draft::toListing)
        .toList();
  }

  private List<CityProfile> profiles() {
    List<CityProfile> profiles = new ArrayList<>();
    for (var document : work.documents) {
      for (CityProfile profile : document.profiles()) {
        String province =
            work.places.findAnywhere(profile.city(), null).map(p -> p.province().code()).orElse("");
        String english = new EnglishNames(work.places.codes()).of(profile.city());
        profiles.add(
            new CityProfile(
                profile.id(),
                profile.city(),
                province,
                new Words(profile.name().zh(), english),
                profile.facts(),
                profile.evidence()));
      }
    }
    return profiles;
  }

  /** What the grammar repaired, dated by the import of its document, and what was repaired here. */
  private List<Correction> corrections() {
    List<Correction> all = new ArrayList<>();
    for (var document : work.documents) {
      for (Correction each : document.corrections()) {
        all.add(
            new Correction(
                each.id(),
                each.kind(),
                each.raw(),
                each.result(),
                each.reason(),
                each.author(),
                work.day(document.document().id()),
                each.evidence()));
      }
    }
    all.addAll(work.corrections);
    work.desk.findings().stream()
        .filter(f -> f.decision() != null)
        .forEach(f -> all.add(decided(f)));
    return all;
  }

  /** A decision is a correction too: what it is about, and the reading that was chosen. */
  private static Correction decided(Finding finding) {
    Decision decision = Objects.requireNonNull(finding.decision());
    Reading reading =
        finding.readings().stream()
            .filter(r -> r.id().equals(decision.readingId()))
            .findFirst()
            .orElseThrow();
    return new Correction(
        decision.id(),
        Correction.Kind.DECISION,
        finding.subject(),
        reading.words().zh(),
        Words.same(decision.reason()),
        decision.author(),
        LocalDate.ofInstant(decision.decided(), ZoneId.of("Asia/Shanghai")),
        reading.evidence().getFirst());
  }

  private List<Mention> mentions() {
    return work.mentions.stream()
        .map(
            each ->
                new Mention(
                    each.documentId() + "#" + each.name().id() + "#" + each.text(),
                    each.documentId(),
                    each.name().listId(),
                    each.role(),
                    each.text(),
                    each.row() == null ? null : each.row().id(),
                    each.name().evidence()))
        .sorted(
            Comparator.comparing(Mention::documentId)
                .thenComparing(mention -> mention.evidence().line())
                .thenComparing(Mention::id))
        .toList();
  }
}
