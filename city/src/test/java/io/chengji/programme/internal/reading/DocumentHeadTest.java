package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.document.SourceText;
import io.chengji.programme.model.DocumentKind;
import io.chengji.programme.model.SourceDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does a document say what it is, what it is called and who issued it? */
class DocumentHeadTest {
  private static SourceDocument head(String... lines) {
    return DocumentHead.of(SourceText.ofLines("a.txt", List.of(lines)));
  }

  @ParameterizedTest
  @CsvSource({
    "某部办公厅关于公布2016年度试点名单的通知, NOTICE, true",
    "某部关于开展试点工作的公告, NOTICE, true",
    "某部关于同意澜川市试点的批复, NOTICE, true",
    "某部关于试点情况的通报, NOTICE, true",
    "某部关于同意开展试点的函, NOTICE, true",
    "关于促进智慧城市健康发展的指导意见, OPINION, true",
    "某部关于表彰试点的决定, OPINION, true",
    "智慧城市试点管理暂行办法, OPINION, true",
    "国家智慧城市试点, OTHER, false",
    "通知, OTHER, false"
  })
  void kind_isReadFromTheTitle(String title, DocumentKind kind, boolean quotable) {
    assertThat(head(title).kind()).isEqualTo(kind);
    assertThat(head(title).quotable()).isEqualTo(quotable);
  }

  @Test
  void kind_isReadFromTheBodyWhereTheTitleSaysNothing() {
    assertThat(head("国家智慧城市试点", "1.  某名单  ．某网[引用日期2013-01-29]").kind())
        .isEqualTo(DocumentKind.ENTRY);
    assertThat(head("各地规划", "《甲规划》", "　《乙规划》", "《丙规划》").kind()).isEqualTo(DocumentKind.COLLECTION);
    assertThat(head("各地规划", "《甲规划》", "见《乙规划》", "《丙规划》").kind()).isEqualTo(DocumentKind.OTHER);
    assertThat(head("不同城市", "一级城市覆盖率为100%").kind()).isEqualTo(DocumentKind.STUDY);
    assertThat(head("典型城市", "1、北京：以目标为先", "2、无锡：以产业为先").kind()).isEqualTo(DocumentKind.STUDY);
    assertThat(head("典型城市", "1、北京：以目标为先").kind()).isEqualTo(DocumentKind.OTHER);
  }

  @Test
  void entry_isOneEvenWhereItListsPlans() {
    assertThat(head("某词条", "《甲》", "《乙》", "《丙》", "[引用日期2013-01-29]").kind())
        .isEqualTo(DocumentKind.ENTRY);
  }

  @Test
  void title_isTheFirstLineThatIsNoAttachmentMark() {
    assertThat(head("附件：", "", "某市试点名单").title()).isEqualTo("某市试点名单");
    assertThat(head("附件1", "某市试点名单").title()).isEqualTo("某市试点名单");
    assertThat(head("附件 2：", "某市试点名单").title()).isEqualTo("某市试点名单");
    assertThat(head("　某 市 试 点　", "其他").title()).isEqualTo("某市试点");
  }

  @Test
  void titleOverThreeLines_isJoined() {
    assertThat(head("某部办公厅关于公布", "2016年度国家智慧城市", "试点名单的通知", "各市：").title())
        .isEqualTo("某部办公厅关于公布2016年度国家智慧城市试点名单的通知");
    assertThat(head("某部关于开展试点的通知", "各市：").title()).isEqualTo("某部关于开展试点的通知");
    assertThat(head("某部关于开展", "各市：请执行", "二、要求", "试点的通知").title()).isEqualTo("某部关于开展");
  }

  @Test
  void longFirstLine_isCutAtSixtyCharacters() {
    assertThat(head("城".repeat(80)).title()).hasSize(60);
    assertThat(head("城".repeat(60)).title()).hasSize(60);
    assertThat(head("城".repeat(59)).title()).hasSize(59);
  }

  @ParameterizedTest
  @CsvSource({
    "住房城乡建设部办公厅关于公布名单的通知, 住房城乡建设部办公厅",
    "住房城乡建设部关于公布名单的通知, 住房城乡建设部",
    "某省人民政府关于公布名单的通知, 某省人民政府",
    "国家发展改革委关于公布名单的通知, 国家发展改革委",
    "国务院关于公布名单的通知, 国务院",
    "某市经信局关于公布名单的通知, 某市经信局",
    "关于公布名单的通知, ''",
    "公布名单的通知, ''",
    "某协会关于公布名单的通知, ''"
  })
  void issuer_isNamedBeforeTheWordOn(String title, String issuer) {
    assertThat(head(title).issuer()).isEqualTo(issuer);
  }

  @Test
  void document_carriesTheMeasuresOfItsText() {
    SourceDocument document = head("某通知", "第二行");
    assertThat(document.id()).isEqualTo("a.txt");
    assertThat(document.lines()).isEqualTo(2);
    assertThat(document.sha256()).hasSize(64);
    assertThat(document.issued()).isNull();
  }

  private static int end(String title, String... lines) {
    return TitleLines.end(List.of(lines), title);
  }

  @Test
  void linesOfTheTitle_areNoLinesOfTheText() {
    assertThat(end("某通知", "某通知", "甲市")).isEqualTo(2);
    assertThat(end("关于公布名单的通知", "关于公布", "", "名单的通知", "甲市")).isEqualTo(4);
    assertThat(end("某通知", "附件", "某通知", "甲市")).isEqualTo(3);
    assertThat(end("某 通知", "甲市")).isEqualTo(1);
    assertThat(end("", "甲市")).isEqualTo(1);
    assertThat(end("某通知")).isEqualTo(1);
  }

  @Test
  void nameInTheTitle_isNoNameOfTheList() {
    assertThat(Texts.names(Texts.read("关于公布试点名单的通知", "湖南省：", "甲市、乙市"))).hasSize(2);
  }
}
