package io.chengji.programme.api;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.CoveredCity;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.DocumentKind;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.Mention;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.PlaceKind;
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.PolicyKind;
import io.chengji.programme.model.PolicyStatus;
import io.chengji.programme.model.Position;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.ReportedFigure;
import io.chengji.programme.model.SourceDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small register: two documents, two programmes, two batches and the rows a test asks for. */
final class RegisterFixture {
  static final String NOTICE = "notice.txt";
  static final String COLLECTION = "collection.txt";

  private final List<Listing> listings = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Policy> policies = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<CoverageLine> coverage = new ArrayList<>();

  static RegisterFixture register() {
    return new RegisterFixture();
  }

  /** A register with something of everything. */
  static RegisterState full() {
    return register()
        .listing("P1-2012", "500000", "重庆市南岸区", PlaceLevel.COUNTY)
        .listing("P1-2012", "340000", "六安市", PlaceLevel.PREFECTURE)
        .listing("P1-2012", "320000", "常州市", PlaceLevel.PREFECTURE)
        .expansion("320000", "常州市新北区", "常州市")
        .listing("P1-2013", "340000", "蚌埠市", PlaceLevel.PREFECTURE)
        .inOtherProgramme("340000", "六安市")
        .policy("北京市", "智慧北京行动纲要", "京政发[2012]7号")
        .policy("重庆市", "重庆市大数据行动计划", "")
        .finding("重庆市南岸区")
        .repaired("340000", "蚌埠市")
        .covered(CountGroup.PREFECTURE, "320000", "常州市")
        .state();
  }

  RegisterFixture listing(String batch, String province, String name, PlaceLevel level) {
    place(province, name, level);
    return row("P1", batch, ListingKind.NEW, province, name, level, null, ListingStatus.AS_LISTED);
  }

  RegisterFixture expansion(String province, String name, String of) {
    place(province, name, PlaceLevel.COUNTY);
    return row(
        "P1",
        "P1-2013",
        ListingKind.EXPANSION,
        province,
        name,
        PlaceLevel.COUNTY,
        idOf(of),
        ListingStatus.AS_LISTED);
  }

  RegisterFixture inOtherProgramme(String province, String name) {
    return row(
        "P2",
        null,
        ListingKind.NEW,
        province,
        name,
        PlaceLevel.PREFECTURE,
        null,
        ListingStatus.AS_LISTED);
  }

  private RegisterFixture row(
      String programme,
      @Nullable String batch,
      ListingKind kind,
      String province,
      String name,
      PlaceLevel level,
      @Nullable String expands,
      ListingStatus status) {
    int number = listings.size() + 1;
    Evidence evidence = new Evidence(NOTICE, number, name, "一、市、区");
    listings.add(
        new Listing(
            "row-" + number,
            programme,
            batch,
            batch == null ? null : Integer.valueOf(batch.substring(3)),
            kind,
            province,
            name,
            name,
            idOfPlace(name),
            name,
            level,
            expands == null ? "" : "常州市",
            List.of(),
            List.of(),
            "national",
            status,
            expands,
            Membership.PRINTED,
            null,
            evidence,
            List.of(),
            List.of()));
    mentions.add(
        new Mention(
            "mention-" + number,
            NOTICE,
            "list",
            MentionRole.LISTED,
            name,
            "row-" + number,
            evidence));
    return this;
  }

  private void place(String province, String name, PlaceLevel level) {
    boolean positioned = name.equals("常州市");
    places.add(
        new Place(
            idOfPlace(name),
            name,
            level,
            PlaceKind.ADMINISTRATIVE,
            province,
            name.equals("常州市新北区") ? List.of("常州市") : List.of(),
            name.equals("常州市") ? "320400" : null,
            name.equals("常州市") ? "2012-12-31" : null,
            name.equals("常州市") ? "320400" : null,
            "",
            name.equals("蚌埠市") ? List.of("珠城") : List.of(),
            List.of(),
            positioned ? new Position(119.97, 31.81, "GeoNames") : null));
  }

  RegisterFixture policy(String city, String title, String number) {
    int line = policies.size() + 1;
    policies.add(
        new Policy(
            "policy-" + line,
            city.equals("北京市") ? "110000" : "500000",
            city,
            "",
            title,
            number.isEmpty() ? "" : "京政发",
            List.of(),
            number.isEmpty() ? null : 2012,
            number,
            null,
            null,
            PolicyKind.OUTLINE,
            PolicyStatus.STATED,
            "",
            "",
            new Evidence(COLLECTION, line, "《" + title + "》", city),
            List.of()));
    return this;
  }

