package io.chengji.programme.api;

import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Bodies.EvidenceBody;
import io.chengji.programme.api.Bodies.PlaceRef;
import io.chengji.programme.model.CityProfile;
import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.CoveredCity;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ProfileFact;
import io.chengji.programme.model.ReportedFigure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How coverage, reported figures and typical cities are answered. */
final class CoverageBodies {
  private CoverageBodies() {}

  /** An entry of {@code Coverage.tiers}. */
  record TierBody(
      String id,
      Words name,
      int covered,
      int of,
      @Nullable String percentStated,
      String percentComputed,
      List<PlaceRef> places,
      List<EvidenceBody> evidence,
      List<String> findingIds) {
    static TierBody of(RegisterView view, CoverageLine line) {
      return new TierBody(
          line.group(),
          line.label(),
          line.covered(),
          line.total(),
          Bodies.orNull(
              view.state().figures().stream()
                  .filter(f -> f.subject().startsWith(line.group() + "."))
                  .map(ReportedFigure::text)
                  .filter(text -> text.endsWith("%") || text.endsWith("％"))
                  .findFirst()),
          line.percent().toPlainString(),
          line.cities().stream()
              .map(city -> PlaceRef.named(view, city.provinceCode(), city.name()))
              .toList(),
          EvidenceBody.all(view, line.evidence()),
          view.state().findings().stream()
              .filter(finding -> concerns(finding, line.group()))
              .map(Finding::id)
              .toList());
    }
  }

  private static boolean concerns(Finding finding, String subject) {
    return finding.readings().stream()
        .flatMap(reading -> reading.effects().stream())
        .anyMatch(effect -> effect.subject().startsWith(subject));
  }

  /** An entry of {@code Coverage.groups[].places}. */
  record MemberBody(PlaceRef place, boolean isPilot, List<PlaceRef> inside) {
    static MemberBody of(RegisterView view, CoveredCity city) {
      PlaceRef place = PlaceRef.named(view, city.provinceCode(), city.name());
      List<Listing> rows = view.listListings(city.listingIds());
      return new MemberBody(
          place,
          rows.stream().anyMatch(row -> row.placeId().equals(place.id())),
          PilotBodies.placesOf(
              view, rows.stream().filter(row -> !row.placeId().equals(place.id())).toList()));
    }
  }

  /** An entry of {@code Coverage.groups}. */
  record GroupBody(
      String group,
      Words name,
      int covered,
      int of,
      int listed,
      @Nullable Words note,
      List<MemberBody> places) {
    static GroupBody of(RegisterView view, CoverageLine line, CountGroup group) {
      Set<String> rows =
          line.cities().stream()
              .flatMap(city -> city.listingIds().stream())
              .collect(Collectors.toSet());
      return new GroupBody(
          group.code(),
          line.label(),
          line.covered(),
          line.total(),
          rows.size(),
          line.note(),
          line.cities().stream().map(city -> MemberBody.of(view, city)).toList());
    }
  }

  /** An entry of {@code Coverage.overlaps}. */
  record OverlapBody(PlaceRef outer, List<PlaceRef> inner) {}

  /** Schema {@code Coverage}. */
  record Coverage(
      List<TierBody> tiers,
      List<GroupBody> groups,
      List<OverlapBody> overlaps,
      int distinctPlaces) {
    static Coverage of(RegisterView view) {
      return new Coverage(
          view.state().coverage().stream()
              .filter(line -> line.basis() == CoverageLine.Basis.REPORTED)
              .map(line -> TierBody.of(view, line))
              .toList(),
          view.state().coverage().stream()
              .flatMap(
                  line -> CountGroup.ofLine(line).map(g -> GroupBody.of(view, line, g)).stream())
              .toList(),
          overlapsIn(view),
          (int) view.listNational().stream().map(Listing::placeId).distinct().count());
    }
  }

