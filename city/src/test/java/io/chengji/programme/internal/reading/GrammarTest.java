package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.internal.reading.Headings.Heading;
import io.chengji.programme.internal.reading.Headings.Rank;
import io.chengji.programme.internal.reading.PrintedList.BatchRef;
import io.chengji.programme.internal.reading.PrintedName.Bracket;
import io.chengji.programme.model.PolicyKind;
import io.chengji.programme.model.PolicyStatus;
import io.chengji.programme.model.ReportingGroup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Does each rule of the grammar hold on its own? */
class GrammarTest {
  @ParameterizedTest
  @CsvSource({
    "一、市、区（83个）, CHINESE, 市、区（83个）", "十二、附则, CHINESE, 附则",
    "（一）新增试点名单, CHINESE_IN_BRACKETS, 新增试点名单", "(二)扩大范围, CHINESE_IN_BRACKETS, 扩大范围",
    "1、省会城市（4个直辖市）, DIGITS, 省会城市（4个直辖市）", "（1）北京市, DIGITS_IN_BRACKETS, 北京市"
  })
  void numberedHeading_isReadWithItsRank(String line, Rank rank, String text) {
    assertThat(Headings.findNumbered(line, 1)).contains(new Heading(rank, text, 1));
  }

  @Test
  void longNumberedParagraph_isNoHeading() {
    assertThat(Headings.findNumbered("一、各地要针对本地区推进中的实际问题，制订出创建目标，做好顶层设计，明确责任和考核制度。", 1)).isEmpty();
  }

  @Test
  void heading_closesThoseOfItsRankAndBelow() {
    Headings headings = new Headings();
    headings.push(new Heading(Rank.LIST_TITLE, "第三批试点名单", 1), false);
    headings.push(new Heading(Rank.LIST_TITLE, "2014年度试点名单", 2), false);
    headings.push(new Heading(Rank.CHINESE_IN_BRACKETS, "新增", 3), false);
    headings.push(new Heading(Rank.CHINESE_IN_BRACKETS, "扩大", 9), true);
    assertThat(headings.inward())
        .extracting(Heading::text)
        .containsExactly("扩大", "2014年度试点名单", "第三批试点名单");
  }

  @ParameterizedTest
  @CsvSource({
    "常州市试点新增新北区, 常州市, 新北区, , ",
    "'武汉市试点新增蔡甸区，2012年试点含江岸区', 武汉市, 蔡甸区, 江岸区, 2012",
    "'沈阳市：新增沈河区、铁西区，2012年已批复浑南新区', 沈阳市, 沈河区、铁西区, 浑南新区, 2012",
    "'佛山市:新增南海区,2012年已批复顺德区', 佛山市, 南海区, 顺德区, 2012"
  })
  void expansionLine_isReadInItsParts(
      String line, String base, String added, String earlier, Integer year) {
    ExpansionLine parts = ExpansionLine.find(line).orElseThrow();
    assertThat(parts.base().of(line)).isEqualTo(base);
    assertThat(parts.added().of(line)).isEqualTo(added);
    assertThat(parts.earlierYear()).isEqualTo(year);
    assertThat(parts.earlier() == null ? null : parts.earlier().of(line)).isEqualTo(earlier);
  }

  @ParameterizedTest
  @ValueSource(strings = {"（一）新增试点名单", "长沙市、株洲市", "新增"})
  void otherLine_isNoExpansion(String line) {
    assertThat(ExpansionLine.find(line)).isEmpty();
  }

  @Test
  void brackets_areToldApart() {
    assertThat(NameParts.of("柳州市（含鱼峰区）").brackets())
        .containsExactly(new Bracket(Bracket.Kind.INCLUDING, "含鱼峰区", List.of("鱼峰区")));
    assertThat(NameParts.of("秦皇岛市（北戴河新区）").brackets())
        .containsExactly(new Bracket(Bracket.Kind.UNSAID, "北戴河新区", List.of("北戴河新区")));
    assertThat(NameParts.of("规划（20140626征求意见稿）").brackets())
        .containsExactly(new Bracket(Bracket.Kind.NOTE, "20140626征求意见稿", List.of()));
    assertThat(NameParts.of("甲园（乙城）（丙区）").brackets()).hasSize(2);
    assertThat(NameParts.of("长 沙　市")).isEqualTo(new NameParts("长沙市", List.of()));
    assertThat(NameParts.of("甲（乙）丙区").text()).isEqualTo("甲（乙）丙区");
  }

  @ParameterizedTest
  @CsvSource({
    "（京政发[2014]5号）, 京政发[2014]5号, 2014", "宁政发[2011]303号, 宁政发[2011]303号, 2011",
    " （津经信规划[2012]2号）, 津经信规划[2012]2号, 2012", "（海府办[2012]113 号）, 海府办[2012]113 号, 2012",
    "（国发〔2013〕32号）, 国发〔2013〕32号, 2013", "（国发［2013］32号）, 国发［2013］32号, 2013"
  })
  void documentNumber_isReadInEveryBracketStyle(String after, String number, int year) {
    PolicyWords words = PolicyWords.after("《规划》" + after, 4);
    assertThat(words.number()).isEqualTo(number);
    assertThat(words.year()).isEqualTo(year);
    assertThat(words.status()).isEqualTo(PolicyStatus.STATED);
    assertThat(words.consumed()).isEqualTo(after.length());
  }

