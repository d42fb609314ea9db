package io.chengji.programme.internal.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.document.RefusedTextException;
import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.model.ImportPreview;
import io.chengji.programme.model.ImportPreview.Action;
import io.chengji.programme.model.ImportPreview.LineChange;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Does an import say beforehand what it would do, and refuse what it cannot? */
class ImportingTest {
  private static final String TEXT = Snapshots.notice("长沙市、株洲市、岳阳市");
  private static final Importing IMPORTING = new Importing(Snapshots.CODES, 1_000_000);
  private static final Snapshot EMPTY = Snapshots.holding().at(4);

  private static ImportPreview preview(Snapshot now, String name, String text) {
    return IMPORTING.plan(now, name, Snapshots.utf8(text)).preview();
  }

  private static String refusal(String text) {
    try {
      preview(EMPTY, "a.txt", text);
      return "";
    } catch (RefusedTextException refused) {
      assertThat(refused.refusal().reasonZh()).isNotBlank();
      assertThat(refused.refusal().remedyZh()).isNotBlank();
      assertThat(refused.refusal().reasonEn()).contains("a.txt");
      assertThat(refused.refusal().remedyEn()).isNotBlank();
      return refused.refusal().code();
    }
  }

  @Test
  void newText_wouldAddItsFacts() {
    ImportPreview preview = preview(EMPTY, "a.txt", TEXT);
    assertThat(preview.action()).isEqualTo(Action.ADD);
    assertThat(preview.previousId()).isNull();
    assertThat(preview.added())
        .extracting(Words::zh)
        .containsExactly(
            "名称 2016年度国家智慧城市试点名单 湖南省 长沙市",
            "名称 2016年度国家智慧城市试点名单 湖南省 株洲市",
            "名称 2016年度国家智慧城市试点名单 湖南省 岳阳市");
    assertThat(preview.removed()).isEmpty();
    assertThat(preview.lineChanges()).isEmpty();
    assertThat(preview.summary().en()).isEqualTo("new document \"a.txt\": 3 facts would be added");
    assertThat(preview.summary().zh()).contains("a.txt", "3");
    assertThat(preview.document().id()).isEqualTo("a.txt");
  }

  @Test
  void sameBytes_areNothingToDoUnderAnyName() {
    Snapshot now = Snapshots.holding().text("a.txt", TEXT).at(1);
    for (String name : List.of("a.txt", "b.txt")) {
      ImportPreview preview = preview(now, name, TEXT);
      assertThat(preview.action()).isEqualTo(Action.NOTHING);
      assertThat(preview.previousId()).isEqualTo("a.txt");
      assertThat(preview.document().id()).isEqualTo("a.txt");
      assertThat(preview.added()).isEmpty();
      assertThat(preview.summary().en()).contains("nothing to do");
    }
  }

  @Test
  void bytesOfKnownFacts_wouldAddTheTextAlone() {
    Snapshot now = Snapshots.holding().factsOnly("a.txt", TEXT).at(1);
    Importing.Plan plan = IMPORTING.plan(now, "copy.txt", Snapshots.utf8(TEXT));
    assertThat(plan.preview().action()).isEqualTo(Action.ATTACH_TEXT);
    assertThat(plan.preview().previousId()).isEqualTo("a.txt");
    assertThat(plan.preview().added()).isEmpty();
    assertThat(plan.facts()).isEqualTo(now.documents().getFirst().facts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "renamed.txt"})
  void changedText_replacesTheOneOfItsNameOrTitle(String name) {
    Snapshot now = Snapshots.holding().text("a.txt", TEXT).at(1);
    Importing.Plan plan = IMPORTING.plan(now, name, Snapshots.utf8(TEXT.replace("株洲市", "湘潭市、衡阳市")));
    ImportPreview preview = plan.preview();
    assertThat(preview.action()).isEqualTo(Action.REPLACE);
    assertThat(preview.previousId()).isEqualTo("a.txt");
    assertThat(plan.facts().document().id()).isEqualTo("a.txt");
    assertThat(preview.added())
        .extracting(words -> words.zh().substring(words.zh().length() - 3))
        .containsExactly("湘潭市", "衡阳市");
    assertThat(preview.removed()).singleElement().extracting(Words::zh).asString().endsWith("株洲市");
    assertThat(preview.lineChanges())
        .containsExactly(
            new LineChange(4, 0, "长沙市、株洲市、岳阳市", ""), new LineChange(0, 4, "", "长沙市、湘潭市、衡阳市、岳阳市"));
    assertThat(preview.summary().en()).contains("2 facts would be added and 1 removed");
  }

