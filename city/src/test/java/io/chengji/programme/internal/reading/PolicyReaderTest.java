package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Policy;
import io.chengji.programme.model.PolicyKind;
import io.chengji.programme.model.PolicyStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does a title become one plan, whoever prints it how often, with the issuer that is certain? */
class PolicyReaderTest {
  @ParameterizedTest
  @CsvSource({
    "澜川市人民政府关于印发规划的通知, '', '', 澜川市人民政府",
    "澜川市人民政府办公厅关于印发规划的通知, '', '', 澜川市人民政府办公厅",
    "中共澜川市委员会关于建设的决定, '', '', 中共澜川市委员会",
    "国务院关于促进建设的若干意见, '', '', 国务院",
    "国务院关于促进建设的若干意见, 国发, '', 国务院",
    "促进建设的若干意见, 国发, 长沙市, 国务院",
    "促进建设的若干意见, 国办发, '', 国务院办公厅",
    "某规划, 澜政发, 澜川市, 澜川市人民政府",
    "某规划, 澜政函, 澜川市, 澜川市人民政府",
    "某规划, 澜政文, 澜川市, 澜川市人民政府",
    "某规划, 澜政字, 澜川市, 澜川市人民政府",
    "某规划, 澜政, 澜川市, 澜川市人民政府",
    "某规划, 澜府发, 澜川市, 澜川市人民政府",
    "某规划, 澜府, 澜川市, 澜川市人民政府",
    "某规划, 澜政办发, 澜川市, 澜川市人民政府办公厅",
    "某规划, 澜府办, 澜川市, 澜川市人民政府办公厅",
    "某规划, 澜府厅发, 澜川市, 澜川市人民政府办公厅",
    "某规划, 澜委发, 澜川市, 中共澜川市委",
    "某规划, 澜党, 澜川市, 中共澜川市委",
    "某规划, 澜经信规划, 澜川市, ''",
    "某规划, 澜政发, '', ''",
    "某规划, '', 澜川市, ''",
    "某规划, 建办科, 澜川市, ''"
  })
  void issuer_isNamedOnlyWhereTitleOrNumberLeaveNoDoubt(
      String title, String prefix, String city, String issuer) {
    assertThat(String.join("/", PolicyIssuer.of(title, prefix, city))).isEqualTo(issuer);
  }

  @ParameterizedTest
  @CsvSource({
    "中共中央 国务院印发规划, 中共中央/国务院",
    "中共中央、国务院关于规划的意见, 中共中央/国务院",
    "甲城科技部和乙城财政部关于试点的通知, 甲城科技部/乙城财政部",
    "甲城科技部、乙城财政部、丙城工信部关于试点的通知, 甲城科技部/乙城财政部/丙城工信部",
    "甲城科技部　乙城财政部关于试点的通知, 甲城科技部/乙城财政部",
    "和平区人民政府关于试点的通知, 和平区人民政府"
  })
  void jointOrganisers_areSeparatedTheLeadingOneFirst(String title, String issuers) {
    assertThat(String.join("/", PolicyIssuer.of(title, "", ""))).isEqualTo(issuers);
  }

  private static Policy only(DocumentFacts facts, String title) {
    List<Policy> found = facts.policies().stream().filter(p -> p.title().equals(title)).toList();
    assertThat(found).as(title).hasSize(1);
    return found.getFirst();
  }

  @Test
  void plan_hasEverythingThatItsLinePrints() {
    Policy policy =
        only(
            Texts.collection("（1）湖南省，长沙市", "岳麓区", "《智慧岳麓规划（2011-2015年）》（长政发[2011]9号，未公开）"),
            "智慧岳麓规划（2011-2015年）");
    assertThat(policy.provinceCode()).isEqualTo("430000");
    assertThat(policy.city()).isEqualTo("长沙市");
    assertThat(policy.subArea()).isEqualTo("岳麓区");
    assertThat(policy.issuer()).isEqualTo("长沙市人民政府");
    assertThat(policy.jointIssuers()).isEmpty();
    assertThat(policy.number()).isEqualTo("长政发[2011]9号");
    assertThat(policy.year()).isEqualTo(2011);
    assertThat(policy.periodFrom()).isEqualTo(2011);
    assertThat(policy.periodTo()).isEqualTo(2015);
    assertThat(policy.kind()).isEqualTo(PolicyKind.PLAN);
    assertThat(policy.status()).isEqualTo(PolicyStatus.UNPUBLISHED);
    assertThat(policy.statusAsWritten()).isEqualTo("未公开");
    assertThat(policy.evidence().line()).isEqualTo(7);
    assertThat(policy.evidence().heading()).isEqualTo("岳麓区");
    assertThat(policy.corroboration()).isEmpty();
  }

