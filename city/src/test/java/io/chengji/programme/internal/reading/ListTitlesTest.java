package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.internal.reading.Headings.Heading;
import io.chengji.programme.internal.reading.Headings.Rank;
import io.chengji.programme.internal.reading.PrintedList.BatchRef;
import io.chengji.programme.model.ListingKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Does a list know its programme, its batches and its kind from the words above it? */
class ListTitlesTest {
  @ParameterizedTest
  @CsvSource({
    "2016年度国家智慧城市试点名单, 2016年度国家智慧城市试点名单, LIST_TITLE",
    "试点名单：, 试点名单, LIST_TITLE",
    "' 试点名单 : ', 试点名单, LIST_TITLE",
    "试点名单（排名不分先后）, 试点名单（排名不分先后）, LIST_TITLE",
    "试点名单（3个）, 试点名单（3个）, LIST_TITLE",
    "2015年试点扩大范围（2个）, 2015年试点扩大范围（2个）, CHINESE",
    "扩大范围名单, 扩大范围名单, CHINESE",
    "名单, 名单, LIST_TITLE"
  })
  void title_isRecognisedWithoutANumber(String line, String text, Rank rank) {
    assertThat(ListTitles.find(line, 4)).contains(new Heading(rank, text, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "附件1：试点名单",
        "附件：2016年度试点名单",
        "现将试点名单，予以公布",
        "见《试点名单》",
        "试点名单；其他",
        "试点名单。",
        "长沙市、株洲市",
        "名册"
      })
  void otherLine_isNoTitle(String line) {
    assertThat(ListTitles.find(line, 1)).isEmpty();
  }

  @Test
  void title_isBoundedBeforeAndAfterItsWord() {
    assertThat(ListTitles.find("城".repeat(40) + "名单" + "表".repeat(12), 1)).isPresent();
    assertThat(ListTitles.find("城".repeat(41) + "名单", 1)).isEmpty();
    assertThat(ListTitles.find("名单" + "表".repeat(13), 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "国家智慧城市2014年度试点名单, 国家智慧城市试点",
    "2013年度国家智慧城市试点名单, 国家智慧城市试点",
    "关于公布2016年国家信息消费试点市名单的通知, 国家信息消费试点",
    "全国海绵城市示范名单, 全国海绵城市示范",
    "省级智慧园区试点名单, 省级智慧园区试点",
    "澜川省智慧园区试点名单, 省智慧园区试点",
    "试点名单, ",
    "智慧城市试点名单, ",
    "国家试点名单, "
  })
  void programme_isNamedWithoutItsYear(String title, String programme) {
    assertThat(ListTitles.findProgramme(title)).isEqualTo(Optional.ofNullable(programme));
  }

  private static final String NOTICE = "某部办公厅关于公布2016年度国家智慧城市试点名单的通知";

  private static PrintedList described(String title, String prose, String... headings) {
    Headings open = new Headings();
    Rank[] ranks = {Rank.LIST_TITLE, Rank.CHINESE, Rank.CHINESE_IN_BRACKETS};
    for (int i = 0; i < headings.length; i++) {
      open.push(new Heading(ranks[i], headings[i], i + 1), false);
    }
    return ListTitles.describe("L9", open, title, prose, 9);
  }

  private static List<BatchRef> batches(String title, String prose, String... headings) {
    return described(title, prose, headings).batches();
  }

  @Test
  void list_takesProgrammeFromTheInnermostHeadingThatNamesOne() {
    assertThat(described(NOTICE, "", "国家信息消费试点名单", "市、区（3个）").programme()).isEqualTo("国家信息消费试点");
    assertThat(described(NOTICE, "", "试点名单").programme()).isEqualTo("国家智慧城市试点");
    assertThat(described("某汇总", "", "试点名单").programme()).isEmpty();
  }

  @Test
  void list_isDescribedByItsInnermostHeading() {
    PrintedList list = described(NOTICE, "", "2016年度名单", "市、区（83个）");
    assertThat(list.id()).isEqualTo("L9");
    assertThat(list.firstLine()).isEqualTo(9);
    assertThat(list.heading()).isEqualTo("市、区（83个）");
    assertThat(list.stated()).isEqualTo(83);
    assertThat(list.kind()).isEqualTo(ListingKind.NEW);
    assertThat(list.merged()).isFalse();
    assertThat(described(NOTICE, "").heading()).isEmpty();
    assertThat(described(NOTICE, "", "名单").stated()).isNull();
  }

  @Test
  void expansion_isOneWhereAnyHeadingAboveSaysSo() {
    PrintedList list = described(NOTICE, "", "2016年度名单", "2015年试点扩大范围（1个）", "湖南");
    assertThat(list.kind()).isEqualTo(ListingKind.EXPANSION);
    assertThat(list.referenceYear()).isEqualTo(2015);
    assertThat(list.stated()).isNull();
  }

  @Test
  void batch_isThatOfTheHeadingBeforeThatOfTheTitle() {
    assertThat(batches(NOTICE, "", "2015年度试点名单")).containsExactly(new BatchRef(null, 2015));
    assertThat(batches(NOTICE, "", "第三批试点名单")).containsExactly(new BatchRef(3, null));
    assertThat(batches(NOTICE, "", "第三批试点名单", "2015年度新增名单")).containsExactly(new BatchRef(3, 2015));
    assertThat(batches(NOTICE, "", "试点名单")).containsExactly(new BatchRef(null, 2016));
    assertThat(batches("关于公布第二批试点名单的通知", "", "名单")).containsExactly(new BatchRef(2, null));
    assertThat(batches("某汇总", "", "名单")).isEmpty();
  }

  @Test
  void batch_isThatOfTheSentencesBeforeWhereNoHeadingNamesOne() {
    assertThat(batches(NOTICE, "第二批共3个。", "试点名单")).containsExactly(new BatchRef(2, null));
    assertThat(batches(NOTICE, "首批共3个，2013年度确定4个。", "试点名单"))
        .containsExactly(new BatchRef(1, null), new BatchRef(null, 2013));
    assertThat(batches(NOTICE, "首批共3个。", "2015年度试点名单")).containsExactly(new BatchRef(null, 2015));
  }

  @Test
  void expansion_isOfABatchAfterTheOneItWidens() {
    String prose = "首批3个，2012年度名单，2013年度名单。";
    assertThat(batches(NOTICE, prose, "名单", "2012年试点扩大范围（1个）"))
        .containsExactly(new BatchRef(null, 2013));
    assertThat(batches(NOTICE, "2012年度名单。", "名单", "2012年试点扩大范围（1个）"))
        .containsExactly(new BatchRef(null, 2016));
  }
}
