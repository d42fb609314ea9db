package io.chengji.programme.api;

import io.chengji.kernel.codes.Division;
import io.chengji.kernel.search.SearchHit;
import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Bodies.EvidenceBody;
import io.chengji.programme.api.Bodies.Fact;
import io.chengji.programme.api.Bodies.PlaceRef;
import io.chengji.programme.api.Bodies.Range;
import io.chengji.programme.api.PilotBodies.MentionBody;
import io.chengji.programme.api.PilotBodies.Pilot;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How places are answered. */
final class PlaceBodies {
  private static final Words ALIAS =
      new Words("文件中的另一写法", "Another way in which documents write it");

  private PlaceBodies() {}

  /** Schema {@code DivisionAt}. */
  record DivisionAt(String code, String name, @Nullable String onDate) {}

  /** Schema {@code Place}. */
  record PlaceBody(
      String id,
      String name,
      String provinceId,
      String level,
      Words kindName,
      @Nullable DivisionAt codeThen,
      @Nullable DivisionAt codeNow,
      List<String> countGroups,
      @Nullable PlaceRef parent,
      @Nullable Position position,
      int pilots,
      List<Range> highlight) {
    static PlaceBody of(RegisterView view, Place place, @Nullable SearchHit<String> hit) {
      String nameNow = place.nameToday().isEmpty() ? place.canonicalName() : place.nameToday();
      return new PlaceBody(
          place.id(),
          place.canonicalName(),
          place.provinceCode(),
          place.level().code(),
          place.kind().words(),
          place.codeThen() == null
              ? null
              : new DivisionAt(place.codeThen(), place.canonicalName(), place.codeRevision()),
          place.codeToday() == null ? null : new DivisionAt(place.codeToday(), nameNow, null),
          view.groupsOf(place).stream().map(CountGroup::code).toList(),
          place.ancestors().isEmpty()
              ? null
              : PlaceRef.named(view, place.provinceCode(), place.ancestors().getFirst()),
          place.position(),
          view.listListingsOfPlace(place.id()).size(),
          Bodies.highlight(hit, place.canonicalName()));
    }
  }

  /** An entry of {@code PlaceDetail.aliases}. */
  record AliasBody(String name, Words reason, List<EvidenceBody> evidence) {}

  /** Schema {@code PlaceDetail}. */
  record PlaceDetail(
      PlaceBody place,
      List<Fact> facts,
      List<Pilot> listings,
      List<MentionBody> mentions,
      List<PlaceRef> includedPlaces,
      List<PlaceRef> includedIn,
      List<Pilot> expansions,
      List<PolicyBodies.PolicyBody> policies,
      List<AliasBody> aliases,
      List<DivisionAt> codeHistory,
      List<ReviewBodies.CorrectionBody> corrections,
      List<ReviewBodies.FindingBody> findings) {
    static PlaceDetail of(RegisterView view, Place place) {
      List<Listing> rows = view.listListingsOfPlace(place.id());
      return new PlaceDetail(
          PlaceBody.of(view, place, null),
          rows.stream().flatMap(row -> PilotBodies.factsOf(view, row).stream()).distinct().toList(),
          Pilot.all(view, rows),
          PilotBodies.mentionsOf(view, rows),
          rows.stream()
              .flatMap(row -> PilotBodies.included(view, row).stream())
              .distinct()
              .toList(),
          includedInOf(view, place, rows),
          rows.stream()
              .flatMap(row -> Pilot.all(view, PilotBodies.expansionsOf(view, row)).stream())
              .toList(),
          policiesOf(view, place).stream()
              .map(policy -> PolicyBodies.PolicyBody.of(view, policy, null))
              .toList(),
          aliasesOf(view, place, rows),
          history(view, place),
          ReviewBodies.CorrectionBody.ofRows(view, rows),
          findingsOf(view, rows));
    }
  }

  /** Rows that name the place in brackets, and pilots that contain it. */
  private static List<PlaceRef> includedInOf(RegisterView view, Place place, List<Listing> rows) {
    Set<PlaceRef> found = new LinkedHashSet<>();
    for (Listing row : view.state().listings()) {
      boolean names = row.includes().stream().anyMatch(i -> i.placeId().equals(place.id()));
      if (names && !row.placeId().equals(place.id())) {
        found.addAll(PilotBodies.placesOf(view, List.of(row)));
      }
    }
    rows.forEach(
        row -> found.addAll(PilotBodies.placesOf(view, view.listListings(row.overlapsWith()))));
    return List.copyOf(found);
  }

  /** Documents of the city itself, or of the city of whose area the place is. */
  private static List<Policy> policiesOf(RegisterView view, Place place) {
    return view.state().policies().stream()
        .filter(policy -> policy.provinceCode().equals(place.provinceCode()))
        .filter(policy -> isOf(policy, place))
        .toList();
  }

  private static boolean isOf(Policy policy, Place place) {
    boolean city = policy.city().equals(place.canonicalName());
    boolean area = !policy.subArea().isEmpty() && place.canonicalName().endsWith(policy.subArea());
    return city || area;
  }

  private static List<AliasBody> aliasesOf(RegisterView view, Place place, List<Listing> rows) {
    List<AliasBody> aliases = new ArrayList<>();
    for (String name : place.aliases()) {
      List<Correction> recorded =
          view.state().corrections().stream()
              .filter(c -> c.kind() == Correction.Kind.ALIAS && c.raw().equals(name))
              .filter(c -> place.canonicalName().endsWith(c.result()))
              .toList();
      Words reason = recorded.isEmpty() ? ALIAS : recorded.getFirst().reason();
      List<EvidenceBody> evidence =
          recorded.isEmpty()
              ? rows.stream()
                  .flatMap(row -> row.corroboration().stream())
                  .filter(e -> e.quote().contains(name))
                  .map(e -> EvidenceBody.of(view, e))
                  .toList()
              : EvidenceBody.all(view, recorded.stream().map(Correction::evidence).toList());
      aliases.add(new AliasBody(name, reason, evidence));
    }
    return aliases;
  }

  /** Every division the place has been, from the code tables. */
  private static List<DivisionAt> history(RegisterView view, Place place) {
    Set<String> codes = new LinkedHashSet<>();
    if (place.codeThen() != null) {
      codes.add(place.codeThen());
    }
    if (place.codeToday() != null) {
      codes.add(place.codeToday());
    }
    List<DivisionAt> history = new ArrayList<>();
    for (String code : codes) {
      for (Division division : view.codes().divisions().listByCode(code)) {
        history.add(
            new DivisionAt(division.code(), division.name(), division.validFrom().toString()));
      }
    }
    return history;
  }

  private static List<ReviewBodies.FindingBody> findingsOf(RegisterView view, List<Listing> rows) {
    List<String> ids = rows.stream().flatMap(row -> row.findingIds().stream()).distinct().toList();
    return view.listFindings(ids).stream()
        .map(finding -> ReviewBodies.FindingBody.of(view, finding))
        .toList();
  }
}
