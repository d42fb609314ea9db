package io.chengji.programme;

import static io.chengji.programme.ShippedState.STATE;
import static io.chengji.programme.ShippedState.national;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.PolicyStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many pilots does the shipped register have, by batch, province, level, programme, city? */
class PilotCountsTest {
  static <T> Map<String, Long> by(Stream<T> rows, Function<T, String> key) {
    return rows.collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
  }

  @ParameterizedTest
  @CsvSource({
    "2012, NEW, 93",
    "2013, NEW, 103",
    "2014, NEW, 84",
    "2013, EXPANSION, 10",
    "2014, EXPANSION, 13"
  })
  void eachBatch_hasItsRows(int year, ListingKind kind, int rows) {
    assertThat(national(STATE, year, kind)).hasSize(rows);
  }

  @Test
  void firstBatch_isDerivedAndSaysHowUncertain() {
    assertThat(national(STATE, 2012, ListingKind.NEW))
        .allSatisfy(
            row -> {
              assertThat(row.membership()).isEqualTo(Membership.DERIVED);
              assertThat(row.uncertainty()).isNotNull();
            });
    assertThat(national(STATE, 2013, ListingKind.NEW))
        .allMatch(row -> row.membership() == Membership.PRINTED);
  }

  @Test
  void secondBatch_hasTheStatedGroups() {
    assertThat(by(national(STATE, 2013, ListingKind.NEW).stream(), Listing::countGroup))
        .isEqualTo(Map.of("市、区（83个）", 83L, "县、镇（20个）", 20L));
    assertThat(by(national(STATE, 2014, ListingKind.NEW).stream(), Listing::countGroup))
        .isEqualTo(Map.of("新增试点名单（84个）", 84L));
    assertThat(by(national(STATE, 2012, ListingKind.NEW).stream(), Listing::countGroup))
        .isEqualTo(Map.of("首批试点（90个）", 93L));
  }

  @Test
  void provinces_ofTheSecondBatch() {
    assertThat(by(national(STATE, 2013, ListingKind.NEW).stream(), Listing::provinceCode))
        .containsEntry("110000", 2L)
        .containsEntry("370000", 8L)
        .containsEntry("320000", 7L)
        .containsEntry("430000", 5L)
        .containsEntry("540000", 1L)
        .hasSize(28);
  }

  @Test
  void corps_hasASquareOfItsOwn() {
    assertThat(national(STATE, 2014, ListingKind.NEW))
        .filteredOn(row -> row.provinceCode().equals("BT"))
        .extracting(Listing::nameAsWritten)
        .containsExactly("石河子市", "五家渠市");
  }

  @Test
  void levels_ofTheFirstBatch() {
    Map<PlaceLevel, Long> levels =
        national(STATE, 2012, ListingKind.NEW).stream()
            .collect(Collectors.groupingBy(Listing::level, Collectors.counting()));
    assertThat(levels)
        .isEqualTo(
            Map.of(
                PlaceLevel.PREFECTURE,
                38L,
                PlaceLevel.COUNTY,
                levels.get(PlaceLevel.COUNTY),
                PlaceLevel.ZONE,
                levels.get(PlaceLevel.ZONE),
                PlaceLevel.TOWN,
                3L));
    assertThat(levels.get(PlaceLevel.COUNTY) + levels.get(PlaceLevel.ZONE)).isEqualTo(52);
  }

  @ParameterizedTest
  @CsvSource({
    "smart-city, 57", "smart-city-double, 11", "information-consumption, 29",
    "information-benefit, 27", "information-benefit-city, 1", "cloud-e-government, 19",
    "spatio-temporal-cloud, 6", "national-smart-city, 303"
  })
  void eachProgramme_hasItsRows(String programme, int rows) {
    assertThat(STATE.listings().stream().filter(l -> l.programmeId().equals(programme)))
        .hasSize(rows);
  }

  @Test
  void otherProgrammes_haveNoBatchAndAreNoNationalTotal() {
    assertThat(STATE.listings())
        .filteredOn(row -> !row.programmeId().equals("national-smart-city"))
        .allSatisfy(
            row -> {
              assertThat(row.batchId()).isNull();
              assertThat(row.year()).isNull();
              assertThat(row.countGroup()).endsWith("（汇总所列）");
            });
  }

