package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.DocumentKind;
import io.chengji.programme.model.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Does evidence quote as much as may be quoted, and always words that stand on the line? */
class QuotesTest {
  private static Quotes quotes(DocumentKind kind) {
    return Texts.facts(kind).quotes;
  }

  private static Evidence quoted(DocumentKind kind, String line, String words, String heading) {
    return quotes(kind).of(3, line, words, heading);
  }

  @ParameterizedTest
  @EnumSource(
      value = DocumentKind.class,
      names = {"NOTICE", "OPINION"})
  void officialDocument_isQuotedByTheLine(DocumentKind kind) {
    Evidence evidence = quoted(kind, "　长沙市、株洲市 ", "株洲市", "名单 / 湖南省");
    assertThat(evidence).isEqualTo(new Evidence("a.txt", 3, "长沙市、株洲市", "名单 / 湖南省"));
  }

  @ParameterizedTest
  @EnumSource(
      value = DocumentKind.class,
      names = {"ENTRY", "STUDY", "COLLECTION", "OTHER"})
  void otherDocument_isQuotedByTheNameAndItsHeading(DocumentKind kind) {
    Evidence evidence = quoted(kind, "长沙市、株洲市", "株洲市", "湖南省");
    assertThat(evidence).isEqualTo(new Evidence("a.txt", 3, "株洲市", "湖南省"));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 5, 3, 5",
    "40, 5, 40, 0",
    "41, 5, 40, 0",
    "30, 20, 30, 10",
    "39, 20, 39, 1",
    "0, 60, 0, 40"
  })
  void quoteAndHeading_areTogetherAtMostFortyCharacters(
      int words, int heading, int quoted, int headed) {
    String line = "城".repeat(words);
    Evidence evidence = quoted(DocumentKind.ENTRY, line, line, "题".repeat(heading));
    assertThat(evidence.quote()).hasSize(quoted);
    assertThat(evidence.heading()).hasSize(headed);
  }

  @Test
  void charactersBeyondTheBasicPlane_areCountedAsOneAndNotCut() {
    String words = "\uD840\uDC00".repeat(41);
    Evidence evidence = quoted(DocumentKind.STUDY, words, words, "题");
    assertThat(evidence.quote()).isEqualTo("\uD840\uDC00".repeat(40));
    assertThat(evidence.heading()).isEmpty();
  }

  @Test
  void paragraphOfAnOfficialDocument_isQuotedByTheSentence() {
    String line = "第一句话。其中长沙市是试点。第三句话。";
    assertThat(quoted(DocumentKind.NOTICE, line, "长沙市", "").quote()).isEqualTo("其中长沙市是试点。");
    assertThat(quoted(DocumentKind.NOTICE, line, "第一句", "").quote()).isEqualTo("第一句话。");
    assertThat(quoted(DocumentKind.NOTICE, line, "第三句话。", "").quote()).isEqualTo("第三句话。");
    assertThat(quoted(DocumentKind.NOTICE, "头。尾部没有句号", "尾部", "").quote()).isEqualTo("尾部没有句号");
  }

  @Test
  void passageOfFourHundredCharacters_isTheLongest() {
    String line = "城".repeat(400);
    assertThat(quoted(DocumentKind.NOTICE, line, "城市", "").quote()).hasSize(400);
    assertThat(quoted(DocumentKind.NOTICE, line + "市", "城市", "").quote()).isEqualTo("城市");
    String longSentence = "头。" + line + "尾。";
    assertThat(quoted(DocumentKind.NOTICE, longSentence, "城尾", "").quote()).isEqualTo("城尾");
  }

  @Test
  void wordsThatCrossSentences_areQuotedWithBoth() {
    assertThat(quoted(DocumentKind.NOTICE, "甲句。乙市。丙市。丁句。", "乙市。丙市", "").quote())
        .isEqualTo("乙市。丙市。");
  }
}
