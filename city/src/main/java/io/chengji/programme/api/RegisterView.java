package io.chengji.programme.api;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.codes.Division;
import io.chengji.kernel.codes.DivisionLevel;
import io.chengji.kernel.words.Words;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.CoveredCity;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.SourceDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One state of the register with what reading it by id, by place and by word needs. Immutable and
 * thread-safe.
 */
final class RegisterView {
  private final long version;
  private final RegisterState state;
  private final Codes codes;
  private final Set<String> withText;
  private final Map<String, Listing> listings;
  private final Map<String, Place> places;
  private final Map<String, Finding> findings;
  private final Map<String, SourceDocument> documents;
  private final Map<String, Programme> programmes;
  private final Map<String, Batch> batches;
  private final Map<String, List<Listing>> listingsOfPlace;
  private final Map<String, Place> placeByName = new HashMap<>();
  private final Map<String, Set<CountGroup>> groups = new HashMap<>();
  private final RegisterSearch search;
  private final Map<String, Integer> counties;

  RegisterView(long version, RegisterState state, Codes codes, Set<String> withText) {
    this.version = version;
    this.state = state;
    this.codes = codes;
    this.withText = Set.copyOf(withText);
    this.listings = byId(state.listings(), Listing::id);
    this.places = byId(state.places(), Place::id);
    this.findings = byId(state.findings(), Finding::id);
    this.documents = byId(state.documents(), SourceDocument::id);
    this.programmes = byId(state.programmes(), Programme::id);
    this.batches = byId(state.batches(), Batch::id);
    this.listingsOfPlace =
        state.listings().stream()
            .collect(
                Collectors.groupingBy(Listing::placeId, LinkedHashMap::new, Collectors.toList()));
    state
        .places()
        .forEach(p -> placeByName.putIfAbsent(nameKey(p.provinceCode(), p.canonicalName()), p));
    state.coverage().forEach(this::takeGroup);
    this.search = new RegisterSearch(state, codes.readings());
    this.counties =
        codes.divisions().listAll().stream()
            .filter(d -> d.level() == DivisionLevel.COUNTY && d.isCurrent() && !d.isStatistical())
            .collect(Collectors.toMap(Division::provinceCode, d -> 1, Integer::sum));
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    items.forEach(item -> map.putIfAbsent(id.apply(item), item));
    return map;
  }

  private static String nameKey(String provinceCode, String name) {
    return provinceCode + "/" + name;
  }

  private void takeGroup(CoverageLine line) {
    CountGroup.ofLine(line)
        .ifPresent(
            group ->
                line.cities().stream()
                    .map(CoveredCity::listingIds)
                    .flatMap(List::stream)
                    .forEach(
                        id ->
                            groups
                                .computeIfAbsent(id, any -> EnumSet.noneOf(CountGroup.class))
                                .add(group)));
  }

  long version() {
    return version;
  }

  RegisterState state() {
    return state;
  }

  Codes codes() {
    return codes;
  }

  RegisterSearch search() {
    return search;
  }

  /** Whether the text of the document is on this server. */
  boolean hasText(String documentId) {
    return withText.contains(documentId);
  }

  Optional<Listing> findListing(String id) {
    return Optional.ofNullable(listings.get(id));
  }

  Optional<Place> findPlace(String id) {
    return Optional.ofNullable(places.get(id));
  }

  /** The place of that canonical name in a province. */
  Optional<Place> findPlace(String provinceCode, String canonicalName) {
    return Optional.ofNullable(placeByName.get(nameKey(provinceCode, canonicalName)));
  }

  Optional<Finding> findFinding(String id) {
    return Optional.ofNullable(findings.get(id));
  }

  Optional<SourceDocument> findDocument(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  Optional<Programme> findProgramme(String id) {
    return Optional.ofNullable(programmes.get(id));
  }

  Optional<Batch> findBatch(String id) {
    return Optional.ofNullable(batches.get(id));
  }

  List<Listing> listListings(Collection<String> ids) {
    return ids.stream().flatMap(id -> findListing(id).stream()).toList();
  }

  List<Listing> listListingsOfPlace(String placeId) {
    return listingsOfPlace.getOrDefault(placeId, List.of());
  }

  List<Finding> listFindings(Collection<String> ids) {
    return ids.stream().flatMap(id -> findFinding(id).stream()).toList();
  }

  /** The title of a document, or its id where it was not imported. */
  String titleOf(String documentId) {
    return findDocument(documentId).map(SourceDocument::title).orElse(documentId);
  }

  /** The groups in which a row counts; OTHER alone where it counts in none. */
  List<CountGroup> groupsOf(Listing listing) {
    return sorted(groups.getOrDefault(listing.id(), Set.of()));
  }

  /** The groups in which any row of the place counts. */
  List<CountGroup> groupsOf(Place place) {
    Set<CountGroup> found = EnumSet.noneOf(CountGroup.class);
    listListingsOfPlace(place.id())
        .forEach(row -> found.addAll(groups.getOrDefault(row.id(), Set.of())));
    return sorted(found);
  }

  private static List<CountGroup> sorted(Set<CountGroup> found) {
    List<CountGroup> list = new ArrayList<>(found);
    list.sort(Comparator.naturalOrder());
    return list.isEmpty() ? List.of(CountGroup.OTHER) : List.copyOf(list);
  }

  /** County-level divisions of a province today; null where the data has none. */
  @Nullable Integer countiesOf(String provinceCode) {
    return counties.get(provinceCode);
  }

  /** Whether this is the national smart-city programme. */
  boolean isNational(String programmeId) {
    return findProgramme(programmeId).map(Programme::national).orElse(false);
  }

  /** The rows of the national smart-city programme. */
  List<Listing> listNational() {
    return state.listings().stream().filter(row -> isNational(row.programmeId())).toList();
  }

  /** What a batch is called: by number and year, or by the one of them that documents tell. */
  static Words nameOf(Batch batch) {
    if (batch.number() < 1) {
      return new Words(batch.year() + "年度", "Year " + batch.year());
    }
    if (batch.year() < 1) {
      return new Words("第%d批".formatted(batch.number()), "Batch " + batch.number());
    }
    return new Words(
        "第%d批（%d年度）".formatted(batch.number(), batch.year()),
        "Batch %d (%d)".formatted(batch.number(), batch.year()));
  }
}