  @Test
  void everyEvidenceOfARenamedText_namesTheDocumentThatItReplaces() {
    Snapshot now = Snapshots.holding().text("a.txt", TEXT).at(1);
    DocumentFacts facts =
        IMPORTING.plan(now, "b.txt", Snapshots.utf8(TEXT + "湖北省：\n武汉市,宜昌市\n")).facts();
    assertThat(facts.names()).allMatch(name -> name.evidence().documentId().equals("a.txt"));
    assertThat(facts.corrections()).allMatch(c -> c.evidence().documentId().equals("a.txt"));
  }

  @Test
  void titleOfAnotherKindOfDocument_isAnotherDocument() {
    Snapshot now = Snapshots.holding().text("a.txt", TEXT).at(1);
    String other = "试点名单\n湖南省：\n长沙市、株洲市\n";
    assertThat(preview(now, "b.txt", other).action()).isEqualTo(Action.ADD);
    assertThat(preview(now, "b.txt", other).previousId()).isNull();
  }

  @Test
  void replacedTextThatIsNotKept_hasNoLinesToCompare() {
    Snapshot now = Snapshots.holding().factsOnly("a.txt", TEXT).at(1);
    ImportPreview preview = preview(now, "a.txt", TEXT.replace("株洲市", "湘潭市"));
    assertThat(preview.action()).isEqualTo(Action.REPLACE);
    assertThat(preview.lineChanges()).isEmpty();
    assertThat(preview.added()).hasSize(1);
  }

  @Test
  void findingsThatWouldComeAndGo_areNamed() {
    Snapshot now = Snapshots.holding().text("a.txt", TEXT.replace("株洲市", "澜川市")).at(1);
    assertThat(now.state().findings()).hasSize(1);
    ImportPreview preview = preview(now, "a.txt", TEXT.replace("株洲市", "长沙市"));
    assertThat(preview.findingsClosed()).containsExactly(now.state().findings().getFirst());
    assertThat(preview.findingsOpened())
        .hasSize(1)
        .doesNotContainSequence(preview.findingsClosed());
  }

  @Test
  void token_namesTheStateAndTheBytes() {
    String token = preview(EMPTY, "a.txt", TEXT).token();
    assertThat(token).startsWith("4:").isEqualTo(preview(EMPTY, "b.txt", TEXT).token());
    assertThat(preview(Snapshots.holding().at(5), "a.txt", TEXT).token()).isNotEqualTo(token);
    assertThat(preview(EMPTY, "a.txt", TEXT + "\n").token()).isNotEqualTo(token);
  }

  @Test
  void planning_changesNothing() {
    Snapshot now = Snapshots.holding().text("a.txt", TEXT).at(1);
    RegisterState before = now.state();
    preview(now, "a.txt", TEXT.replace("株洲市", "湘潭市"));
    assertThat(now.state()).isEqualTo(before);
    assertThat(now.documents()).hasSize(1);
  }

  @Test
  void textWithoutAFact_isRefused() {
    assertThat(refusal("床前明月光\n疑是地上霜\n")).isEqualTo("no-list");
    assertThat(refusal("某通知\n各市：\n请遵照执行。\n")).isEqualTo("no-list");
  }

  @ParameterizedTest
  @CsvSource({"0, empty", "1000001, too-large"})
  void fileOfNoBytesOrTooMany_isRefused(int size, String code) {
    assertThat(refusal("城".repeat(size / 3) + "a".repeat(size % 3))).isEqualTo(code);
  }

  @Test
  void namesUpToTwentyThousand_areTaken() {
    Importing wide = new Importing(Snapshots.CODES, 10_000_000);
    String names = "\n" + "长沙市、".repeat(1000);
    byte[] more = Snapshots.utf8(TEXT + names.repeat(20));
    assertThatThrownBy(() -> wide.plan(EMPTY, "a.txt", more))
        .isInstanceOfSatisfying(
            RefusedTextException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("too-many-names"));
  }

  @Test
  void lineOfTwoHundredThousandCharacters_isTaken() {
    Importing wide = new Importing(Snapshots.CODES, 10_000_000);
    byte[] longest = Snapshots.utf8(TEXT + "。" + "城".repeat(199_999) + "\n");
    assertThat(wide.plan(EMPTY, "a.txt", longest).preview().action()).isEqualTo(Action.ADD);
  }

  @Test
  void lineOfMoreThanTwoHundredThousandCharacters_isRefusedWithItsNumber() {
    Importing wide = new Importing(Snapshots.CODES, 10_000_000);
    byte[] endless = Snapshots.utf8(TEXT + "。" + "城".repeat(200_000) + "\n");
    assertThatThrownBy(() -> wide.plan(EMPTY, "a.txt", endless))
        .isInstanceOfSatisfying(
            RefusedTextException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("line-too-long");
              assertThat(refused.refusal().reasonEn()).contains("line 5", "200001", "200000");
            });
  }
}
