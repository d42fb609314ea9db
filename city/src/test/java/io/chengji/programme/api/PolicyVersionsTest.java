package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.document.SourceText;
import io.chengji.programme.api.Bodies.Fact;
import io.chengji.programme.internal.reading.NoticeReader;
import io.chengji.programme.model.Policy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is the next stage of a plan found by its years, and nothing else taken for one? */
class PolicyVersionsTest {
  private static List<Policy> policies(String... titles) {
    Stream<String> head = Stream.of("各地规划汇总", "1、样例城市（2个）", "（1）江西省，澜川市");
    return NoticeReader.read(
            SourceText.ofLines("c.txt", Stream.concat(head, Stream.of(titles)).toList()))
        .policies();
  }

  private static String before(List<Policy> all, int index) {
    return PolicyVersions.findBefore(all.get(index), all).map(Policy::title).orElse("");
  }

  private static String after(List<Policy> all, int index) {
    return PolicyVersions.findAfter(all.get(index), all).map(Policy::title).orElse("");
  }

  @Test
  void stagesOfAPlan_followOneAnotherByTheirYearsInWhateverOrderTheyArePrinted() {
    List<Policy> all =
        policies(
            "《智慧澜川2014-2016年行动计划》",
            "《智慧澜川2017-2019年行动计划》",
            "《智慧澜川2011-2013年行动计划》",
            "《澜川市数据规划（2014-2016年）》");
    assertThat(before(all, 0)).isEqualTo("智慧澜川2011-2013年行动计划");
    assertThat(after(all, 0)).isEqualTo("智慧澜川2017-2019年行动计划");
    assertThat(before(all, 1)).isEqualTo("智慧澜川2014-2016年行动计划");
    assertThat(after(all, 1)).isEmpty();
    assertThat(before(all, 2)).isEmpty();
    assertThat(before(all, 3) + after(all, 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "智慧澜川行动计划（2016-2018年）, 智慧澜川行动计划（2019—2021）, true",
    "澜川市“十二五”信息化规划, 澜川市十三五信息化规划, true",
    "澜川市“ 十二五 ”信息化规划, 澜川市“十三五”时期信息化规划, true",
    "智慧澜川行动计划（2016-2018年）, 智慧云汀行动计划（2019-2021年）, false",
    "智慧澜川行动计划, 智慧澜川行动计划（2019-2021年）, false",
    "智慧澜川行动计划（2016-2018年）, 智慧澜川实施方案（2019-2021年）, false"
  })
  void titlesThatDifferOnlyInTheirYears_areStages(String one, String two, boolean stages) {
    List<Policy> all = policies("《" + one + "》", "《" + two + "》", "《云集》");
    assertThat(after(all, 0)).isEqualTo(stages ? two : "");
    assertThat(before(all, 1)).isEqualTo(stages ? one : "");
  }

  @Test
  void planOfAnotherCityOrArea_isNoStageOfThisOne() {
    List<Policy> all =
        policies(
            "《行动计划（2011-2013年）》", "云汀区", "《行动计划（2014-2016年）》", "（2）江西省，槐荫湾市", "《行动计划（2017-2019年）》");
    assertThat(all).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(before(all, i) + after(all, i)).isEmpty();
    }
  }

  private static Policy shipped(String title) {
    return ShippedView.STATE.policies().stream()
        .filter(policy -> policy.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pageOfAPlan_namesTheStagesBesideItWithTheirProof() {
    String earlier = "上海市推进智慧城市建设2011-2013年行动计划";
    String later = "上海市推进智慧城市建设2014-2016年行动计划";
    List<Fact> facts = PolicyBodies.PolicyDetail.of(ShippedView.VIEW, shipped(later)).facts();
    assertThat(facts)
        .filteredOn(fact -> fact.field().equals("versionBefore"))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.value()).isEqualTo(earlier);
              assertThat(fact.evidence().getFirst().quote()).contains("2011-2013");
            });
    assertThat(facts).noneMatch(fact -> fact.field().equals("versionAfter"));
    assertThat(PolicyBodies.PolicyDetail.of(ShippedView.VIEW, shipped(earlier)).facts())
        .anyMatch(fact -> fact.field().equals("versionAfter") && later.equals(fact.value()));
  }

  @Test
  void shippedPlans_haveNoOtherStages() {
    List<Policy> all = ShippedView.STATE.policies();
    assertThat(all)
        .filteredOn(policy -> PolicyVersions.findBefore(policy, all).isPresent())
        .extracting(Policy::title)
        .containsExactly("上海市推进智慧城市建设2014-2016年行动计划");
  }
}
