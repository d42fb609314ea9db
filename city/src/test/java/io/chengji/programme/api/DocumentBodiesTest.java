package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.search.MatchKind;
import io.chengji.kernel.search.SearchHit;
import io.chengji.kernel.search.TextRange;
import io.chengji.programme.api.Bodies.EvidenceBody;
import io.chengji.programme.api.Bodies.Range;
import io.chengji.programme.api.DocumentBodies.DocumentBody;
import io.chengji.programme.api.DocumentBodies.DocumentLines;
import io.chengji.programme.api.DocumentBodies.LineBody;
import io.chengji.programme.model.DocumentText;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.SourceDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Do documents say what the register holds of them, and do their lines open at the right place? */
class DocumentBodiesTest {
  private static DocumentBody document(String id) {
    return DocumentBody.of(Samples.VIEW, Samples.VIEW.findDocument(id).orElseThrow());
  }

  private static final DocumentText TEXT =
      new DocumentText(
          Samples.NOTICE,
          "ab".repeat(32),
          List.of("标题", "名单", "一、市、区（4个）", "湖南省：", "株洲市,衡阳市、澜川市、长沙市岳麓区", "六", "七"));

  private static DocumentLines lines(int around, int context) {
    SourceDocument document = Samples.VIEW.findDocument(Samples.NOTICE).orElseThrow();
    return DocumentLines.of(Samples.VIEW, document, TEXT, around, context);
  }

