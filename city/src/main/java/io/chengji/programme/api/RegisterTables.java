package io.chengji.programme.api;

import io.chengji.kernel.table.Column;
import io.chengji.kernel.table.Point;
import io.chengji.kernel.table.Table;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Mention;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.PolicyStatus;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.ReportedFigure;
import io.chengji.programme.model.ReportingGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The register as tables, the same on the command line and over HTTP. Names of columns are part of
 * the interface and do not change.
 */
public final class RegisterTables {
  private static final String BETWEEN = " | ";

  private final Map<String, Programme> programmes;
  private final Map<String, Batch> batches;
  private final Map<String, Listing> listings;
  private final Map<String, Place> places;
  private final Map<String, Integer> rowsOfPlace = new HashMap<>();

  /** The tables of one state. */
  public RegisterTables(RegisterState state) {
    this.programmes = byId(state.programmes(), Programme::id);
    this.batches = byId(state.batches(), Batch::id);
    this.listings = byId(state.listings(), Listing::id);
    this.places = byId(state.places(), Place::id);
    state.listings().forEach(row -> rowsOfPlace.merge(row.placeId(), 1, Integer::sum));
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    return items.stream().collect(Collectors.toMap(id, item -> item, (a, b) -> a));
  }

  /** One row for each place as listed. */
  public Table<Listing> pilots(Iterable<Listing> rows) {
    List<Column<Listing>> columns = new ArrayList<>();
    columns.add(Column.ofText("programme", row -> programmeName(row.programmeId())));
    columns.add(Column.ofWhole("batch", row -> batchNumber(row.batchId())));
    columns.add(Column.ofWhole("year", Listing::year));
    columns.add(Column.ofText("kind", row -> row.kind().code()));
    columns.add(Column.ofText("province", row -> provinceName(row.provinceCode())));
    columns.add(Column.ofText("name_as_written", Listing::wording));
    columns.add(Column.ofText("canonical_name", Listing::canonicalName));
    columns.add(Column.ofText("level", row -> row.level().code()));
    columns.add(Column.ofText("parent", Listing::parent));
    columns.add(Column.ofText("count_group", Listing::countGroup));
    columns.add(Column.ofText("status", row -> row.status().code()));
    addSource(columns, Listing::evidence);
    return new Table<>("pilots", columns, rows, row -> pointOf(places.get(row.placeId())));
  }

  /** One row for each plan or policy. */
  public Table<Policy> policies(Iterable<Policy> rows) {
    List<Column<Policy>> columns = new ArrayList<>();
    columns.add(Column.ofText("city", Policy::city));
    columns.add(Column.ofText("sub_area", Policy::subArea));
    columns.add(Column.ofText("title", Policy::title));
    columns.add(Column.ofText("issuer", Policy::issuer));
    columns.add(Column.ofWhole("year", Policy::year));
    columns.add(Column.ofText("number", Policy::number));
    columns.add(Column.ofWhole("period_from", Policy::periodFrom));
    columns.add(Column.ofWhole("period_to", Policy::periodTo));
    columns.add(Column.ofText("status", RegisterTables::statusAsPrinted));
    addSource(columns, Policy::evidence);
    return new Table<>("policies", columns, rows);
  }

  private static String statusAsPrinted(Policy policy) {
    return policy.status() == PolicyStatus.STATED ? "" : policy.status().words().zh();
  }

  /** One row for each finding, its readings and their evidence joined by a bar. */
  public Table<Finding> review(Iterable<Finding> rows) {
    return new Table<>(
        "review",
        List.of(
            Column.ofText("id", Finding::id),
            Column.ofText("kind", row -> row.kind().code()),
            Column.ofText("question_zh", row -> row.question().zh()),
            Column.ofText("question_en", row -> row.question().en()),
            Column.ofText("readings", RegisterTables::readings),
            Column.ofText("evidence", RegisterTables::evidence),
            Column.ofText("state", row -> row.state().code())),
        rows);
  }

  /** One row for each name as each document prints it. */
  public Table<Mention> mentions(Iterable<Mention> rows) {
    List<Column<Mention>> columns = new ArrayList<>();
    columns.add(Column.ofText("id", Mention::id));
    columns.add(Column.ofText("list", Mention::listId));
    columns.add(Column.ofText("role", row -> word(row.role())));
    columns.add(Column.ofText("name_as_written", Mention::text));
    columns.add(Column.ofText("canonical_name", row -> of(row, Listing::canonicalName)));
    columns.add(Column.ofText("programme", row -> of(row, l -> programmeName(l.programmeId()))));
    columns.add(Column.ofWhole("batch", row -> batchNumber(of(row, Listing::batchId))));
    columns.add(Column.ofText("pilot", Mention::listingId));
    addSource(columns, Mention::evidence);
    return new Table<>("mentions", columns, rows);
  }

