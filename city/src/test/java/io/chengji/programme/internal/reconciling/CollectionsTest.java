package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.readings;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.PolicyStatus;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.RegisterState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Is what a collection says of cities, programmes and plans held against the lists, city by city?
 */
class CollectionsTest {
  private static Papers beside(String names) {
    return papers().notice("a.txt", 2014).under("湖南省", names).collection("c.txt");
  }

  private static List<String> between(RegisterState state) {
    return subjects(state, FindingKind.BETWEEN_DOCUMENTS);
  }

  @Test
  void cityThatBothName_isCorroborated() {
    RegisterState state = beside("长沙市").line("（1）湖南省，长沙市", "智慧城市试点：长沙市").state();
    assertThat(between(state)).isEmpty();
    assertThat(row(state, "长沙市").corroboration())
        .extracting(e -> e.documentId())
        .containsExactly("c.txt");
  }

  @Test
  void programmeUnderAnotherName_isNotHeldAgainstTheLists() {
    RegisterState state = beside("长沙市").line("（1）湖南省，长沙市", "信息消费试点：岳麓区").state();
    assertThat(between(state)).isEmpty();
    assertThat(row(state, "长沙市").corroboration()).isEmpty();
  }

  @Test
  void pilotOfTheCollectionAlone_isAskedAboutWithThreeReadings() {
    RegisterState state = beside("长沙市").line("（1）湖南省，长沙市", "智慧城市试点：长沙市；芙蓉区").state();
    assertThat(readings(state, FindingKind.BETWEEN_DOCUMENTS, "芙蓉区"))
        .containsExactly("as-printed", "collection-wrong", "list-incomplete");
    assertThat(row(state, "芙蓉区").programmeId()).isEqualTo("smart-city");
    assertThat(row(state, "芙蓉区").status()).isEqualTo(ListingStatus.AS_LISTED);
  }

  @Test
  void pilotsThatTheCollectionOmits_areNamedUnderTheirCity() {
    RegisterState state = beside("长沙市、浏阳市、岳麓区、株洲市").line("（1）湖南省，长沙市", "智慧城市试点：长沙市").state();
    assertThat(between(state)).containsExactly("长沙市");
    Finding finding = Papers.finding(state, FindingKind.BETWEEN_DOCUMENTS, "长沙市");
    assertThat(finding.question().zh()).contains("浏阳市（2014）", "岳麓区（2014）").doesNotContain("株洲市");
    assertThat(finding.listingIds()).hasSize(2);
  }

  @Test
  void pilotThatABracketOfTheCollectionNames_isNotOmitted() {
    RegisterState state = beside("长沙市、浏阳市").line("（1）湖南省，长沙市", "智慧城市试点：长沙市（含浏阳市）").state();
    assertThat(between(state)).isEmpty();
  }

  @Test
  void batchesAfterTheCollection_areOneQuestion() {
    RegisterState state =
        beside("长沙市")
            .line("（1）湖南省，长沙市", "智慧城市试点：长沙市")
            .notice("b.txt", 2015)
            .under("湖南省", "浏阳市、岳麓区")
            .state();
    assertThat(between(state)).containsExactly("2014年以后");
  }

  @ParameterizedTest
  @CsvSource({"长沙市, 1", "岳麓区, 1", "长沙市、岳麓区, 2", "株洲市, 0"})
  void cityWithoutAPilot_isHeldAgainstEachRowInIt(String names, int asked) {
    RegisterState state = beside(names).line("（1）湖南省，长沙市", "无试点。").state();
    assertThat(between(state)).hasSize(asked);
    if (asked > 0) {
      assertThat(readings(state, FindingKind.BETWEEN_DOCUMENTS, between(state).getFirst()))
          .containsExactly("listed", "none");
    }
  }

