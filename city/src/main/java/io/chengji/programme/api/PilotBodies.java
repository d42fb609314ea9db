package io.chengji.programme.api;

import io.chengji.kernel.search.SearchHit;
import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Bodies.EvidenceBody;
import io.chengji.programme.api.Bodies.Fact;
import io.chengji.programme.api.Bodies.PlaceRef;
import io.chengji.programme.api.Bodies.Range;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.IncludedPlace;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.Mention;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.ReportingGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How rows of the register are answered. */
final class PilotBodies {
  private PilotBodies() {}

  /** Schema {@code Pilot}. */
  record Pilot(
      String id,
      String programmeId,
      @Nullable String batchId,
      @Nullable Integer year,
      String kind,
      String provinceId,
      String nameAsWritten,
      String canonicalName,
      String level,
      PlaceRef place,
      @Nullable PlaceRef parent,
      List<String> countGroups,
      String countGroup,
      String wording,
      @Nullable Words uncertainty,
      String status,
      boolean isDerived,
      EvidenceBody evidence,
      List<EvidenceBody> corroboration,
      List<String> findingIds,
      List<Range> highlight) {

    static Pilot of(RegisterView view, Listing row) {
      return of(view, row, null);
    }

    static Pilot of(RegisterView view, Listing row, @Nullable SearchHit<String> hit) {
      return new Pilot(
          row.id(),
          row.programmeId(),
          row.batchId(),
          row.year(),
          row.kind().code(),
          row.provinceCode(),
          row.nameAsWritten(),
          row.canonicalName(),
          row.level().code(),
          new PlaceRef(row.placeId(), row.canonicalName(), row.level().code()),
          row.parent().isEmpty() ? null : PlaceRef.named(view, row.provinceCode(), row.parent()),
          view.groupsOf(row).stream().map(CountGroup::code).toList(),
          row.countGroup(),
          row.wording(),
          row.uncertainty(),
          row.status().code(),
          row.membership() == Membership.DERIVED,
          EvidenceBody.of(view, row.evidence()),
          EvidenceBody.all(view, row.corroboration()),
          row.findingIds(),
          Bodies.highlight(hit, row.canonicalName()));
    }

    static List<Pilot> all(RegisterView view, List<Listing> rows) {
      return rows.stream().map(row -> of(view, row)).toList();
    }
  }

  /** Schema {@code Mention}. */
  record MentionBody(
      String id,
      String nameAsWritten,
      @Nullable String canonicalName,
      @Nullable String placeId,
      @Nullable String programmeId,
      @Nullable String batchId,
      @Nullable String kind,
      @Nullable String provinceId,
      @Nullable String status,
      String role,
      String list,
      @Nullable String pilotId,
      EvidenceBody evidence) {
    static MentionBody of(RegisterView view, Mention mention) {
      Optional<Listing> row = rowOf(view, mention);
      return new MentionBody(
          mention.id(),
          mention.text(),
          Bodies.orNull(row.map(Listing::canonicalName)),
          Bodies.orNull(row.map(Listing::placeId)),
          Bodies.orNull(row.map(Listing::programmeId)),
          row.isPresent() ? row.get().batchId() : null,
          Bodies.orNull(row.map(listing -> listing.kind().code())),
          Bodies.orNull(row.map(Listing::provinceCode)),
          Bodies.orNull(row.map(listing -> listing.status().code())),
          mention.role().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          mention.listId(),
          mention.listingId(),
          EvidenceBody.of(view, mention.evidence()));
    }

    static Optional<Listing> rowOf(RegisterView view, Mention mention) {
      return Optional.ofNullable(mention.listingId()).flatMap(view::findListing);
    }
  }

  /** Schema {@code PilotDetail}. */
  record PilotDetail(
      Pilot pilot,
      List<Fact> facts,
      List<MentionBody> mentions,
      List<PlaceRef> includedPlaces,
      List<Pilot> expansions,
      @Nullable PlaceRef expandedFrom,
      List<ReviewBodies.CorrectionBody> corrections,
      List<ReviewBodies.FindingBody> findings) {
    static PilotDetail of(RegisterView view, Listing row) {
      return new PilotDetail(
          Pilot.of(view, row),
          factsOf(view, row),
          mentionsOf(view, List.of(row)),
          included(view, row),
          Pilot.all(view, expansionsOf(view, row)),
          Bodies.orNull(
              Optional.ofNullable(row.expandsListingId())
                  .flatMap(view::findListing)
                  .flatMap(wider -> view.findPlace(wider.placeId()))
                  .map(PlaceRef::of)),
          ReviewBodies.CorrectionBody.ofRows(view, List.of(row)),
          view.listFindings(row.findingIds()).stream()
              .map(finding -> ReviewBodies.FindingBody.of(view, finding))
              .toList());
    }
  }