  /** A doubt about the row of that name, with two readings of which the first holds for now. */
  RegisterFixture finding(String name) {
    Evidence evidence = new Evidence(NOTICE, 1, name, "一、市、区");
    findings.add(
        new Finding(
            "finding-" + (findings.size() + 1),
            FindingKind.ALIAS,
            name,
            new Words("是否同一地方？", "Is it the same place?"),
            List.of(
                new Reading("same", new Words("同一地方", "the same"), List.of(evidence), List.of()),
                new Reading(
                    "other",
                    new Words("两个地方", "two places"),
                    List.of(evidence),
                    List.of(new Reading.Effect("national.2012.new", 1)))),
            "same",
            FindingState.OPEN,
            null,
            List.of(idOf(name))));
    return this;
  }

  RegisterFixture repaired(String province, String name) {
    corrections.add(
        new Correction(
            "correction-1",
            Correction.Kind.DELIMITER,
            name + "临沂市,",
            name,
            new Words("逗号应为顿号", "a comma for a Chinese enumeration comma"),
            "reader",
            null,
            new Evidence(NOTICE, lineOf(name), name, province)));
    return this;
  }

  RegisterFixture covered(CountGroup group, String province, String city) {
    List<String> rows =
        listings.stream()
            .filter(row -> row.programmeId().equals("P1"))
            .filter(row -> row.canonicalName().startsWith(city))
            .map(Listing::id)
            .toList();
    coverage.add(
        new CoverageLine(
            "administrative." + group.code(),
            group.words(),
            CoverageLine.Basis.COMPUTED,
            4,
            1,
            new BigDecimal("25.0"),
            List.of(new CoveredCity(city, province, rows)),
            null,
            List.of()));
    return this;
  }

  private String idOf(String name) {
    return listings.stream()
        .filter(row -> row.canonicalName().equals(name))
        .map(Listing::id)
        .findFirst()
        .orElseThrow();
  }

  private int lineOf(String name) {
    return Integer.parseInt(idOf(name).substring("row-".length()));
  }

  private static String idOfPlace(String name) {
    return "place-" + Integer.toHexString(name.hashCode());
  }

  RegisterState state() {
    return new RegisterState(
        List.of(
            document(NOTICE, DocumentKind.NOTICE), document(COLLECTION, DocumentKind.COLLECTION)),
        List.of(programme("P1", "国家智慧城市试点", true), programme("P2", "信息惠民试点", false)),
        List.of(batch(1, 2012), batch(2, 2013)),
        listings,
        places,
        policies,
        List.of(
            new ReportedFigure(
                "national.2012.new",
                new Words("首批", "first batch"),
                BigDecimal.valueOf(90),
                "个",
                "90个",
                new Evidence(NOTICE, 1, "90个", ""))),
        List.of(
            new CountLine(
                "national.2012.new",
                new Words("首批", "first batch"),
                90,
                3,
                3,
                1,
                new Words("只读了三行", "only three lines were read"),
                List.of())),
        coverage,
        List.of(),
        List.of(),
        findings,
        corrections,
        mentions,
        List.of());
  }

  private static SourceDocument document(String id, DocumentKind kind) {
    return new SourceDocument(
        id,
        "关于" + id + "的通知",
        kind,
        "住房城乡建设部办公厅",
        LocalDate.of(2013, 8, 5),
        "ab".repeat(32),
        100,
        12,
        "UTF-8",
        kind.quotable());
  }

  private static Programme programme(String id, String name, boolean national) {
    return new Programme(id, name, "Programme " + id, "", true, national, List.of());
  }

  private static Batch batch(int number, int year) {
    return new Batch("P1-" + year, "P1", number, year, null, Membership.PRINTED, null, List.of());
  }

  /** The finding of that id decided for a reading. */
  static RegisterState decided(RegisterState state, Decision decision) {
    List<Finding> findings =
        state.findings().stream()
            .map(f -> f.id().equals(decision.findingId()) ? with(f, decision) : f)
            .toList();
    return new RegisterState(
        state.documents(),
        state.programmes(),
        state.batches(),
        state.listings(),
        state.places(),
        state.policies(),
        state.figures(),
        state.counts(),
        state.coverage(),
        state.profiles(),
        state.dates(),
        findings,
        state.corrections(),
        state.mentions(),
        state.remainders());
  }

  private static Finding with(Finding finding, Decision decision) {
    boolean holds = decision.holds();
    return new Finding(
        finding.id(),
        finding.kind(),
        finding.subject(),
        finding.question(),
        finding.readings(),
        finding.provisional(),
        holds ? FindingState.DECIDED : FindingState.OPEN,
        holds ? decision : null,
        finding.listingIds());
  }
}
