package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.document.SourceText;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.DocumentKind;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.MentionRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Are whole texts read, whatever their headings look like? */
class NoticeReaderTest {
  static DocumentFacts read(String... lines) {
    return NoticeReader.read(SourceText.ofLines("a.txt", List.of(lines)));
  }

  static List<String> names(DocumentFacts facts) {
    return facts.names().stream()
        .filter(n -> n.role() == MentionRole.LISTED)
        .map(n -> n.province() + n.text())
        .toList();
  }

  private static final String TITLE = "某部办公厅关于公布2016年度国家智慧城市试点名单的通知";

  @Test
  void notice_withBareProvinceHeadings() {
    DocumentFacts facts = read(TITLE, "一、市、区（3个）", "湖南省", "", "长沙市、株洲市", "湖北省", "武汉市");
    assertThat(facts.document().kind()).isEqualTo(DocumentKind.NOTICE);
    assertThat(names(facts)).containsExactly("湖南省长沙市", "湖南省株洲市", "湖北省武汉市");
    assertThat(facts.lists())
        .singleElement()
        .satisfies(
            list -> {
              assertThat(list.stated()).isEqualTo(3);
              assertThat(list.programme()).isEqualTo("国家智慧城市试点");
              assertThat(list.batches()).containsExactly(new PrintedList.BatchRef(null, 2016));
            });
  }

  @Test
  void notice_withColonsAndNamesOnTheSameLine() {
    DocumentFacts facts = read(TITLE, "试点名单", "湖南省：长沙市、株洲市", "新疆生产建设兵团：石河子市");
    assertThat(names(facts)).containsExactly("湖南省长沙市", "湖南省株洲市", "新疆生产建设兵团石河子市");
  }

  @Test
  void separatelyPlannedCity_reportsDirectly() {
    DocumentFacts facts = read(TITLE, "试点名单", "辽宁省：", "营口市", "大连市：", "庄河市");
    assertThat(names(facts)).containsExactly("辽宁省营口市", "大连市庄河市");
  }

  @Test
  void municipalityUnderItsOwnName_isAName() {
    assertThat(names(read(TITLE, "试点名单", "重庆市", "重庆市", "四川省", "绵阳市")))
        .containsExactly("重庆市重庆市", "四川省绵阳市");
  }

  @Test
  void expansions_areOfTheYearOfTheNoticeAndReferToTheEarlier() {
    DocumentFacts facts =
        read(TITLE, "2016年度国家智慧城市试点名单", "三、2015年试点扩大范围（1个）", "常州市试点新增新北区，2015年试点含武进区[1]");
    assertThat(facts.lists())
        .singleElement()
        .satisfies(
            list -> {
              assertThat(list.kind()).isEqualTo(ListingKind.EXPANSION);
              assertThat(list.referenceYear()).isEqualTo(2015);
              assertThat(list.batches()).containsExactly(new PrintedList.BatchRef(null, 2016));
            });
    assertThat(facts.names())
        .extracting(PrintedName::role)
        .containsExactly(MentionRole.EXPANDED, MentionRole.ADDED, MentionRole.APPROVED_EARLIER);
  }

  @Test
  void listAfterWordsOnTwoBatches_isMerged() {
    DocumentFacts facts =
        read(
            "国家智慧城市试点",
            "试点名单",
            "编辑",
            "首批试点共2个，以下是首批名单。",
            "经评审，确定2个城市为2013年度国家智慧城市试点。",
            "湖南省：",
            "长沙市、株洲市");
    assertThat(facts.lists().getFirst().merged()).isTrue();
  }

  @Test
  void tableOfContentsAndReferences_areNotRead() {
    DocumentFacts facts =
        read(
            "某词条",
            "目录",
            "1 背景",
            "2 试点名单",
            "试点名单",
            "编辑",
            "湖南省：",
            "长沙市",
            "参考资料",
            "1.    某名单  ．某网[引用日期2013-01-29]");
    assertThat(facts.document().kind()).isEqualTo(DocumentKind.ENTRY);
    assertThat(names(facts)).containsExactly("湖南省长沙市");
  }