  static List<MentionBody> mentionsOf(RegisterView view, List<Listing> rows) {
    List<String> ids = rows.stream().map(Listing::id).toList();
    return view.state().mentions().stream()
        .filter(mention -> mention.listingId() != null && ids.contains(mention.listingId()))
        .map(mention -> MentionBody.of(view, mention))
        .toList();
  }

  static List<PlaceRef> included(RegisterView view, Listing row) {
    return row.includes().stream()
        .map(
            place ->
                view.findPlace(place.placeId())
                    .map(PlaceRef::of)
                    .orElseGet(
                        () -> PlaceRef.named(view, row.provinceCode(), place.canonicalName())))
        .distinct()
        .toList();
  }

  static List<Listing> expansionsOf(RegisterView view, Listing row) {
    return view.state().listings().stream()
        .filter(other -> row.id().equals(other.expandsListingId()))
        .toList();
  }

  /** What a row says, one fact a line, each with the words behind it. */
  static List<Fact> factsOf(RegisterView view, Listing row) {
    List<EvidenceBody> evidence = EvidenceBody.all(view, List.of(row.evidence()));
    Words province = ReportingGroup.ofCode(row.provinceCode()).words();
    List<Fact> facts = new ArrayList<>();
    facts.add(programmeOf(view, row));
    batchOf(view, row).ifPresent(facts::add);
    facts.add(Fact.ofTerm("kind", new Words("类别", "Kind"), row.kind().words(), evidence));
    facts.add(
        Fact.ofPrinted(
            "name", new Words("名称（照录）", "Name as written"), row.nameAsWritten(), evidence));
    facts.add(Fact.ofTerm("province", new Words("省份", "Province"), province, evidence));
    row.includes().forEach(place -> facts.add(includedFact(view, place)));
    return facts;
  }

  private static Fact programmeOf(RegisterView view, Listing row) {
    Optional<Programme> programme = view.findProgramme(row.programmeId());
    return Fact.ofTerm(
        "programme",
        new Words("试点计划", "Programme"),
        programme
            .map(found -> new Words(found.name(), found.nameEn()))
            .orElse(Words.same(row.programmeId())),
        EvidenceBody.all(view, printedIn(row, programme)));
  }

  /** The passages that print this row, of those documents that print lists of its programme. */
  private static List<Evidence> printedIn(Listing row, Optional<Programme> programme) {
    Set<String> documents =
        programme.map(Programme::evidence).orElse(List.of()).stream()
            .map(Evidence::documentId)
            .collect(Collectors.toSet());
    List<Evidence> printed = new ArrayList<>(List.of(row.evidence()));
    row.corroboration().stream()
        .filter(passage -> documents.contains(passage.documentId()))
        .forEach(printed::add);
    return printed;
  }

  private static Optional<Fact> batchOf(RegisterView view, Listing row) {
    return Optional.ofNullable(row.batchId())
        .flatMap(view::findBatch)
        .map(
            batch ->
                Fact.ofTerm(
                    "batch",
                    new Words("批次", "Batch"),
                    RegisterView.nameOf(batch),
                    EvidenceBody.all(view, batch.evidence())));
  }

  private static Fact includedFact(RegisterView view, IncludedPlace place) {
    return Fact.ofPrinted(
        "includes",
        place.relation().words(),
        place.nameAsWritten(),
        EvidenceBody.all(view, List.of(place.evidence())));
  }

  /** The places of rows, each once. */
  static List<PlaceRef> placesOf(RegisterView view, List<Listing> rows) {
    return rows.stream()
        .map(Listing::placeId)
        .distinct()
        .flatMap(id -> view.findPlace(id).stream())
        .map((Place place) -> PlaceRef.of(place))
        .toList();
  }
}
