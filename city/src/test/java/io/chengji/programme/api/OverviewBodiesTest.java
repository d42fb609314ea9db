package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.api.OverviewBodies.BatchBody;
import io.chengji.programme.api.OverviewBodies.IdCount;
import io.chengji.programme.api.OverviewBodies.Overview;
import io.chengji.programme.api.OverviewBodies.ProgrammeBody;
import io.chengji.programme.api.OverviewBodies.ProvinceBody;
import io.chengji.programme.api.OverviewBodies.ProvinceCounts;
import io.chengji.programme.api.OverviewBodies.ProvinceList;
import io.chengji.programme.api.OverviewBodies.Total;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ReportingGroup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does the overview count each thing once, and say where stated numbers come from? */
class OverviewBodiesTest {
  private static final Overview OVERVIEW = Overview.of(Samples.VIEW);

  private static ProvinceCounts province(String id) {
    return OVERVIEW.provinces().stream()
        .filter(province -> province.provinceId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Total total(String subject) {
    return OVERVIEW.totals().stream()
        .filter(total -> total.id().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void province_countsPilotsPlacesAndExpansionsApart() {
    ProvinceCounts hunan = province("430000");
    assertThat(hunan.pilots()).isEqualTo(6);
    assertThat(hunan.expansions()).isEqualTo(1);
    assertThat(hunan.places()).isEqualTo(7);
    assertThat(hunan.byBatch())
        .containsExactly(
            new IdCount("national-smart-city-2012", 2), new IdCount("national-smart-city-2013", 5));
    assertThat(hunan.byProgramme())
        .containsExactly(
            new IdCount("national-smart-city", 7), new IdCount("information-consumption", 2));
  }

  @Test
  void provinceWithoutPilots_isThereWithZero() {
    ProvinceCounts hubei = province("420000");
    assertThat(hubei.pilots()).isZero();
    assertThat(hubei.byBatch()).isEmpty();
    assertThat(hubei.density()).isEqualTo("0.0000");
    assertThat(OVERVIEW.provinces()).hasSameSizeAs(ReportingGroup.listReporting());
    assertThat(OVERVIEW.provinces().stream().mapToInt(ProvinceCounts::pilots).sum()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0000",
    "1, 3, 0.3333",
    "2, 3, 0.6667",
    "1, 16, 0.0625",
    "1, 160000, 0.0000",
    "5, 100000, 0.0001"
  })
  void density_isRoundedHalfUpToFourDecimals(int pilots, int counties, String density) {
    assertThat(OverviewBodies.densityOf(pilots, counties)).isEqualTo(density);
  }

  @Test
  void densityWithoutCounties_isNotGiven() {
    assertThat(OverviewBodies.densityOf(3, null)).isNull();
    assertThat(province("BT").density()).isNull();
  }

  @Test
  void batch_saysWhetherItIsDerivedAndWhy() {
    BatchBody first = OVERVIEW.batches().getFirst();
    assertThat(first.isDerived()).isTrue();
    assertThat(first.derivation()).isNotNull();
    assertThat(first.newPilots()).isEqualTo(2);
    assertThat(first.expansions()).isZero();
    BatchBody second = OVERVIEW.batches().getLast();
    assertThat(second.isDerived()).isFalse();
    assertThat(second.derivation()).isNull();
    assertThat(second.newPilots()).isEqualTo(4);
    assertThat(second.expansions()).isEqualTo(1);
    assertThat(second.places()).isEqualTo(5);
    assertThat(second.year()).isEqualTo(2013);
  }

  @Test
  void batches_areThoseOfTheProgrammesAskedFor() {
    assertThat(BatchBody.all(Samples.VIEW, List.of())).hasSize(2);
    assertThat(BatchBody.all(Samples.VIEW, List.of("national-smart-city"))).hasSize(2);
    assertThat(BatchBody.all(Samples.VIEW, List.of("information-consumption"))).isEmpty();
  }

  @Test
  void programme_saysWhatItHas() {
    assertThat(OVERVIEW.programmes())
        .extracting(ProgrammeBody::id)
        .containsExactly("national-smart-city", "information-consumption");
    ProgrammeBody national = OVERVIEW.programmes().getFirst();
    assertThat(national.hasBatches()).isTrue();
    assertThat(national.pilots()).isEqualTo(7);
    assertThat(national.evidence()).isNotEmpty();
    ProgrammeBody other = OVERVIEW.programmes().getLast();
    assertThat(other.hasBatches()).isFalse();
    assertThat(other.isDefined()).isFalse();
    assertThat(other.issuer()).isNull();
    assertThat(other.pilots()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "pilots.2012.new, false",
    "pilots.2013.new, true",
    "pilots.2013.expansion, true",
    "list.merged.试点名单, false",
    "programme.information-consumption, true"
  })
  void total_agreesWhereAllNumbersAreTheSame(String subject, boolean agrees) {
    assertThat(total(subject).agrees()).isEqualTo(agrees);
    assertThat(total(subject).explanation().zh()).isNotBlank();
  }

  @Test
  void statedNumber_hasThePassageThatPrintsIt() {
    Total total = total("pilots.2013.new");
    assertThat(total.stated())
        .singleElement()
        .satisfies(
            stated -> {
              assertThat(stated.value()).isEqualTo("4");
              assertThat(stated.evidence().documentId()).isEqualTo(Samples.ENTRY);
            });
    assertThat(total.read()).isEqualTo(4);
    assertThat(total.computed()).isEqualTo(4);
    assertThat(total("programme.information-consumption").stated()).isEmpty();
  }

  @Test
  void total_namesTheFindingsThatWouldChangeIt() {
    List<String> findings = total("pilots.2012.new").findingIds();
    assertThat(findings)
        .containsExactly(
            Samples.finding(FindingKind.ALIAS, "长沙市岳麓区 / 岳麓区").id(),
            Samples.finding(FindingKind.BACK_REFERENCE, "长沙市 / 芙蓉区").id());
    assertThat(total("programme.information-consumption").findingIds()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pilots.2012.new, /api/v1/pilots?batch=national-smart-city-2012&kind=new",
    "pilots.2013.new, /api/v1/pilots?batch=national-smart-city-2013&kind=new",
    "pilots.2013.expansion, /api/v1/pilots?batch=national-smart-city-2013&kind=expansion",
    "list.merged.试点名单, "
  })
  void total_leadsToTheRowsThatItCounts(String subject, String href) {
    assertThat(total(subject).listHref()).isEqualTo(href);
  }

  @Test
  void openFindings_areCountedWithoutTheDecidedOnes() {
    int open = Samples.STATE.findings().size();
    assertThat(OVERVIEW.openFindings()).isEqualTo(open);
    RegisterView decided = Samples.decided(FindingKind.NOT_A_DIVISION, "澜川市", "misprint");
    assertThat(Overview.of(decided).openFindings()).isEqualTo(open - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "BEIJING, municipality, 京",
    "HUNAN, province, 湘",
    "TIBET, autonomous-region, 藏",
    "GUANGXI, autonomous-region, 桂",
    "HONG_KONG, special-administrative-region, 港",
    "CORPS, reporting-group, 兵团"
  })
  void province_isOfOneKindWithItsShortName(ReportingGroup group, String kind, String shortName) {
    ProvinceBody body = ProvinceBody.of(Samples.VIEW, group);
    assertThat(body.kind()).isEqualTo(kind);
    assertThat(body.shortName()).isEqualTo(shortName);
    assertThat(body.id()).isEqualTo(group.code());
    assertThat(body.code() == null).isEqualTo(group == ReportingGroup.CORPS);
  }

  @Test
  void grid_isLargeEnoughForEveryTile() {
    ProvinceList list = ProvinceList.of(Samples.VIEW);
    assertThat(list.items())
        .allSatisfy(
            province -> {
              assertThat(province.tile().column()).isBetween(0, list.columns() - 1);
              assertThat(province.tile().row()).isBetween(0, list.rows() - 1);
            });
    assertThat(list.items().stream().map(ProvinceBody::tile).distinct()).hasSize(35);
  }

  @Test
  void idsAreCountedInTheOrderTheyAppear_andNoneIsLeftOut() {
    List<IdCount> counts = IdCount.by(Samples.STATE.listings(), Listing::batchId);
    assertThat(counts).extracting(IdCount::count).containsExactly(2, 5);
    assertThat(IdCount.by(List.of(), Listing::id)).isEmpty();
  }
}