  @Test
  void irregularDelimiters_areRecorded() {
    DocumentFacts facts = read(TITLE, "试点名单", "山东省", "临沂市,寿光市、、东营市、", "湖南省", "岳阳市、　长沙市");
    assertThat(facts.corrections())
        .extracting(Correction::kind)
        .containsExactly(
            Correction.Kind.DELIMITER,
            Correction.Kind.DELIMITER,
            Correction.Kind.DELIMITER,
            Correction.Kind.BLANK);
    assertThat(names(facts)).hasSize(5);
  }

  @Test
  void lineThatIsNoName_isKeptAsRemainder() {
    DocumentFacts facts = read(TITLE, "试点名单", "湖南省", "长沙市、123", "注：排名不分先后");
    assertThat(facts.remainders()).extracting(r -> r.text()).containsExactly("123", "注：排名不分先后");
  }

  @Test
  void collection_isReadByCityAndSubArea() {
    DocumentFacts facts =
        read(
            "各地规划汇总",
            "1、省会城市（2个副省级城市）",
            "（1）黑龙江省，哈尔滨市",
            "智慧城市双试点：哈尔滨市；道里区",
            "《甲规划》",
            "《乙规划》（未公开）",
            "道里区",
            "《丙方案》（哈政发[2013]5号）",
            "（2）西藏自治区，拉萨市",
            "无试点。");
    assertThat(facts.document().kind()).isEqualTo(DocumentKind.COLLECTION);
    assertThat(facts.groups())
        .singleElement()
        .satisfies(g -> assertThat(g.cities()).containsExactly("哈尔滨市", "拉萨市"));
    assertThat(facts.lists()).extracting(PrintedList::programme).containsExactly("智慧城市双试点");
    assertThat(facts.names()).extracting(PrintedName::semicolonGroup).containsExactly(0, 1);
    assertThat(facts.policies()).extracting(p -> p.subArea()).containsExactly("", "", "道里区");
    assertThat(facts.absences())
        .singleElement()
        .satisfies(a -> assertThat(a.city()).isEqualTo("拉萨市"));
  }

  @Test
  void titleOverBrokenLines_isJoined() {
    DocumentFacts facts =
        read(
            "关于促进发展的指导意见",
            "为贯彻《中共中央  国务院关于印发<新型城镇化规划（2014-2020",
            "",
            "年）>的通知》（中发[2014]4号）精神，提出意见。");
    assertThat(facts.document().kind()).isEqualTo(DocumentKind.OPINION);
    assertThat(facts.policies())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.issuer()).isEqualTo("中共中央");
              assertThat(p.jointIssuers()).containsExactly("国务院");
              assertThat(p.periodTo()).isEqualTo(2020);
              assertThat(p.evidence().line()).isEqualTo(2);
            });
  }

  @Test
  void study_isReadWithTiersAndProfiles() {
    DocumentFacts facts =
        read(
            "不同级别城市",
            "一级城市共有3个，这三个城市都在建设，覆盖率为100%；二级城市一共有31个，数量为23个，覆盖率为74.2%。",
            "1、北京：以世界城市为目标　　2012年3月，正式发布了《智慧北京行动纲要》，在政务、医疗等领域推进。2、无锡：以产业带动应用 　　实施智能交通、智能电网等十大类示范工程。");
    assertThat(facts.figures())
        .extracting(f -> f.subject())
        .contains("tier.1.covered", "tier.2.percent");
    assertThat(facts.profiles()).extracting(p -> p.city()).containsExactly("北京市", "无锡市");
    assertThat(facts.policies())
        .singleElement()
        .satisfies(p -> assertThat(p.city()).isEqualTo("北京市"));
  }

  @Test
  void poem_hasNothing() {
    assertThat(read("静夜思", "床前明月光", "疑是地上霜").hasNothing()).isTrue();
  }
}