  private static List<OverlapBody> overlapsIn(RegisterView view) {
    List<Listing> inner =
        view.listNational().stream().filter(row -> !row.overlapsWith().isEmpty()).toList();
    List<Listing> outer =
        view.listListings(
            inner.stream().flatMap(row -> row.overlapsWith().stream()).distinct().toList());
    return PilotBodies.placesOf(view, outer).stream()
        .map(place -> new OverlapBody(place, inside(view, place, inner)))
        .toList();
  }

  private static List<PlaceRef> inside(RegisterView view, PlaceRef outer, List<Listing> inner) {
    return PilotBodies.placesOf(
        view,
        inner.stream()
            .filter(
                row ->
                    view.listListings(row.overlapsWith()).stream()
                        .anyMatch(wide -> wide.placeId().equals(outer.id())))
            .toList());
  }

  /** Schema {@code ReportedFigure}. */
  record FigureBody(
      String id,
      String subject,
      Words label,
      String value,
      String unit,
      String text,
      EvidenceBody evidence) {
    /** Every figure, known by what it counts and where it stands; a repeat counts up. */
    static List<FigureBody> all(RegisterView view) {
      Map<String, Integer> seen = new HashMap<>();
      return view.state().figures().stream()
          .map(figure -> of(view, figure, seen.merge(placeOf(figure), 1, Integer::sum)))
          .toList();
    }

    private static FigureBody of(RegisterView view, ReportedFigure figure, int time) {
      return new FigureBody(
          placeOf(figure) + (time == 1 ? "" : ":" + time),
          figure.subject(),
          figure.label(),
          figure.value().toPlainString(),
          figure.unit(),
          figure.text(),
          EvidenceBody.of(view, figure.evidence()));
    }

    private static String placeOf(ReportedFigure figure) {
      return "%s@%s:%d"
          .formatted(figure.subject(), figure.evidence().documentId(), figure.evidence().line());
    }
  }

  /** Schema {@code StatedFact}. */
  record StatedFact(
      String text,
      Words aspect,
      @Nullable String date,
      List<String> parties,
      EvidenceBody evidence) {
    static StatedFact of(RegisterView view, ProfileFact fact) {
      return new StatedFact(
          fact.text(),
          fact.aspect().words(),
          Bodies.orNull(fact.date()),
          fact.parties(),
          EvidenceBody.of(view, fact.evidence()));
    }
  }

  /** Schema {@code TypicalCity}. */
  record TypicalCityBody(
      String id,
      String name,
      @Nullable PlaceRef place,
      @Nullable StatedFact headline,
      List<StatedFact> goals,
      List<StatedFact> fields,
      List<StatedFact> projects,
      List<StatedFact> plans,
      List<StatedFact> others) {
    static TypicalCityBody of(RegisterView view, CityProfile profile) {
      List<StatedFact> approach = facts(view, profile, ProfileFact.Aspect.APPROACH);
      return new TypicalCityBody(
          profile.id(),
          profile.city(),
          Bodies.orNull(
              view.findPlace(profile.provinceCode(), profile.city())
                  .or(() -> view.findPlace(profile.provinceCode(), profile.city() + "市"))
                  .map(PlaceRef::of)),
          approach.isEmpty() ? null : approach.getFirst(),
          facts(view, profile, ProfileFact.Aspect.GOAL),
          facts(view, profile, ProfileFact.Aspect.FIELD),
          facts(view, profile, ProfileFact.Aspect.PROJECT),
          facts(view, profile, ProfileFact.Aspect.PLAN),
          profile.facts().stream()
              .filter(
                  fact ->
                      fact.aspect() == ProfileFact.Aspect.FIGURE
                          || fact.aspect() == ProfileFact.Aspect.TITLE)
              .map(fact -> StatedFact.of(view, fact))
              .toList());
    }
  }

  private static List<StatedFact> facts(
      RegisterView view, CityProfile profile, ProfileFact.Aspect aspect) {
    return profile.listFacts(aspect).stream().map(fact -> StatedFact.of(view, fact)).toList();
  }
}
