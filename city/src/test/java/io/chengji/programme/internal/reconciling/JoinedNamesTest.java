package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.names;
import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.readings;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static io.chengji.programme.internal.reconciling.Papers.rows;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.IncludedPlace;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.ReportingGroup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Are names joined by 和 told apart, all of them, and names that have a 和 left whole? */
class JoinedNamesTest {
  private final JoinedNames joined = new JoinedNames(papers().workspace());

  private String parts(String text, String province) {
    ReportingGroup group = ReportingGroup.findByName(province).orElseThrow();
    return String.join("|", joined.parts(text, group));
  }

  @ParameterizedTest
  @CsvSource({
    "岳麓区和芙蓉区, 湖南省, 岳麓区|芙蓉区",
    "苏州市与无锡市, 江苏省, 苏州市|无锡市",
    "岳阳市及株洲市, 湖南省, 岳阳市|株洲市",
    "岳阳市以及株洲市, 湖南省, 岳阳市|株洲市",
    "洋湖生态新城和滨江商务新城, 湖南省, 洋湖生态新城|滨江商务新城",
    "长沙市和株洲市和湘潭市, 湖南省, 长沙市|株洲市|湘潭市",
    "长沙市和株洲市与湘潭市及岳阳市, 湖南省, 长沙市|株洲市|湘潭市|岳阳市"
  })
  void joinedNames_areAllTold(String text, String province, String parts) {
    assertThat(parts(text, province)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "和平区, 辽宁省",
    "沈阳市和平区, 辽宁省",
    "呼和浩特市, 内蒙古自治区",
    "长沙市, 湖南省",
    "和县, 安徽省",
    "马鞍山市和县, 安徽省",
    "阜阳市太和县, 安徽省",
    "延边州和龙市, 吉林省",
    "沈河区和平区, 辽宁省",
    "岳麓区和, 湖南省",
    "和芙蓉区, 湖南省"
  })
  void nameWithTheCharacterInside_isNotJoined(String text, String province) {
    assertThat(parts(text, province)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "和田市和喀什市, 新疆维吾尔自治区, 和田市|喀什市",
    "喀什市和和田市, 新疆维吾尔自治区, 喀什市|和田市",
    "呼和浩特市和包头市, 内蒙古自治区, 呼和浩特市|包头市",
    "包头市和呼和浩特市和赤峰市, 内蒙古自治区, 包头市|呼和浩特市|赤峰市",
    "沈阳市和平区和铁西区, 辽宁省, 沈阳市和平区|铁西区",
    "铁西区和沈阳市和平区, 辽宁省, 铁西区|沈阳市和平区",
    "当涂县和和县, 安徽省, 当涂县|和县",
    "和县和当涂县, 安徽省, 和县|当涂县",
    "太和县和颍上县, 安徽省, 太和县|颍上县"
  })
  void namesWithAndWithoutTheCharacter_areCutBetweenThem(
      String text, String province, String parts) {
    assertThat(parts(text, province)).isEqualTo(parts);
  }

  @Test
  void threeNamesAtTheEndOfAList_areThreeRowsUntilDecided() {
    Papers papers = papers().notice("a.txt", 2014).under("湖南省", "岳阳市、长沙市和株洲市和湘潭市");
    assertThat(names(papers.state(), 2014)).containsExactly("岳阳市", "长沙市", "株洲市", "湘潭市");
    assertThat(readings(papers.state(), FindingKind.SPLIT_NAME, "长沙市和株洲市和湘潭市"))
        .containsExactly("two", "one");
    assertThat(Papers.finding(papers.state(), FindingKind.SPLIT_NAME, "长沙市和株洲市和湘潭市").readings())
        .satisfiesExactly(
            three -> assertThat(three.words().zh()).isEqualTo("三个：长沙市、株洲市、湘潭市"),
            one -> assertThat(one.effects().getFirst().delta()).isEqualTo(-2));
    RegisterState one = papers.choosing(FindingKind.SPLIT_NAME, "长沙市和株洲市和湘潭市", "one");
    assertThat(names(one, 2014)).containsExactly("岳阳市", "长沙市和株洲市和湘潭市");
  }

  @Test
  void enumerationThatEndsWithAnd_isReadToItsLastName() {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .under("湖南省", "长沙市、株洲市和湘潭市")
            .under("安徽省", "和县、当涂县和太和县")
            .state();
    assertThat(names(state, 2014)).containsExactly("长沙市", "株洲市", "湘潭市", "和县", "当涂县", "太和县");
  }

  @Test
  void placeWithTheCharacterInItsName_isNeverAskedAbout() {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .under("辽宁省", "沈阳市和平区、沈阳市铁西区")
            .under("内蒙古自治区", "呼和浩特市")
            .state();
    assertThat(names(state, 2014)).containsExactly("沈阳市和平区", "沈阳市铁西区", "呼和浩特市");
    assertThat(subjects(state, FindingKind.SPLIT_NAME)).isEmpty();
  }

  @Test
  void placesIncludedInBrackets_areEachIncluded() {
    RegisterState state =
        papers().notice("a.txt", 2014).under("湖南省", "长沙市（含岳麓区、芙蓉区和开福区）、株洲市（含荷塘区和芦淞区和石峰区）").state();
    assertThat(row(state, "长沙市").includes())
        .extracting(IncludedPlace::nameAsWritten)
        .containsExactly("岳麓区", "芙蓉区", "开福区");
    assertThat(row(state, "株洲市").includes())
        .extracting(IncludedPlace::nameAsWritten)
        .containsExactly("荷塘区", "芦淞区", "石峰区");
  }

  @Test
  void expansionByThree_isLookedForInTheWidenedCity() {
    RegisterState state =
        papers()
            .notice("a.txt", 2013)
            .under("辽宁省", "沈阳市")
            .notice("b.txt", 2014)
            .under("湖南省", "株洲市")
            .expanding(2013, 1, "沈阳市：新增沈河区、铁西区和和平区")
            .state();
    List<Listing> added = rows(state, 2014, ListingKind.EXPANSION);
    assertThat(added)
        .extracting(Listing::canonicalName)
        .containsExactly("沈阳市沈河区", "沈阳市铁西区", "沈阳市和平区");
  }
}
