package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.ReportingGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Does every name stand under the province, the Corps or the city that reports it? */
class ProvinceHeadingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"湖南省", "湖南省：", "湖南省:", "　　湖南省：", "湖 南 省", "湖南省 ："})
  void provinceAlone_headsTheLinesBelow(String heading) {
    assertThat(Texts.names(Texts.notice(heading, "甲市、乙市", "丙市、丁市")))
        .containsExactly("湖南省甲市", "湖南省乙市", "湖南省丙市", "湖南省丁市");
  }

  @ParameterizedTest
  @ValueSource(strings = {"湖南省：甲市、乙市", "湖南省:甲市、乙市", "　湖南省：　甲市、乙市", "湖 南省：甲市、乙市"})
  void provinceBeforeItsNames_headsThem(String line) {
    assertThat(Texts.names(Texts.notice(line))).containsExactly("湖南省甲市", "湖南省乙市");
  }

  @ParameterizedTest
  @CsvSource({
    "宁夏自治区, 宁夏自治区",
    "内蒙古自治区, 内蒙古自治区",
    "西藏自治区, 西藏自治区",
    "广西省, 广西省",
    "新疆维吾尔自治区, 新疆维吾尔自治区",
    "新疆生产建设兵团, 新疆生产建设兵团",
    "兵团, 兵团",
    "香港特别行政区, 香港特别行政区"
  })
  void reporter_isKeptUnderTheNameItIsPrintedWith(String heading, String province) {
    assertThat(Texts.names(Texts.notice(heading, "甲市、乙市")))
        .containsExactly(province + "甲市", province + "乙市");
  }

  @Test
  void corps_isAGroupBesideItsRegion() {
    DocumentFacts facts = Texts.notice("新疆维吾尔自治区：", "甲市、乙市", "新疆生产建设兵团：", "丙市");
    assertThat(Texts.names(facts)).containsExactly("新疆维吾尔自治区甲市", "新疆维吾尔自治区乙市", "新疆生产建设兵团丙市");
  }

  @ParameterizedTest
  @ValueSource(strings = {"大连市", "青岛市", "宁波市", "厦门市", "深圳市"})
  void separatelyPlannedCity_reportsWhereAColonFollowsIt(String city) {
    assertThat(Texts.names(Texts.notice("湖南省：", "甲市", city + "：", "丙区、丁区")))
        .containsExactly("湖南省甲市", city + "丙区", city + "丁区");
    assertThat(SeparatelyPlanned.findByName(city)).isPresent();
  }

  @Test
  void separatelyPlannedCityWithoutAColon_isANameOfItsProvince() {
    assertThat(Texts.names(Texts.notice("辽宁省：", "甲市、乙市", "大连市")))
        .containsExactly("辽宁省甲市", "辽宁省乙市", "辽宁省大连市");
  }

  @Test
  void otherCityWithAColon_headsNothingAndIsKept() {
    DocumentFacts facts = Texts.notice("湖南省：", "甲市、乙市", "株洲市：丙区、丁区");
    assertThat(Texts.names(facts)).containsExactly("湖南省甲市", "湖南省乙市");
    assertThat(Texts.remainders(facts)).containsExactly("株洲市：丙区、丁区");
  }

  @ParameterizedTest
  @CsvSource({"北京市", "天津市", "上海市", "重庆市"})
  void municipality_isAHeadingAndThenAName(String city) {
    assertThat(Texts.names(Texts.notice(city, city, "湖南省", "甲市、乙市")))
        .containsExactly(city + city, "湖南省甲市", "湖南省乙市");
    assertThat(Texts.names(Texts.notice(city + "：", "甲区、乙区")))
        .containsExactly(city + "甲区", city + "乙区");
  }

  @Test
  void provinceWithoutNames_givesThemToNobody() {
    assertThat(Texts.names(Texts.notice("湖南省：", "湖北省：", "甲市、乙市")))
        .containsExactly("湖北省甲市", "湖北省乙市");
  }

  @Test
  void provinceAgain_goesOnWithItsList() {
    DocumentFacts facts = Texts.notice("湖南省：", "甲市、乙市", "湖北省：", "丙市", "湖南省：", "丁市");
    assertThat(Texts.names(facts)).containsExactly("湖南省甲市", "湖南省乙市", "湖北省丙市", "湖南省丁市");
    assertThat(facts.lists()).hasSize(1);
  }

  @Test
  void newSection_forgetsTheProvince() {
    DocumentFacts facts = Texts.notice("一、市、区（2个）", "湖南省", "甲市、乙市", "二、县、镇（2个）", "丙县、丁镇");
    assertThat(Texts.names(facts)).containsExactly("湖南省甲市", "湖南省乙市", "丙县", "丁镇");
    assertThat(facts.lists())
        .extracting(PrintedList::heading)
        .containsExactly("市、区（2个）", "县、镇（2个）");
    assertThat(facts.lists()).extracting(PrintedList::stated).containsExactly(2, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"山东", "湖南", "华南地区", "吉林", "湖南省内", "各省"})
  void wordThatIsNoReporter_headsNothing(String line) {
    assertThat(Texts.names(Texts.notice("湖南省：", "甲市、乙市", line + "：", "丙市、丁市")))
        .allMatch(name -> name.startsWith("湖南省"));
  }

  @Test
  void cityThatIsNamedLikeItsProvince_isANameOfTheList() {
    assertThat(Texts.names(Texts.notice("吉林省：", "吉林市、乙市"))).containsExactly("吉林省吉林市", "吉林省乙市");
  }

  @Test
  void blankLines_changeNothing() {
    assertThat(Texts.names(Texts.notice("", "湖南省：", "　", "甲市、乙市", "\t", "丙市")))
        .containsExactly("湖南省甲市", "湖南省乙市", "湖南省丙市");
  }

  @Test
  void heading_namesTheListAndTheProvince() {
    assertThat(Texts.notice("一、市、区（1个）", "湖南省", "甲市").names().getFirst().evidence().heading())
        .isEqualTo("市、区（1个） / 湖南省");
    assertThat(Texts.notice("甲市、乙市").names().getFirst().evidence().heading()).isEqualTo("试点名单");
  }

  @Test
  void fullStopsBetweenNames_loseNoneOfThem() {
    DocumentFacts facts = Texts.notice("湖南省：", "长沙市。株洲市、岳阳市。", "湘潭市、衡阳市", "湖北省：", "武汉市");
    assertThat(Texts.names(facts))
        .containsExactly("湖南省长沙市", "湖南省株洲市", "湖南省岳阳市", "湖南省湘潭市", "湖南省衡阳市", "湖北省武汉市");
    assertThat(Texts.repairs(facts)).containsExactly("DELIMITER:。>、");
  }

  @Test
  void sentenceAfterTheNames_endsTheList() {
    DocumentFacts facts = Texts.notice("湖南省：", "长沙市、株洲市", "以上名单自公布之日起执行。请各地遵照办理。", "各单位：");
    assertThat(Texts.names(facts)).containsExactly("湖南省长沙市", "湖南省株洲市");
    assertThat(facts.remainders()).isEmpty();
  }

  @Test
  void nameAloneOnItsLine_isANameOnlyUnderAProvinceOrWithItsRank() {
    assertThat(Texts.names(Texts.notice("湖南省：", "长沙"))).containsExactly("湖南省长沙");
    assertThat(Texts.names(Texts.notice("长沙市"))).containsExactly("长沙市");
    DocumentFacts facts = Texts.notice("长沙");
    assertThat(facts.names()).isEmpty();
    assertThat(Texts.remainders(facts)).containsExactly("长沙");
  }

  @ParameterizedTest
  @CsvSource({
    "BEIJING, 110000, 北京, true",
    "INNER_MONGOLIA, 150000, 内蒙古, false",
    "GUANGXI, 450000, 广西, false",
    "NINGXIA, 640000, 宁夏, false",
    "XINJIANG, 650000, 新疆, false",
    "HONG_KONG, 810000, 香港, false",
    "CORPS, BT, 新疆生产建设兵团, false"
  })
  void reporter_hasItsCodeAndStem(
      ReportingGroup group, String code, String stem, boolean municipality) {
    assertThat(group.code()).isEqualTo(code);
    assertThat(group.stem()).isEqualTo(stem);
    assertThat(group.municipality()).isEqualTo(municipality);
    assertThat(ReportingGroup.ofCode(code)).isEqualTo(group);
    assertThat(ReportingGroup.findByName(group.words().zh())).contains(group);
  }
}
