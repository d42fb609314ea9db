package io.chengji.programme;

import static io.chengji.programme.ShippedState.STATE;
import static io.chengji.programme.ShippedState.choosing;
import static io.chengji.programme.ShippedState.deciding;
import static io.chengji.programme.ShippedState.national;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is every known contradiction on the review desk, and none resolved in silence? */
class KnownContradictionsTest {
  @ParameterizedTest
  @CsvSource({
    "RUN_TOGETHER, 北京经济技术开发区房山区长阳镇",
    "RUN_TOGETHER, 六安市霍山县亳州市",
    "ALIAS, 朔州市怀仁县 / 怀仁县",
    "ALIAS, 宿迁市洋河新城 / 宿迁市洋河新区",
    "SPLIT_NAME, 成都市、温江区",
    "TWO_BATCHES, 河源江东新区",
    "TWO_BATCHES, 亳州市",
    "NOT_A_DIVISION, 福州市苍山区",
    "NOT_A_DIVISION, 平潭市",
    "NOT_A_DIVISION, 大理石",
    "BACK_REFERENCE, 长沙大河西先导区 / 梅溪湖区",
    "BACK_REFERENCE, 南京市 / 河西新城区",
    "BACK_REFERENCE, 佛山市 / 顺德区乐从镇",
    "BACK_REFERENCE, 武汉市 / 武汉市江岸区",
    "SPLIT_NAME, 洋湖生态新城和滨江商务新城",
    "BRACKET, 秦皇岛市（北戴河新区）",
    "BRACKET, 河西新城（建邺区）",
    "BRACKET, 麒麟科技创新园（生态科技城）",
    "BRACKET, 青岛西海岸新区（黄岛区）",
    "DELIMITER, '临沂市,寿光市'",
    "DELIMITER, 智慧城市试点 ；",
    "ALIAS, 北京经济技术开发区 / 亦庄经济技术开发区",
    "ALIAS, 长春高新技术产业开发区 / 长春市高新技术开发区",
    "ALIAS, 合肥高新技术产业开发区 / 合肥高新技术开发区",
    "PROGRAMME_NAME, 信息惠民试点 / 信息惠民城市试点",
    "PROGRAMME_NAME, 智慧城市试点 / 智慧城市双试点",
    "PROVINCE_NAME, 宁夏自治区",
    "PROVINCE_NAME, 广西省",
    "PROVINCE_NAME, 新疆自治区",
    "BETWEEN_DOCUMENTS, 拉萨市",
    "BETWEEN_DOCUMENTS, 长沙大河西先导区",
    "COUNT, 2012年度新增试点",
    "COUNT, 2013年度扩大范围",
    "COUNT, '试点总数 290、193、103'",
    "UNSUPPORTED, 1级城市 3/3",
    "UNSUPPORTED, 2级城市 23/31",
    "UNSUPPORTED, 3级城市 23/67",
    "DATE, 2012 / 2013-01-29",
    "DATE, 2014 / 2015-04-07",
    "OVERLAP, 六盘水市",
    "OVERLAP, 昆山市"
  })
  void contradiction_isOnTheDeskWithEvidenceForEachReading(FindingKind kind, String subject) {
    assertThat(STATE.findings())
        .filteredOn(f -> f.kind() == kind && f.subject().equals(subject))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.state()).isEqualTo(FindingState.OPEN);
              assertThat(finding.readings()).hasSizeGreaterThanOrEqualTo(2);
              assertThat(finding.readings()).allSatisfy(r -> assertThat(r.evidence()).isNotEmpty());
            });
  }

  @Test
  void findingIds_areUnique() {
    assertThat(STATE.findings()).extracting(Finding::id).doesNotHaveDuplicates();
    assertThat(STATE.listings()).extracting(Listing::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"秦皇岛市", "亳州市", "平潭市", "武汉市江岸区", "河源江东新区", "成都市", "温江区", "拉萨市"})
  void rowOfTheFirstBatchInDoubt_isInReview(String name) {
    assertThat(national(name, 2012).status()).isEqualTo(ListingStatus.IN_REVIEW);
  }

  @Test
  void everyRowInReviewOrRepaired_namesItsFinding() {
    assertThat(STATE.listings())
        .filteredOn(row -> row.status() != ListingStatus.AS_LISTED)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.findingIds()).isNotEmpty());
  }

  @Test
  void everyNameOfTheSecondBatch_isFoundInTheMergedList() {
    assertThat(national(STATE, 2013, ListingKind.NEW))
        .allSatisfy(
            row ->
                assertThat(row.corroboration())
                    .as(row.nameAsWritten())
                    .anyMatch(
                        e ->
                            e.documentId().startsWith("002_") && e.line() >= 26 && e.line() <= 85));
    assertThat(STATE.corrections())
        .anyMatch(c -> c.raw().equals("怀仁县") && c.result().equals("朔州市怀仁县"));
    assertThat(STATE.corrections())
        .anyMatch(c -> c.raw().equals("宿迁市洋河新区") && c.result().equals("宿迁市洋河新城"));
  }

  @Test
  void decidedOneWay_theFirstBatchHasTheStatedNumberByAccident() {
    RegisterState state =
        deciding(choosing("成都市、温江区", "one"), choosing("亳州市", "later"), choosing("河源江东新区", "later"));
    assertThat(national(state, 2012, ListingKind.NEW)).hasSize(90);
    RegisterState other =
        deciding(
            choosing("成都市、温江区", "one"),
            choosing("亳州市", "later"),
            choosing("河源江东新区", "later"),
            choosing("秦皇岛市（北戴河新区）", "two"),
            choosing("临沂市,寿光市", "drop:临沂市"));
    assertThat(national(other, 2012, ListingKind.NEW)).hasSize(90);
    assertThat(national(other, 2012, ListingKind.NEW))
        .extracting(Listing::nameAsWritten)
        .contains("北戴河新区")
        .doesNotContain("临沂市");
  }

  @Test
  void everyEffect_isWhatADecisionReallyChanges() {
    List<String> subjects = List.of("pilots.2012.new", "pilots.2013.expansion", "pilots.2014.new");
    for (Finding finding : STATE.findings()) {
      for (Reading reading : finding.readings()) {
        for (Reading.Effect effect : reading.effects()) {
          if (subjects.contains(effect.subject())) {
            RegisterState decided = deciding(choosing(finding.subject(), reading.id()));
            assertThat(rows(decided, effect.subject()) - rows(STATE, effect.subject()))
                .as(finding.subject() + " " + reading.id())
                .isEqualTo(effect.delta());
          }
        }
      }
    }
  }

  private static int rows(RegisterState state, String subject) {
    return state.counts().stream()
        .filter(c -> c.subject().equals(subject))
        .map(c -> c.computed())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void decidedRow_isNoLongerInReview() {
    RegisterState state = deciding(choosing("成都市、温江区", "one"));
    assertThat(state.listings())
        .filteredOn(l -> l.canonicalName().equals("成都市温江区") && l.year() != null)
        .singleElement()
        .extracting(Listing::status)
        .isEqualTo(ListingStatus.REPAIRED);
  }

  @Test
  void mentions_coverEveryPrintedName() {
    long printed = ShippedState.DOCUMENTS.stream().mapToLong(d -> d.facts().names().size()).sum();
    assertThat(
            STATE.mentions().stream()
                .map(m -> m.documentId() + m.evidence().line() + m.text())
                .distinct()
                .count())
        .isGreaterThanOrEqualTo(printed - 10);
    assertThat(STATE.mentions())
        .filteredOn(m -> m.role().name().equals("LISTED"))
        .allMatch(m -> m.listingId() != null);
  }
}