  @Test
  void programmes_areInTheOrderTheyArePrintedWithTheirEvidence() {
    RegisterState state = beside("长沙市").line("（1）湖南省，长沙市", "信息消费试点：长沙市", "信息惠民试点：长沙市").state();
    assertThat(state.programmes())
        .extracting(Programme::name)
        .containsExactly("国家智慧城市试点", "信息消费试点", "信息惠民试点");
    assertThat(state.programmes()).allSatisfy(each -> assertThat(each.evidence()).isNotEmpty());
    assertThat(state.programmes().getFirst().owner()).isEqualTo("某部办公厅");
    assertThat(state.programmes().get(1).owner()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"《国家智慧城市试点暂行管理办法》, true", "《智慧城市规划》, false"})
  void programme_isDefinedWhereARuleCarriesItsName(String title, boolean defined) {
    RegisterState state =
        papers()
            .text("n.txt", "某部关于开展试点的通知", "按照" + title + "执行。")
            .notice("a.txt", 2014)
            .under("湖南省", "长沙市")
            .state();
    assertThat(state.programmes().getFirst().defined()).isEqualTo(defined);
  }

  @ParameterizedTest
  @CsvSource({
    "国家智慧城市试点, national-smart-city",
    "智慧城市试点, smart-city",
    "智慧城市双试点, smart-city-double",
    "信息消费试点, information-consumption",
    "信息惠民试点, information-benefit",
    "信息惠民城市试点, information-benefit-city",
    "智慧城市时空信息云平台建设试点, spatio-temporal-cloud"
  })
  void knownProgramme_hasAnAddressAndAnEnglishName(String name, String id) {
    assertThat(ProgrammeNames.id(name)).isEqualTo(id);
    assertThat(ProgrammeNames.english(name)).isNotEqualTo(name).isNotBlank();
  }

  private static List<String> plans(RegisterState state) {
    return state.policies().stream()
        .filter(policy -> !policy.city().isEmpty())
        .map(policy -> policy.city() + policy.title() + policy.number())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "《甲规划》, 《甲规划》（长政发[2013]5号）, 长沙市甲规划长政发[2013]5号",
    "《甲规划》（长政发[2013]5号）, 《甲规划》, 长沙市甲规划长政发[2013]5号",
    "《甲规划》, 《甲规划》（未公开）, 长沙市甲规划",
    "《甲规划》, 《乙规划》, 长沙市甲规划/长沙市乙规划"
  })
  void planOfTwoTexts_isOneUnderItsFullerWords(String first, String second, String expected) {
    RegisterState state =
        papers()
            .collection("c.txt")
            .line("（1）湖南省，长沙市", first)
            .collection("d.txt")
            .line("（1）湖南省，长沙市", second)
            .state();
    assertThat(plans(state)).containsExactly(expected.split("/"));
  }

  @Test
  void statusThatOneTextPrints_isKeptForThePlan() {
    RegisterState state =
        papers()
            .collection("c.txt")
            .line("（1）湖南省，长沙市", "《甲规划》")
            .collection("d.txt")
            .line("（1）湖南省，长沙市", "《甲规划》（未公开）")
            .state();
    assertThat(state.policies())
        .filteredOn(policy -> policy.title().equals("甲规划"))
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.status()).isEqualTo(PolicyStatus.UNPUBLISHED);
              assertThat(policy.corroboration())
                  .extracting(e -> e.documentId())
                  .containsExactly("c.txt");
            });
  }

  @Test
  void planOfADescribedCity_getsItsProvince() {
    RegisterState state =
        papers().text("s.txt", "典型城市", "1、长沙：以民生为先导　　印发了《甲规划》。2、澜川：以产业为先导　　印发了《乙规划》。").state();
    assertThat(state.policies())
        .extracting(policy -> policy.city() + policy.provinceCode())
        .containsExactly("长沙市430000", "澜川市");
    assertThat(state.profiles())
        .extracting(profile -> profile.provinceCode())
        .containsExactly("430000", "");
  }

  @Test
  void orderOfImports_changesNothing() {
    Papers one = beside("长沙市、浏阳市").line("（1）湖南省，长沙市", "智慧城市试点：长沙市", "《甲规划》");
    List<Imported> turned = new ArrayList<>(one.imported()).reversed();
    assertThat(Reconciliation.of(turned, Papers.CODES, List.of())).isEqualTo(one.state());
  }
}