  @Test
  void notice_isOfficialAndItsTextIsHere() {
    DocumentBody body = document(Samples.NOTICE);
    assertThat(body.kind()).isEqualTo("notice");
    assertThat(body.kindName().en()).isEqualTo("official notice");
    assertThat(body.isOfficial()).isTrue();
    assertThat(body.hasText()).isTrue();
    assertThat(body.issuer()).isEqualTo("某部办公厅");
    assertThat(body.publishedOn()).isNull();
    assertThat(body.encoding()).isEqualTo("UTF-8");
    assertThat(body.sha256()).hasSize(64);
    assertThat(body.bytes()).isPositive();
    assertThat(body.lines()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"m.txt, other", "c.txt, collection", "s.txt, study"})
  void otherDocument_isNotOfficial(String id, String kind) {
    DocumentBody body = document(id);
    assertThat(body.kind()).isEqualTo(kind);
    assertThat(body.isOfficial()).isFalse();
    assertThat(body.hasText()).isFalse();
    assertThat(body.issuer()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"a.txt, 7, 0", "m.txt, 7, 0", "c.txt, 2, 5", "s.txt, 0, 1"})
  void counts_areOfWhatTheDocumentPrints(String id, int mentions, int policies) {
    DocumentBody body = document(id);
    assertThat(body.counts().mentions()).isEqualTo(mentions);
    assertThat(body.counts().policies()).isEqualTo(policies);
    long findings =
        Samples.STATE.findings().stream()
            .filter(
                finding ->
                    ReviewBodies.evidenceOf(finding).stream()
                        .anyMatch(e -> e.documentId().equals(id)))
            .count();
    assertThat(body.counts().findings()).isEqualTo((int) findings);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 1, 3", "4, 1, 3, 5", "7, 2, 5, 7", "4, 0, 4, 4", "4, 200, 1, 7", "9, 3, 6, 7"})
  void lines_areThoseAroundTheOneAskedFor(int around, int context, int from, int to) {
    DocumentLines lines = lines(around, context);
    assertThat(lines.lines().getFirst().number()).isEqualTo(from);
    assertThat(lines.lines().getLast().number()).isEqualTo(to);
    assertThat(lines.lines()).hasSize(to - from + 1);
    assertThat(lines.around()).isEqualTo(around);
    assertThat(lines.totalLines()).isEqualTo(7);
    assertThat(lines.hasText()).isTrue();
  }

  @Test
  void lineFarBehindTheEnd_hasNone() {
    assertThat(lines(100, 3).lines()).isEmpty();
  }

  @Test
  void quotesOnALine_areMarkedEachOnce() {
    LineBody names = lines(5, 0).lines().getFirst();
    assertThat(names.text()).isEqualTo("株洲市,衡阳市、澜川市、长沙市岳麓区");
    assertThat(names.quotes()).containsExactly(new Range(0, 18));
    assertThat(lines(6, 0).lines().getFirst().quotes()).isEmpty();
    assertThat(lines(3, 0).lines().getFirst().quotes()).containsExactly(new Range(0, 9));
  }

  @Test
  void wordsThatTheTextNoLongerHas_areNotMarked() {
    DocumentText other =
        new DocumentText(Samples.NOTICE, "cd".repeat(32), List.of("一", "二", "三", "四", "另一行"));
    DocumentLines lines =
        DocumentLines.of(
            Samples.VIEW, Samples.VIEW.findDocument(Samples.NOTICE).orElseThrow(), other, 5, 0);
    assertThat(lines.lines().getFirst().quotes()).isEmpty();
    assertThat(lines.sha256()).isEqualTo("cd".repeat(32));
  }

  @Test
  void documentWithoutText_showsItsHashAndNoLine() {
    SourceDocument entry = Samples.VIEW.findDocument(Samples.ENTRY).orElseThrow();
    DocumentLines lines = DocumentLines.without(entry, 7);
    assertThat(lines.hasText()).isFalse();
    assertThat(lines.lines()).isEmpty();
    assertThat(lines.sha256()).isEqualTo(entry.sha256());
    assertThat(lines.totalLines()).isEqualTo(entry.lines());
    assertThat(lines.around()).isEqualTo(7);
  }

  @Test
  void evidence_namesTheTitleAndLeavesAnEmptyHeadingOut() {
    Evidence evidence = new Evidence(Samples.NOTICE, 5, "株洲市", "");
    EvidenceBody body = EvidenceBody.of(Samples.VIEW, evidence);
    assertThat(body.documentTitle()).isEqualTo("某部办公厅关于公布2013年度国家智慧城市试点名单的通知");
    assertThat(body.heading()).isNull();
    assertThat(body.hasText()).isTrue();
    Evidence elsewhere = new Evidence("gone.txt", 1, "株洲市", "名单");
    assertThat(EvidenceBody.of(Samples.VIEW, elsewhere).documentTitle()).isEqualTo("gone.txt");
    assertThat(EvidenceBody.of(Samples.VIEW, elsewhere).heading()).isEqualTo("名单");
    assertThat(EvidenceBody.all(Samples.VIEW, List.of(evidence, elsewhere, evidence))).hasSize(2);
  }

  private static SearchHit<String> hit(String text, TextRange... ranges) {
    return new SearchHit<>("id", text, MatchKind.values()[0], List.of(ranges));
  }

  @Test
  void highlight_isShiftedToTheShownEndOfALongerText() {
    assertThat(Bodies.highlight(hit("湖南省长沙市", new TextRange(3, 5)), "长沙市"))
        .containsExactly(new Range(0, 2));
    assertThat(Bodies.highlight(hit("湖南省长沙市", new TextRange(0, 2)), "长沙市")).isEmpty();
    assertThat(Bodies.highlight(hit("湖南省长沙市", new TextRange(0, 3)), "长沙市")).isEmpty();
    assertThat(Bodies.highlight(hit("湖南省长沙市", new TextRange(2, 5)), "长沙市"))
        .containsExactly(new Range(0, 2));
    assertThat(Bodies.highlight(hit("长沙市", new TextRange(0, 3)), "长沙市"))
        .containsExactly(new Range(0, 3));
    assertThat(Bodies.highlight(hit("星城", new TextRange(0, 2)), "长沙市")).isEmpty();
    assertThat(Bodies.highlight(null, "长沙市")).isEmpty();
  }
}
