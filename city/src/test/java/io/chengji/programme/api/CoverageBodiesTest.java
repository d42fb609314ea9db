package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.table.Table;
import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Bodies.PlaceRef;
import io.chengji.programme.api.CoverageBodies.Coverage;
import io.chengji.programme.api.CoverageBodies.FigureBody;
import io.chengji.programme.api.CoverageBodies.GroupBody;
import io.chengji.programme.api.CoverageBodies.MemberBody;
import io.chengji.programme.api.CoverageBodies.StatedFact;
import io.chengji.programme.api.CoverageBodies.TierBody;
import io.chengji.programme.api.CoverageBodies.TypicalCityBody;
import io.chengji.programme.internal.reconciling.Papers;
import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.ReportedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Does coverage count a city once, show what is behind a bar, and keep reported shares apart? */
class CoverageBodiesTest {
  private static final Coverage COVERAGE = Coverage.of(Samples.VIEW);

  private static GroupBody group(String code) {
    return COVERAGE.groups().stream()
        .filter(group -> group.group().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static MemberBody member(String name) {
    return group("prefecture").places().stream()
        .filter(member -> member.place().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tier_showsTheStatedShareBesideTheComputedOne() {
    assertThat(COVERAGE.tiers()).extracting(TierBody::id).containsExactly("tier.1", "tier.2");
    TierBody agreeing = COVERAGE.tiers().getFirst();
    assertThat(agreeing.covered()).isEqualTo(3);
    assertThat(agreeing.of()).isEqualTo(4);
    assertThat(agreeing.percentStated()).isEqualTo("75%");
    assertThat(agreeing.percentComputed()).isEqualTo("75.0");
    TierBody differing = COVERAGE.tiers().getLast();
    assertThat(differing.percentStated()).isEqualTo("30%");
    assertThat(differing.percentComputed()).isEqualTo("25.0");
    assertThat(differing.evidence()).isNotEmpty();
    assertThat(differing.evidence()).allMatch(e -> e.documentId().equals(Samples.STUDY));
  }

  @ParameterizedTest
  @CsvSource({
    "municipality, 0, 4, 0",
    "provincial-capital, 1, 2, 4",
    "separately-planned, 0, 5, 0"
  })
  void group_countsCitiesAndTheRowsInThem(String code, int covered, int of, int listed) {
    GroupBody group = group(code);
    assertThat(group.covered()).isEqualTo(covered);
    assertThat(group.of()).isEqualTo(of);
    assertThat(group.listed()).isEqualTo(listed);
    assertThat(group.places()).hasSize(of);
    assertThat(group.name().zh()).isNotBlank();
  }

  @Test
  void city_showsWhetherItIsAPilotAndWhichLieInside() {
    assertThat(member("长沙市").isPilot()).isTrue();
    assertThat(member("长沙市").inside())
        .extracting(PlaceRef::name)
        .containsExactlyInAnyOrder("长沙市芙蓉区", "长沙市岳麓区", "长沙市浏阳市");
    assertThat(member("株洲市").isPilot()).isTrue();
    assertThat(member("株洲市").inside()).isEmpty();
    assertThat(member("湘潭市").isPilot()).isFalse();
    assertThat(member("湘潭市").inside()).isEmpty();
  }

  @Test
  void cityWithAPage_isReferredToById() {
    assertThat(member("长沙市").place().id()).isEqualTo("430100");
    assertThat(member("湘潭市").place().id()).isNull();
  }

  @Test
  void pilotsInsideAPilot_areAnOverlap() {
    assertThat(COVERAGE.overlaps())
        .singleElement()
        .satisfies(
            overlap -> {
              assertThat(overlap.outer().name()).isEqualTo("长沙市");
              assertThat(overlap.inner())
                  .extracting(PlaceRef::name)
                  .containsExactlyInAnyOrder("长沙市芙蓉区", "长沙市岳麓区", "长沙市浏阳市");
            });
  }

  @Test
  void distinctPlaces_areThoseOfTheNationalRows() {
    assertThat(COVERAGE.distinctPlaces()).isEqualTo(7);
    Coverage empty = Coverage.of(Samples.view(RegisterState.empty()));
    assertThat(empty.distinctPlaces()).isZero();
    assertThat(empty.groups()).isEmpty();
    assertThat(empty.overlaps()).isEmpty();
  }

  @Test
  void figures_areKnownByWhatTheyCountAndWhereTheyStand() {
    List<FigureBody> figures = FigureBody.all(Samples.VIEW);
    assertThat(figures).extracting(FigureBody::id).doesNotHaveDuplicates();
    assertThat(figures)
        .extracting(FigureBody::id)
        .contains("year.2013.new@m.txt:5", "tier.1.percent@s.txt:2", "list.L3@a.txt:3");
    assertThat(figures).hasSameSizeAs(Samples.STATE.figures());
  }

  @Test
  void figureThatALineRepeats_countsUp() {
    ReportedFigure figure = Samples.STATE.figures().getFirst();
    RegisterState twice = Papers.papers().text("e.txt", "某词条", "试点已达9个，又称试点已达9个。").state();
    assertThat(FigureBody.all(Samples.view(twice)))
        .extracting(FigureBody::id)
        .containsExactly("total@e.txt:2", "total@e.txt:2:2");
    assertThat(figure.subject()).isEqualTo("list.L3");
  }

  private static TypicalCityBody city(String name) {
    return Samples.STATE.profiles().stream()
        .filter(profile -> profile.city().equals(name))
        .map(profile -> TypicalCityBody.of(Samples.VIEW, profile))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void typicalCity_hasItsFactsInColumns() {
    TypicalCityBody city = city("长沙市");
    assertThat(city.headline()).isNotNull();
    assertThat(city.headline().text()).isEqualTo("以民生带动应用");
    assertThat(city.goals()).extracting(StatedFact::text).containsExactly("宜居城市");
    assertThat(city.plans()).extracting(StatedFact::text).containsExactly("《民生规划》");
    assertThat(city.projects()).isEmpty();
    assertThat(city.fields()).isEmpty();
    assertThat(city.others()).isEmpty();
    assertThat(city("平湖市").others())
        .extracting(StatedFact::text)
        .singleElement()
        .asString()
        .endsWith("智能电网等3项重点工程");
  }

  @Test
  void typicalCity_leadsToItsPlaceWhereThereIsOne() {
    assertThat(city("长沙市").place()).isEqualTo(new PlaceRef("430100", "长沙市", "prefecture"));
    assertThat(city("平湖市").place()).isNull();
  }

  @Test
  void statedFact_hasItsWordsAndNoInventedDate() {
    StatedFact fact = city("长沙市").goals().getFirst();
    assertThat(fact.date()).isNull();
    assertThat(fact.parties()).isEmpty();
    assertThat(fact.aspect().zh()).isEqualTo("目标");
    assertThat(fact.evidence().quote()).isEqualTo("宜居城市");
  }

  @Test
  void table_hasARowForEachCityBehindEachBar() {
    Table<CoverageTables.Member> table = CoverageTables.coverage(Samples.STATE.coverage());
    int cities = Samples.STATE.coverage().stream().mapToInt(line -> line.cities().size()).sum();
    List<CoverageTables.Member> members = new ArrayList<>();
    table.rows().forEach(members::add);
    assertThat(members).hasSize(cities);
    assertThat(table.header())
        .containsExactly(
            "group", "group_zh", "group_en", "province", "city", "covered", "listings");
    CoverageTables.Member changsha =
        members.stream().filter(m -> m.city().name().equals("长沙市")).findFirst().orElseThrow();
    assertThat(table.columns().stream().map(column -> column.value().of(changsha)))
        .containsExactly(
            "administrative.provincial-capital",
            "省会、自治区首府",
            "provincial capitals",
            "湖南省",
            "长沙市",
            "yes",
            new BigDecimal("4"));
  }

  @Test
  void tableOfTypicalCities_hasARowForEachFact() {
    Table<CoverageTables.Statement> table = CoverageTables.typicalCities(Samples.STATE.profiles());
    List<CoverageTables.Statement> rows = new ArrayList<>();
    table.rows().forEach(rows::add);
    assertThat(rows).hasSize(7);
    assertThat(table.columns().stream().map(column -> column.value().of(rows.get(1))).toList())
        .startsWith("长沙市", "goal", "宜居城市", null, null, "s.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "administrative.municipality, COMPUTED, MUNICIPALITY",
    "administrative.provincial-capital, COMPUTED, PROVINCIAL_CAPITAL",
    "administrative.sub-provincial, COMPUTED, SUB_PROVINCIAL",
    "administrative.separately-planned, COMPUTED, SEPARATELY_PLANNED",
    "administrative.prefecture, COMPUTED, PREFECTURE",
    "administrative.unknown, COMPUTED, ",
    "tier.1, REPORTED, ",
    "administrative.prefecture, REPORTED, "
  })
  void countGroup_isThatOfAComputedLine(String key, CoverageLine.Basis basis, CountGroup group) {
    CoverageLine line =
        new CoverageLine(
            key, Words.same("组"), basis, 1, 0, BigDecimal.ZERO, List.of(), null, List.of());
    assertThat(CountGroup.ofLine(line)).isEqualTo(Optional.ofNullable(group));
  }

  @ParameterizedTest
  @EnumSource(CountGroup.class)
  void countGroup_isFoundByItsCode(CountGroup group) {
    assertThat(CountGroup.find(group.code())).contains(group);
    assertThat(CountGroup.find(group.name())).isEmpty();
    assertThat(group.words().zh()).isNotBlank();
  }
}
