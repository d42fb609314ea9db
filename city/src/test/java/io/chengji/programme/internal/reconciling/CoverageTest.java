package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.readings;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.CoveredCity;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is a city covered where a pilot is it or lies in it, once, and in every group that it is of? */
class CoverageTest {
  private static CoverageLine line(RegisterState state, String group) {
    return state.coverage().stream()
        .filter(each -> each.group().equals(group))
        .findFirst()
        .orElseThrow(() -> new AssertionError(group + " is not in " + state.coverage()));
  }

  private static List<String> covered(RegisterState state, String group) {
    return line(state, group).cities().stream()
        .filter(CoveredCity::covered)
        .map(CoveredCity::name)
        .toList();
  }

  private static RegisterState listing(String province, String names) {
    return papers().notice("a.txt", 2014).under(province, names).state();
  }

  @ParameterizedTest
  @CsvSource({
    "湖南省, 长沙市, 长沙市",
    "湖南省, 岳麓区, 长沙市",
    "湖南省, 长沙市岳麓区、浏阳市, 长沙市",
    "湖南省, 长沙市、岳麓区, 长沙市",
    "湖南省, 长沙市、株洲市天元区, 长沙市/株洲市",
    "湖南省, 澜川市, ''",
    "重庆市, 南岸区, ''",
    "大连市, 庄河市, 大连市"
  })
  void prefecture_isCoveredByAnyPilotInIt(String province, String names, String cities) {
    assertThat(String.join("/", covered(listing(province, names), "administrative.prefecture")))
        .isEqualTo(cities);
  }

  @ParameterizedTest
  @CsvSource({"重庆市, 重庆市, 重庆市", "重庆市, 南岸区、渝北区, 重庆市", "湖南省, 长沙市, ''"})
  void municipality_isCoveredByItselfOrADistrict(String province, String names, String cities) {
    RegisterState state = listing(province, names);
    assertThat(String.join("/", covered(state, "administrative.municipality"))).isEqualTo(cities);
    assertThat(line(state, "administrative.municipality").total()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"大连市, 庄河市, 大连市", "山东省, 青岛市, 青岛市", "山东省, 济南市, ''"})
  void separatelyPlannedCity_isCountedInItsOwnGroupToo(
      String province, String names, String cities) {
    RegisterState state = listing(province, names);
    assertThat(String.join("/", covered(state, "administrative.separately-planned")))
        .isEqualTo(cities);
    assertThat(line(state, "administrative.separately-planned").total()).isEqualTo(5);
  }

  @Test
  void groups_areThoseThatACollectionDraws() {
    Papers papers =
        papers()
            .notice("a.txt", 2014)
            .under("湖北省", "武汉市")
            .text("c.txt", "各地规划汇总", "《甲规划》", "《乙规划》", "《丙规划》")
            .line("1、直辖市（4个）", "（1）北京市")
            .line("2、省会城市（2个）", "（1）湖北省，武汉市", "（2）湖南省，长沙市")
            .line("3、副省级城市（1个）", "（1）广东省，深圳市");
    RegisterState state = papers.state();
    assertThat(covered(state, "administrative.provincial-capital")).containsExactly("武汉市");
    assertThat(line(state, "administrative.provincial-capital").total()).isEqualTo(2);
    assertThat(line(state, "administrative.sub-provincial").cities())
        .extracting(CoveredCity::name)
        .containsExactly("深圳市");
    assertThat(line(state, "administrative.sub-provincial").evidence()).hasSize(1);
  }

  @Test
  void groupThatNobodyDraws_hasNoLine() {
    assertThat(listing("湖南省", "长沙市").coverage())
        .extracting(CoverageLine::group)
        .containsExactly(
            "administrative.municipality",
            "administrative.separately-planned",
            "administrative.prefecture");
  }

  @Test
  void cityTwiceInAGroup_isCountedOnce() {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .under("湖北省", "武汉市")
            .collection("c.txt")
            .line("（1）湖北省，武汉市", "《甲规划》", "（2）湖北省，武汉市", "《乙规划》")
            .state();
    assertThat(line(state, "administrative.provincial-capital").total()).isEqualTo(1);
    assertThat(line(state, "administrative.provincial-capital").percent())
        .isEqualByComparingTo("100");
  }

  @Test
  void otherProgramme_coversNothing() {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .under("湖北省", "武汉市")
            .collection("c.txt")
            .line("（1）湖南省，长沙市", "信息消费试点：长沙市")
            .state();
    assertThat(covered(state, "administrative.prefecture")).containsExactly("武汉市");
  }

  @Test
  void coveredCity_namesItsRows() {
    RegisterState state = listing("湖南省", "长沙市、岳麓区、株洲市");
    CoveredCity changsha =
        line(state, "administrative.prefecture").cities().stream()
            .filter(city -> city.name().equals("长沙市"))
            .findFirst()
            .orElseThrow();
    assertThat(changsha.provinceCode()).isEqualTo("430000");
    assertThat(changsha.listingIds())
        .containsExactlyInAnyOrder(row(state, "长沙市").id(), row(state, "岳麓区").id());
  }

  @ParameterizedTest
  @CsvSource({
    "'共有3个，数量为1个，覆盖率为33.3', 33.3, agrees with",
    "'共有3个，数量为2个，覆盖率为66.7', 66.7, agrees with",
    "'共有8个，数量为1个，覆盖率为12.5', 12.5, agrees with",
    "'共有3个，数量为1个，覆盖率为33', 33.3, differs from",
    "'共有3个，数量为3个，覆盖率为100', 100.0, agrees with",
    "'共有0个，数量为0个，覆盖率为0', 0, agrees with"
  })
  void shareOfATier_isRecomputedToOneDecimal(String words, String percent, String agrees) {
    RegisterState state = papers().text("s.txt", "不同城市", "一级城市" + words + "%。").state();
    CoverageLine tier = line(state, "tier.1");
    assertThat(tier.percent()).isEqualByComparingTo(percent);
    assertThat(tier.note().en()).contains(agrees);
    assertThat(tier.basis()).isEqualTo(CoverageLine.Basis.REPORTED);
    assertThat(tier.cities()).isEmpty();
    assertThat(tier.evidence()).hasSize(3);
  }

  @Test
  void tierWithoutAllThreeNumbers_hasNoLine() {
    RegisterState state = papers().text("s.txt", "不同城市", "一级城市共有3个，覆盖率为33.3%。").state();
    assertThat(state.coverage()).noneMatch(each -> each.group().startsWith("tier"));
    assertThat(subjects(state, FindingKind.UNSUPPORTED)).isEmpty();
  }

  @Test
  void everyTier_isAskedAboutForWantOfAList() {
    RegisterState state = papers().text("s.txt", "不同城市", "一级城市共有3个，数量为1个，覆盖率为33.3%。").state();
    assertThat(subjects(state, FindingKind.UNSUPPORTED)).containsExactly("1级城市 1/3");
    assertThat(readings(state, FindingKind.UNSUPPORTED, "1级城市 1/3"))
        .containsExactly("reported", "list-needed");
  }
}