  /** One row for each number a document states. */
  public Table<ReportedFigure> figures(Iterable<ReportedFigure> rows) {
    List<Column<ReportedFigure>> columns = new ArrayList<>();
    columns.add(Column.ofText("subject", ReportedFigure::subject));
    columns.add(Column.ofText("label_zh", row -> row.label().zh()));
    columns.add(Column.ofText("label_en", row -> row.label().en()));
    columns.add(Column.ofDecimal("value", ReportedFigure::value));
    columns.add(Column.ofText("unit", ReportedFigure::unit));
    columns.add(Column.ofText("as_stated", ReportedFigure::text));
    addSource(columns, ReportedFigure::evidence);
    return new Table<>("figures", columns, rows);
  }

  /** One row for each correction, the words as printed beside what was read. */
  public Table<Correction> corrections(Iterable<Correction> rows) {
    List<Column<Correction>> columns = new ArrayList<>();
    columns.add(Column.ofText("id", Correction::id));
    columns.add(Column.ofText("kind", row -> word(row.kind())));
    columns.add(Column.ofText("raw", Correction::raw));
    columns.add(Column.ofText("corrected", Correction::result));
    columns.add(Column.ofText("reason_zh", row -> row.reason().zh()));
    columns.add(Column.ofText("reason_en", row -> row.reason().en()));
    columns.add(Column.ofText("author", row -> Bodies.author(row.author())));
    columns.add(Column.ofText("date", row -> row.date() == null ? null : row.date().toString()));
    addSource(columns, Correction::evidence);
    return new Table<>("corrections", columns, rows);
  }

  /** One row for each place, with its position where a licensed source gives one. */
  public Table<Place> places(Iterable<Place> rows) {
    return new Table<>(
        "places",
        List.of(
            Column.ofText("id", Place::id),
            Column.ofText("name", Place::canonicalName),
            Column.ofText("level", row -> row.level().code()),
            Column.ofText("kind", row -> word(row.kind())),
            Column.ofText("province", row -> provinceName(row.provinceCode())),
            Column.ofText(
                "parent", row -> row.ancestors().isEmpty() ? null : row.ancestors().getFirst()),
            Column.ofText("code_then", Place::codeThen),
            Column.ofText("code_today", Place::codeToday),
            Column.ofText("name_today", Place::nameToday),
            Column.ofText("aliases", row -> String.join(BETWEEN, row.aliases())),
            Column.ofText(
                "position_source", row -> row.position() == null ? null : row.position().source()),
            Column.ofWhole("listings", row -> rowsOfPlace.getOrDefault(row.id(), 0))),
        rows,
        RegisterTables::pointOf);
  }

  private static <T> void addSource(List<Column<T>> columns, Function<T, Evidence> evidence) {
    columns.add(Column.ofText("source_document", row -> evidence.apply(row).documentId()));
    columns.add(Column.ofWhole("source_line", row -> evidence.apply(row).line()));
    columns.add(Column.ofText("quote", row -> evidence.apply(row).quote()));
  }

  private <V> @Nullable V of(Mention mention, Function<Listing, @Nullable V> value) {
    Listing row = mention.listingId() == null ? null : listings.get(mention.listingId());
    return row == null ? null : value.apply(row);
  }

  private String programmeName(String id) {
    Programme programme = programmes.get(id);
    return programme == null ? id : programme.name();
  }

  private @Nullable Integer batchNumber(@Nullable String id) {
    Batch batch = id == null ? null : batches.get(id);
    return batch == null || batch.number() < 1 ? null : batch.number();
  }

  private static String provinceName(String code) {
    return ReportingGroup.ofCode(code).words().zh();
  }

  private static @Nullable Point pointOf(@Nullable Place place) {
    return place == null || place.position() == null
        ? null
        : new Point(place.position().longitude(), place.position().latitude());
  }

  private static String readings(Finding finding) {
    return finding.readings().stream()
        .map(reading -> reading.id() + ": " + reading.words().zh())
        .collect(Collectors.joining(BETWEEN));
  }

  private static String evidence(Finding finding) {
    return ReviewBodies.evidenceOf(finding).stream()
        .map(e -> e.documentId() + ":" + e.line() + " “" + e.quote() + "”")
        .collect(Collectors.joining(BETWEEN));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