  @Test
  void quoteOfACollection_endsAfterFortyCharacters() {
    Policy policy =
        only(Texts.collection("（1）湖南省，长沙市", "《" + "城".repeat(50) + "规划》"), "城".repeat(50) + "规划");
    assertThat(policy.evidence().quote()).hasSize(40).startsWith("《城");
  }

  @Test
  void planThatItsCityPrintsAgain_isOneWithBothPlaces() {
    DocumentFacts facts = Texts.collection("（1）湖南省，长沙市", "《甲规划》", "《乙规划》", "《甲规划》（长政发[2011]9号）");
    Policy policy = only(facts, "甲规划");
    assertThat(policy.evidence().line()).isEqualTo(6);
    assertThat(policy.corroboration()).extracting(e -> e.line()).containsExactly(8);
  }

  @Test
  void sameTitleOfTwoCities_isTwoPlans() {
    DocumentFacts facts = Texts.collection("（1）湖南省，长沙市", "《同名规划》", "（2）湖北省，武汉市", "《同名规划》");
    assertThat(facts.policies())
        .filteredOn(p -> p.title().equals("同名规划"))
        .extracting(Policy::city)
        .containsExactly("长沙市", "武汉市");
    assertThat(facts.policies()).extracting(Policy::id).doesNotHaveDuplicates();
  }

  @Test
  void idOfAPlan_staysWithItsDocumentLineAndTitle() {
    String one = only(Texts.collection("（1）湖南省，长沙市", "《甲规划》"), "甲规划").id();
    assertThat(only(Texts.collection("（1）湖南省，长沙市", "《甲规划》（未公开）"), "甲规划").id()).isEqualTo(one);
    assertThat(only(Texts.collection("（1）湖南省，长沙市", "", "《甲规划》"), "甲规划").id())
        .isNotEqualTo(one)
        .startsWith("D");
  }

  @Test
  void titleInASentence_isAPlanWhereItsWordsSaySo() {
    DocumentFacts facts =
        Texts.entry("有关方面印发了《甲城规划（2014-2020年）》，另有《某诗集》。", "同时提出《乙城实施意见》（澜政发[2014]4号）。");
    assertThat(facts.policies())
        .extracting(Policy::title)
        .containsExactly("甲城规划（2014-2020年）", "乙城实施意见");
    assertThat(facts.policies().getLast().number()).isEqualTo("澜政发[2014]4号");
    assertThat(facts.policies()).extracting(p -> p.evidence().line()).containsExactly(4, 5);
  }

  @Test
  void titleOverTwoLines_isFoundWhole() {
    DocumentFacts facts = Texts.entry("有关方面印发了《甲城", "", "总体规划》等文件。");
    assertThat(facts.policies())
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.title()).isEqualTo("甲城总体规划");
              assertThat(policy.evidence().line()).isEqualTo(4);
              assertThat(policy.evidence().quote()).isEqualTo("《甲城");
            });
  }

  @Test
  void shortFormOfATitle_isNoPlanOfItsOwn() {
    DocumentFacts facts = Texts.entry("按照《甲城市总体规划》执行，《总体规划》提出目标，《规划》明确任务。");
    assertThat(facts.policies()).extracting(Policy::title).containsExactly("甲城市总体规划");
  }

  @Test
  void blanksAroundATitle_areNoPartOfIt() {
    assertThat(only(Texts.collection("（1）湖南省，长沙市", "《 甲规划　》"), "甲规划").title()).isEqualTo("甲规划");
  }
}
