package io.chengji.programme.api;

import io.chengji.kernel.codes.Reading;
import io.chengji.kernel.codes.Readings;
import io.chengji.kernel.search.NameIndex;
import io.chengji.kernel.search.SearchEntry;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Mention;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.ReportingGroup;
import io.chengji.programme.model.SourceDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be looked for in one state of the register; keys are ids. Immutable. */
final class RegisterSearch {
  private final NameIndex<String> pilots;
  private final NameIndex<String> places;
  private final NameIndex<String> policies;
  private final NameIndex<String> findings;
  private final NameIndex<String> mentions;
  private final NameIndex<String> corrections;
  private final NameIndex<String> documents;

  RegisterSearch(RegisterState state, Readings readings) {
    Map<String, Place> byId =
        state.places().stream().collect(Collectors.toMap(Place::id, p -> p, (a, b) -> a));
    pilots =
        index(
            readings, state.listings(), Listing::id, row -> textsOf(row, byId.get(row.placeId())));
    places = index(readings, state.places(), Place::id, RegisterSearch::textsOf);
    policies = index(readings, state.policies(), Policy::id, RegisterSearch::textsOf);
    findings = index(readings, state.findings(), Finding::id, RegisterSearch::textsOf);
    Map<String, Listing> rows =
        state.listings().stream().collect(Collectors.toMap(Listing::id, row -> row, (a, b) -> a));
    mentions = index(readings, state.mentions(), Mention::id, m -> textsOf(m, rows));
    corrections = index(readings, state.corrections(), Correction::id, RegisterSearch::textsOf);
    documents = index(readings, state.documents(), SourceDocument::id, RegisterSearch::textsOf);
  }

  NameIndex<String> pilots() {
    return pilots;
  }

  NameIndex<String> places() {
    return places;
  }

  NameIndex<String> policies() {
    return policies;
  }

  NameIndex<String> findings() {
    return findings;
  }

  NameIndex<String> mentions() {
    return mentions;
  }

  NameIndex<String> corrections() {
    return corrections;
  }

  NameIndex<String> documents() {
    return documents;
  }

  private static <T> NameIndex<String> index(
      Readings readings, List<T> items, Function<T, String> id, Function<T, Set<String>> texts) {
    List<SearchEntry<String>> entries = new ArrayList<>();
    for (T item : items) {
      for (String text : texts.apply(item)) {
        if (!text.isBlank()) {
          entries.add(new SearchEntry<>(id.apply(item), text, syllables(readings, text)));
        }
      }
    }
    return new NameIndex<>(entries);
  }

  /** The reading of a text; a reading of another length stands aside for the characters. */
  private static List<String> syllables(Readings readings, String text) {
    Reading reading = readings.read(text);
    int characters = text.codePointCount(0, text.length());
    return reading.syllables().size() == characters
        ? reading.syllables()
        : text.codePoints().mapToObj(Character::toString).toList();
  }

  private static Set<String> textsOf(Listing row, @org.jspecify.annotations.Nullable Place place) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(row.canonicalName());
    texts.add(row.nameAsWritten());
    row.includes().forEach(included -> texts.add(included.canonicalName()));
    if (place != null) {
      texts.addAll(place.aliases());
      texts.add(place.nameToday());
    }
    texts.add(ReportingGroup.ofCode(row.provinceCode()).words().zh() + row.canonicalName());
    return texts;
  }

  private static Set<String> textsOf(Place place) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(place.canonicalName());
    texts.addAll(place.aliases());
    texts.add(place.nameToday());
    texts.add(ReportingGroup.ofCode(place.provinceCode()).words().zh() + place.canonicalName());
    return texts;
  }

  private static Set<String> textsOf(Policy policy) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(policy.title());
    texts.add(policy.number());
    texts.add(policy.city());
    texts.add(policy.subArea());
    texts.add(policy.issuer());
    texts.addAll(policy.jointIssuers());
    return texts;
  }

  private static Set<String> textsOf(Finding finding) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(finding.subject());
    texts.add(finding.question().zh());
    texts.add(finding.question().en());
    texts.add(finding.kind().words().zh());
    texts.add(finding.kind().words().en());
    return texts;
  }

  private static Set<String> textsOf(Mention mention, Map<String, Listing> rows) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(mention.text());
    Listing row = mention.listingId() == null ? null : rows.get(mention.listingId());
    if (row != null) {
      texts.add(row.canonicalName());
    }
    return texts;
  }

  private static Set<String> textsOf(SourceDocument document) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(document.title());
    texts.add(document.issuer());
    return texts;
  }

  private static Set<String> textsOf(Correction correction) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(correction.raw());
    texts.add(correction.result());
    texts.add(correction.reason().zh());
    texts.add(correction.reason().en());
    return texts;
  }
}