  @ParameterizedTest
  @CsvSource({
    "（未公开）, UNPUBLISHED, 未公开",
    "（未发布）, UNRELEASED, 未发布",
    "（编制中）, IN_PREPARATION, 编制中",
    "（讨论稿）, DISCUSSION_DRAFT, 讨论稿",
    "（20140626征求意见稿）, CONSULTATION_DRAFT, 20140626征求意见稿",
    "（大委发[2014]14号）未公开, UNPUBLISHED, 未公开",
    "'（青政办发[2013]37号,未公开），包括1个总体规划。', UNPUBLISHED, 未公开"
  })
  void statusWords_areRead(String after, PolicyStatus status, String written) {
    PolicyWords words = PolicyWords.after("《规划》" + after, 4);
    assertThat(words.status()).isEqualTo(status);
    assertThat(words.statusAsWritten()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "建设方案（2013—2015年）, 2013, 2015",
    "行动计划2010-2015, 2010, 2015",
    "规划（2011年—2015年云涌规划）, 2011, 2015",
    "计划（2011－2015年）, 2011, 2015",
    "规划（2011～2020）, 2011, 2020"
  })
  void period_isReadWithEveryDash(String title, int from, int to) {
    assertThat(PolicyWords.period(title)).containsExactly(from, to);
  }

  @Test
  void titleWithoutYears_hasNoPeriod() {
    assertThat(PolicyWords.period("“十二五”规划")).isNull();
    assertThat(PolicyWords.period("纲要（iPudong_2015）")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "某市总体规划, PLAN",
    "某市规划纲要, OUTLINE",
    "行动计划2010-2015, ACTION_PLAN",
    "关于某事的函, LETTER",
    "指标体系（试行）, INDICATORS",
    "总体规划与设计, DESIGN",
    "某某诗集, OTHER"
  })
  void kind_isReadFromTheLastWords(String title, PolicyKind kind) {
    assertThat(PolicyWords.kind(title)).isEqualTo(kind);
  }

  @Test
  void titles_nestAndNeverRunAway() {
    assertThat(PolicyTitles.findAll("甲《乙<丙>丁》戊《己》"))
        .extracting(PolicyTitles.Title::text)
        .containsExactly("乙<丙>丁", "己");
    assertThat(PolicyTitles.findAll("《外《内》层》"))
        .extracting(PolicyTitles.Title::text)
        .containsExactly("外《内》层");
    assertThat(PolicyTitles.findAll("《".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "北京市人民政府关于印发某纲要的通知, 京政发, 北京市, 北京市人民政府",
    "促进消费的意见, 津政办发, 天津市, 天津市人民政府办公厅",
    "城市智慧化的意见, 大委发, 大连市, 中共大连市委",
    "若干意见, 国发, '', 国务院",
    "某规划, 深科工贸信信安字, 深圳市, ''"
  })
  void issuer_isNamedOnlyWhereCertain(String title, String prefix, String city, String issuer) {
    assertThat(String.join("", PolicyIssuer.of(title, prefix, city))).isEqualTo(issuer);
  }

  @Test
  void jointIssuers_areSeparated() {
    assertThat(PolicyIssuer.of("中共中央  国务院关于印发某规划的通知", "中发", "")).containsExactly("中共中央", "国务院");
    assertThat(PolicyIssuer.of("住房城乡建设部办公厅 科学技术部办公厅关于开展试点的通知", "", ""))
        .containsExactly("住房城乡建设部办公厅", "科学技术部办公厅");
  }

  @Test
  void batches_areNamedByNumberOrYear() {
    assertThat(BatchWords.inText("首批90个试点；第二批2013年度名单"))
        .containsExactly(new BatchRef(1, null), new BatchRef(2, null), new BatchRef(null, 2013));
    assertThat(BatchWords.referenceYear("2012年试点扩大范围（9个）")).isEqualTo(2012);
    assertThat(BatchWords.year("2012年试点扩大范围（9个）")).isNull();
    assertThat(BatchWords.year("国家智慧城市2014年度试点名单")).isEqualTo(2014);
  }

  @ParameterizedTest
  @CsvSource({"首, 1", "三, 3", "十, 10", "十二, 12", "二十, 20", "二十一, 21", "两, 2"})
  void chineseNumbers_areRead(String text, int value) {
    assertThat(ChineseNumber.parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "宁夏自治区, NINGXIA",
    "广西省, GUANGXI",
    "新疆自治区, XINJIANG",
    "兵团, CORPS",
    "新疆生产建设兵团, CORPS",
    "重庆市, CHONGQING"
  })
  void province_isKnownUnderIrregularNames(String name, ReportingGroup group) {
    assertThat(ReportingGroup.findByName(name)).contains(group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"吉林市", "大连市", "山东", "", "西藏"})
  void cityOrStem_isNoProvinceHeading(String name) {
    assertThat(ReportingGroup.findByName(name).filter(g -> !g.words().zh().startsWith("吉林")))
        .isEmpty();
  }

  @Test
  void cityHeading_standsAloneOrAfterItsProvince() {
    assertThat(CityHeading.find("黑龙江省，哈尔滨市")).contains(new CityHeading("黑龙江省", "哈尔滨市"));
    assertThat(CityHeading.find("北京市")).contains(new CityHeading("北京市", "北京市"));
    assertThat(CityHeading.find("指导思想")).isEmpty();
  }
}
