package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.document.SourceText;
import io.chengji.programme.internal.reading.PrintedList.BatchRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is each part of a text read for what it is, and the rest left alone? */
class TextPartsTest {
  @Test
  void tableOfContents_isPassedOverToItsEnd() {
    DocumentFacts facts =
        Texts.read(
            "某词条", "目录", "1 背景", "2 试点名单", "2.1 首批名单", "3　附表", "试点名单", "编辑", "湖南省：", "甲市、乙市");
    assertThat(Texts.names(facts)).containsExactly("湖南省甲市", "湖南省乙市");
    assertThat(facts.remainders()).isEmpty();
    assertThat(facts.lists()).hasSize(1);
  }

  @Test
  void lineLikeAnEntryOfTheContents_isReadOutsideOfThem() {
    DocumentFacts facts = Texts.notice("湖南省：", "甲市、乙市", "3 丙城市", "丁市、戊市");
    assertThat(Texts.names(facts)).contains("湖南省3丙城市", "湖南省丁市", "湖南省戊市").hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"参考资料", "参考文献", " 参考资料 "})
  void references_endTheText(String heading) {
    DocumentFacts facts =
        Texts.read("某词条", "试点名单", "编辑", "湖南省：", "甲市、乙市", heading, "湖北省：", "丙市、丁市");
    assertThat(Texts.names(facts)).containsExactly("湖南省甲市", "湖南省乙市");
  }

  @ParameterizedTest
  @ValueSource(strings = {"编辑", " 编辑 ", "[1]编辑", "　编辑　"})
  void lineBeforeTheEditMark_isASection(String mark) {
    DocumentFacts facts = Texts.read("某词条", "城市名单", mark, "湖南省：", "甲市、乙市");
    assertThat(facts.lists().getFirst().heading()).isEqualTo("城市名单");
    assertThat(facts.remainders()).isEmpty();
  }

  @Test
  void sectionWithoutNames_opensNoList() {
    DocumentFacts facts = Texts.read("某词条", "背景", "编辑", "湖南有甲市、乙市等城市。这里不是名单。");
    assertThat(facts.lists()).isEmpty();
    assertThat(facts.names()).isEmpty();
  }

  @Test
  void numberedHeadingWithClassesOfPlaces_opensAList() {
    DocumentFacts facts = Texts.read(Texts.TITLE, "一、市、区", "甲城市、乙城市", "二、工作要求", "丙城市、丁城市");
    assertThat(Texts.names(facts)).containsExactly("甲城市", "乙城市");
  }

  @ParameterizedTest
  @CsvSource({
    "一、市、区, true",
    "一、地级市（3个）, true",
    "（一）新增试点, true",
    "（二）扩大范围, true",
    "一、县（镇）名单, true",
    "一、试点城市, true",
    "一、工作要求, false",
    "一、市政管理, false",
    "1、市、区, false"
  })
  void numberedHeading_opensAListWhereItNamesClasses(String heading, boolean opens) {
    DocumentFacts facts = Texts.read("某文件", heading, "甲城市、乙城市");
    assertThat(!facts.names().isEmpty()).isEqualTo(opens);
  }

  @Test
  void headingThatStatesANumber_isAFigureToo() {
    DocumentFacts facts = Texts.notice("一、市、区（83个）", "湖南省", "甲市、乙市");
    assertThat(Texts.figures(facts)).containsExactly("list.L3=83");
    assertThat(facts.figures().getFirst().text()).isEqualTo("83个");
    assertThat(facts.figures().getFirst().evidence().quote()).isEqualTo("一、市、区（83个）");
  }

  @Test
  void listTitleOverTwoLines_isOneList() {
    DocumentFacts facts = Texts.read("某通知", "第三批国家智慧城市试点名单", "2016年度名单", "湖南省：", "甲市、乙市");
    assertThat(facts.lists())
        .singleElement()
        .satisfies(
            list -> {
              assertThat(list.programme()).isEqualTo("国家智慧城市试点");
              assertThat(list.batches()).containsExactly(new BatchRef(3, 2016));
            });
  }

  @Test
  void secondListTitle_isASecondList() {
    DocumentFacts facts =
        Texts.read(Texts.TITLE, "2015年度试点名单", "湖南省：", "甲市、乙市", "2016年度试点名单", "湖南省：", "丙市");
    assertThat(facts.lists()).extracting(PrintedList::id).containsExactly("L4", "L7");
    assertThat(facts.names()).extracting(PrintedName::listId).containsExactly("L4", "L4", "L7");
    assertThat(facts.list("L7").batches()).containsExactly(new BatchRef(null, 2016));
  }

  @Test
  void unknownList_isAnError() {
    DocumentFacts facts = Texts.notice("湖南省：", "甲市");
    assertThatThrownBy(() -> facts.list("L99")).isInstanceOf(RuntimeException.class);
  }

  @Test
  void noteAfterTheNames_isKeptAsUnread() {
    DocumentFacts facts = Texts.notice("湖南省：", "甲市、乙市", "注：排名不分先后", "湖北省：", "丙市");
    assertThat(Texts.remainders(facts)).containsExactly("注：排名不分先后");
    assertThat(facts.remainders().getFirst().evidence().line()).isEqualTo(5);
    assertThat(Texts.names(facts)).hasSize(3).endsWith("湖北省丙市");
  }

  @Test
  void readingEnds_whereThereAreMoreNamesThanTheLimit() {
    List<String> lines = new ArrayList<>(List.of(Texts.TITLE, "试点名单", "湖南省："));
    for (int i = 0; i < 50; i++) {
      lines.add("甲市、乙市、丙市");
    }
    SourceText text = SourceText.ofLines("a.txt", lines);
    assertThat(NoticeReader.read(text, 10).names()).hasSize(12);
    assertThat(NoticeReader.read(text, 150).names()).hasSize(150);
    assertThat(NoticeReader.read(text).names()).hasSize(150);
  }

  @Test
  void textWithoutAFact_hasNothing() {
    assertThat(Texts.read("某通知", "各市：", "请遵照执行。").hasNothing()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'《甲城总体规划》'", "'试点总数已达9个。'", "'湖南省：长沙市'"})
  void textWithOneFact_hasSomething(String line) {
    assertThat(Texts.read("某文件", line).hasNothing()).isFalse();
  }

  @Test
  void sameText_isReadTheSameEveryTime() {
    String[] lines = {Texts.TITLE, "试点名单", "湖南省：", "甲市,乙市（含丙区）", "123", "《甲规划》（未公开）"};
    assertThat(Texts.read(lines)).isEqualTo(Texts.read(lines));
  }
}
