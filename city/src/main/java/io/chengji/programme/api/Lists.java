package io.chengji.programme.api;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.Mention;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.PolicyStatus;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.ReportingGroup;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How each list of the register may be narrowed, searched and ordered. */
final class Lists {
  private static final String NONE = "none";

  private Lists() {}

  static Selecting<Listing> pilots(RegisterView view) {
    return new Selecting<>(
        view.state().listings(),
        Listing::id,
        view.search().pilots(),
        List.of(
            programme(view, Listing::programmeId),
            batch(view, Listing::batchId),
            year(Listing::year),
            province(Listing::provinceCode),
            level(Listing::level),
            countGroup(row -> view.groupsOf(row)),
            new Facet<>("class", row -> some(row.countGroup()), Lists::asItIs),
            ofCodes(
                "kind",
                row -> List.of(row.kind().code()),
                codes(ListingKind.values(), ListingKind::code, ListingKind::words)),
            ofCodes(
                "status",
                row -> List.of(row.status().code()),
                codes(ListingStatus.values(), ListingStatus::code, ListingStatus::words))),
        Map.of(
            "document", Comparator.comparing(row -> 0),
            "name", byName(view, Listing::canonicalName),
            "year",
                Comparator.comparing(
                    Listing::year, Comparator.nullsLast(Comparator.naturalOrder())),
            "province", Comparator.comparing(Listing::provinceCode),
            "level", Comparator.comparing(Listing::level)));
  }

  static Selecting<Place> places(RegisterView view) {
    return new Selecting<>(
        view.state().places(),
        Place::id,
        view.search().places(),
        List.of(
            province(Place::provinceCode),
            level(Place::level),
            countGroup(place -> view.groupsOf(place))),
        Map.of(
            "usual", Comparator.comparing(Place::provinceCode),
            "name", byName(view, Place::canonicalName),
            "province", Comparator.comparing(Place::provinceCode),
            "level", Comparator.comparing(Place::level)));
  }

  static Selecting<Policy> policies(RegisterView view) {
    return new Selecting<>(
        view.state().policies(),
        Policy::id,
        view.search().policies(),
        List.of(
            new Facet<>("city", policy -> some(policy.city()), Lists::asItIs),
            new Facet<>("issuer", policy -> some(policy.issuer()), Lists::asItIs),
            ofCodes(
                "status",
                policy -> List.of(policy.status().code()),
                codes(PolicyStatus.values(), PolicyStatus::code, PolicyStatus::words)),
            year(Policy::year),
            province(Policy::provinceCode)),
        Map.of(
            "document", Comparator.comparing(policy -> 0),
            "title", byName(view, Policy::title),
            "year",
                Comparator.comparing(Policy::year, Comparator.nullsLast(Comparator.naturalOrder())),
            "city", byName(view, Policy::city)));
  }

  static Selecting<Finding> findings(RegisterView view) {
    return new Selecting<>(
        view.state().findings(),
        Finding::id,
        view.search().findings(),
        List.of(
            ofCodes(
                "state",
                finding -> List.of(finding.state().code()),
                codes(FindingState.values(), FindingState::code, FindingState::words)),
            ofCodes(
                "kind",
                finding -> List.of(finding.kind().code()),
                codes(FindingKind.values(), FindingKind::code, FindingKind::words))),
        Map.of());
  }

  static Selecting<Mention> mentions(RegisterView view) {
    return new Selecting<>(
        view.state().mentions(),
        Mention::id,
        view.search().mentions(),
        List.of(
            new Facet<>("document", m -> List.of(m.documentId()), id -> asItIs(view.titleOf(id))),
            programme(view, m -> row(view, m, Listing::programmeId)),
            batch(view, m -> row(view, m, Listing::batchId)),
            province(m -> row(view, m, Listing::provinceCode)),
            ofCodes(
                "status",
                m -> some(row(view, m, l -> l.status().code())),
                codes(ListingStatus.values(), ListingStatus::code, ListingStatus::words))),
        Map.of());
  }

  static Selecting<Correction> corrections(RegisterView view) {
    return new Selecting<>(
        view.state().corrections(),
        Correction::id,
        view.search().corrections(),
        List.of(
            ofCodes(
                "kind",
                correction -> List.of(ReviewBodies.kindOf(correction)),
                Arrays.stream(Correction.Kind.values())
                    .collect(
                        Collectors.toMap(
                            kind -> kind.name().toLowerCase(java.util.Locale.ROOT),
                            Correction.Kind::words)))),
        Map.of());
  }

  private static @Nullable String row(
      RegisterView view, Mention mention, Function<Listing, @Nullable String> value) {
    return PilotBodies.MentionBody.rowOf(view, mention).map(value).orElse(null);
  }

  private static List<String> some(@Nullable String value) {
    return value == null || value.isEmpty() ? List.of() : List.of(value);
  }

  private static Words asItIs(String value) {
    return new Words(value, value);
  }

  private static <E> Map<String, Words> codes(
      E[] values, Function<E, String> code, Function<E, Words> words) {
    return Arrays.stream(values).collect(Collectors.toMap(code, words));
  }

  private static <T> Facet<T> ofCodes(
      String name, Function<T, List<String>> values, Map<String, Words> words) {
    return new Facet<>(
        name, values, value -> words.getOrDefault(value, asItIs(value)), words.keySet());
  }

  private static <T> Facet<T> programme(RegisterView view, Function<T, @Nullable String> id) {
    return new Facet<>(
        "programme",
        item -> some(id.apply(item)),
        value ->
            view.findProgramme(value)
                .map((Programme p) -> new Words(p.name(), p.nameEn()))
                .orElseGet(() -> asItIs(value)));
  }

  private static <T> Facet<T> batch(RegisterView view, Function<T, @Nullable String> id) {
    return new Facet<>(
        "batch",
        item -> {
          String value = id.apply(item);
          return List.of(value == null ? NONE : value);
        },
        value ->
            value.equals(NONE)
                ? new Words("无批次", "no batch")
                : view.findBatch(value)
                    .map((Batch b) -> RegisterView.nameOf(b))
                    .orElseGet(() -> asItIs(value)));
  }

  private static <T> Facet<T> year(Function<T, @Nullable Integer> year) {
    return new Facet<>(
        "year",
        item -> {
          Integer value = year.apply(item);
          return value == null ? List.of() : List.of(value.toString());
        },
        value -> new Words(value + "年", value));
  }

  private static <T> Facet<T> province(Function<T, @Nullable String> code) {
    Map<String, Words> words =
        codes(ReportingGroup.values(), ReportingGroup::code, ReportingGroup::words);
    return new Facet<>(
        "province",
        item -> some(code.apply(item)),
        value -> words.getOrDefault(value, asItIs(value)),
        Set.of());
  }

  private static <T> Facet<T> level(Function<T, PlaceLevel> level) {
    return ofCodes(
        "level",
        item -> List.of(level.apply(item).code()),
        codes(PlaceLevel.values(), PlaceLevel::code, PlaceLevel::words));
  }

  private static <T> Facet<T> countGroup(Function<T, List<CountGroup>> groups) {
    return ofCodes(
        "countGroup",
        item -> groups.apply(item).stream().map(CountGroup::code).toList(),
        codes(CountGroup.values(), CountGroup::code, CountGroup::words));
  }

  /** By pinyin, as a dictionary orders names. */
  private static <T> Comparator<T> byName(RegisterView view, Function<T, String> name) {
    return Comparator.comparing((T item) -> view.codes().readings().read(name.apply(item)).full())
        .thenComparing(name);
  }
}