  @Test
  void statuses_areCounted() {
    Map<ListingStatus, Long> statuses =
        STATE.listings().stream()
            .collect(Collectors.groupingBy(Listing::status, Collectors.counting()));
    assertThat(statuses.get(ListingStatus.IN_REVIEW)).isEqualTo(12);
    assertThat(statuses.get(ListingStatus.REPAIRED)).isEqualTo(2);
  }

  @Test
  void totals_standSideBySide() {
    assertThat(line("pilots.2012.new"))
        .extracting(CountLine::stated, CountLine::read, CountLine::computed)
        .containsExactly(90, 96, 93);
    assertThat(line("pilots.2013.expansion"))
        .extracting(CountLine::stated, CountLine::read, CountLine::computed)
        .containsExactly(9, 10, 10);
    assertThat(line("pilots.2014.new"))
        .extracting(CountLine::stated, CountLine::read, CountLine::computed)
        .containsExactly(84, 84, 84);
    assertThat(line("total.290").explanation().zh())
        .contains("290 = 90")
        .contains("103")
        .contains("84")
        .contains("13");
    assertThat(line("total.193").explanation().zh()).contains("193 = 90");
    assertThat(line("total.290").computed()).isEqualTo(293);
    assertThat(line("total.193").computed()).isEqualTo(196);
    assertThat(line("total.103").computed()).isEqualTo(103);
    assertThat(line("pilots.2013.expansion").stated()).isEqualTo(9);
    assertThat(line("list.merged.试点名单"))
        .extracting(CountLine::stated, CountLine::read, CountLine::computed)
        .containsExactly(193, 194, 196);
  }

  private static CountLine line(String subject) {
    return STATE.counts().stream()
        .filter(c -> c.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void coverage_isReportedByTierAndComputedByGroup() {
    assertThat(coverage("tier.2"))
        .extracting(CoverageLine::total, CoverageLine::covered)
        .containsExactly(31, 23);
    assertThat(coverage("tier.2").cities()).isEmpty();
    assertThat(coverage("tier.1").cities())
        .extracting(city -> city.name())
        .containsExactly("北京市", "上海市", "广州市");
    assertThat(coverage("tier.3").percent().toPlainString()).isEqualTo("34.3");
    assertThat(coverage("administrative.municipality"))
        .extracting(CoverageLine::total, CoverageLine::covered)
        .containsExactly(4, 4);
    assertThat(coverage("administrative.provincial-capital").total()).isEqualTo(27);
    assertThat(coverage("administrative.sub-provincial").total()).isEqualTo(15);
    assertThat(coverage("administrative.separately-planned"))
        .extracting(CoverageLine::total, CoverageLine::covered)
        .containsExactly(5, 4);
    assertThat(STATE.coverage())
        .allSatisfy(c -> assertThat(c.cities().stream().distinct()).hasSize(c.cities().size()));
  }

  private static CoverageLine coverage(String group) {
    return STATE.coverage().stream().filter(c -> c.group().equals(group)).findFirst().orElseThrow();
  }

  @Test
  void policies_areCountedByCityAndStatus() {
    assertThat(STATE.policies()).hasSize(97);
    assertThat(STATE.policies().stream().filter(p -> p.title().contains("开展国家智慧城市")))
        .extracting(p -> p.year())
        .containsExactlyInAnyOrder(2012, 2013, 2014);
    Map<String, Long> cities = by(STATE.policies().stream(), p -> p.city());
    assertThat(cities)
        .containsEntry("北京市", 6L)
        .containsEntry("天津市", 10L)
        .containsEntry("上海市", 7L)
        .containsEntry("深圳市", 4L);
    Map<PolicyStatus, Long> statuses =
        STATE.policies().stream()
            .collect(Collectors.groupingBy(p -> p.status(), Collectors.counting()));
    assertThat(statuses)
        .containsEntry(PolicyStatus.IN_PREPARATION, 1L)
        .containsEntry(PolicyStatus.DISCUSSION_DRAFT, 1L)
        .containsEntry(PolicyStatus.UNRELEASED, 6L)
        .containsEntry(PolicyStatus.UNPUBLISHED, 11L);
  }

  @Test
  void everyExpansion_namesThePilotItWidens() {
    List<Listing> expansions =
        STATE.listings().stream().filter(l -> l.kind() == ListingKind.EXPANSION).toList();
    assertThat(expansions)
        .hasSize(23)
        .allSatisfy(
            row -> {
              assertThat(row.expandsListingId()).isNotNull();
              assertThat(row.parent()).isNotEmpty();
            });
  }
}
