package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.internal.reading.PolicyTitles.Title;
import io.chengji.programme.model.PolicyKind;
import io.chengji.programme.model.PolicyStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Are number, status, period and kind read from what stands in and after a title? */
class PolicyWordsTest {
  private static final String TITLE = "《某规划》";

  private static PolicyWords after(String words) {
    return PolicyWords.after(TITLE + words, TITLE.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（澜政发[2014]5号）",
        "(澜政发[2014]5号)",
        "（澜政发〔2014〕5号）",
        "（澜政发［2014］5号）",
        "（澜政发【2014】5号）",
        "（澜政发（2014）5号）",
        "（澜政发(2014)5号）",
        "（澜政发[2014]第5号）",
        "（澜政发 [ 2014 ] 5 号）",
        "澜政发[2014]5号",
        "澜政发〔2014〕5号",
        " （澜政发[2014]5号）"
      })
  void documentNumber_isReadInEitherBracketStyle(String words) {
    PolicyWords read = after(words);
    assertThat(read.prefix()).isEqualTo("澜政发");
    assertThat(read.year()).isEqualTo(2014);
    assertThat(read.number()).startsWith("澜政发").endsWith("号").contains("2014", "5");
    assertThat(read.status()).isEqualTo(PolicyStatus.STATED);
    assertThat(read.note()).isEmpty();
    assertThat(read.consumed()).isEqualTo(words.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "等文件", "、《另一规划》", "（14年）", "（澜政发）", "[2014]5号", "的要求（澜政发[2014]5号）"})
  void otherWords_areNoNumber(String words) {
    assertThat(after(words).number()).isEmpty();
    assertThat(after(words).year()).isNull();
    assertThat(after(words).prefix()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "未公开, UNPUBLISHED, 未公开",
    "（未公开）, UNPUBLISHED, 未公开",
    "(未公开), UNPUBLISHED, 未公开",
    "未发布, UNRELEASED, 未发布",
    "编制中, IN_PREPARATION, 编制中",
    "讨论稿, DISCUSSION_DRAFT, 讨论稿",
    "征求意见稿, CONSULTATION_DRAFT, 征求意见稿",
    "（20140626征求意见稿）, CONSULTATION_DRAFT, 20140626征求意见稿",
    "（公开）, STATED, ''",
    "（已发布）, STATED, ''",
    "正式稿, STATED, ''"
  })
  void status_isWhatTheWordsSay(String words, PolicyStatus status, String written) {
    assertThat(after(words).status()).isEqualTo(status);
    assertThat(after(words).statusAsWritten()).isEqualTo(written);
  }

  @Test
  void numberAndStatus_standInEitherOrderAndInOneBracketOrTwo() {
    for (String words :
        List.of(
            "（澜政发[2014]5号）未公开", "未公开（澜政发[2014]5号）", "（澜政发[2014]5号，未公开）", "（澜政发[2014]5号）（未公开）")) {
      assertThat(after(words).number()).as(words).isEqualTo("澜政发[2014]5号");
      assertThat(after(words).status()).as(words).isEqualTo(PolicyStatus.UNPUBLISHED);
      assertThat(after(words).consumed()).as(words).isEqualTo(words.length());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "（内部资料）, 内部资料",
    "（澜政发[2014]5号，内部资料）, 内部资料",
    "，包括3个专项。, 包括3个专项",
    "（澜政发[2014]5号，未公开），包括3个专项。, 包括3个专项",
    "（未公开）, ''",
    "（）, ''"
  })
  void remainingWords_areTheNote(String words, String note) {
    assertThat(after(words.replace('|', ',')).note()).endsWith(note);
    assertThat(after(words).note().isEmpty()).isEqualTo(note.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"等要求", "（未闭合", "，推进建设。", "中提出未公开"})
  void wordsThatDoNotFollowDirectly_areLeftAlone(String words) {
    assertThat(after(words).consumed()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "规划（2011-2015）, 2011, 2015",
    "规划（2011—2015年）, 2011, 2015",
    "规划2011–2015年, 2011, 2015",
    "规划（2011－2015年）, 2011, 2015",
    "规划（2011―2015）, 2011, 2015",
    "规划（2011~2015）, 2011, 2015",
    "规划（2011～2015）, 2011, 2015",
    "规划（2011至2015年）, 2011, 2015",
    "规划（2011——2015年）, 2011, 2015",
    "规划（2011年—2015年）, 2011, 2015",
    "规划（2011 - 2015）, 2011, 2015"
  })
  void period_isReadWithEveryDash(String title, int from, int to) {
    assertThat(PolicyWords.period(title)).containsExactly(from, to);
  }

  @ParameterizedTest
  @ValueSource(strings = {"规划（2015年）", "规划", "2011年、2015年规划", "规划（11-15）", "规划（2011.2015）"})
  void titleWithoutTwoYears_hasNoPeriod(String title) {
    assertThat(PolicyWords.period(title)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "澜川市总体规划, PLAN",
    "澜川市规划（试行）, PLAN",
    "澜川市规划(试行), PLAN",
    "澜川市规划2011-2015, PLAN",
    "澜川市规划纲要, OUTLINE",
    "澜川市建设方案, SCHEME",
    "澜川市实施计划, ACTION_PLAN",
    "澜川市行动计划, ACTION_PLAN",
    "澜川市三年2011—2013年行动计划, ACTION_PLAN",
    "关于建设的若干意见, OPINION",
    "关于建设的决定, DECISION",
    "关于印发规划的通知, NOTICE",
    "关于同意规划的函, LETTER",
    "暂行办法, MEASURES",
    "评价指标体系, INDICATORS",
    "顶层设计, DESIGN",
    "年度评估, REPORT",
    "研究报告, REPORT",
    "规划研究, OTHER",
    "澜川, OTHER",
    "（）, OTHER"
  })
  void kind_isThatOfTheLastWords(String title, PolicyKind kind) {
    assertThat(PolicyWords.kind(title)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "甲《乙》丙, 乙",
    "甲《乙》《丙》, 乙/丙",
    "《甲<乙>丙》, 甲<乙>丙",
    "《甲《乙》丙》, 甲《乙》丙",
    "《甲《乙》丙》《丁》, 甲《乙》丙/丁",
    "《未闭, ''",
    "《未闭《乙》, 乙",
    "乙》, ''",
    "甲, ''"
  })
  void titles_areFoundBetweenTheirMarks(String text, String titles) {
    assertThat(String.join("/", PolicyTitles.findAll(text).stream().map(Title::text).toList()))
        .isEqualTo(titles);
  }

  @Test
  void title_knowsWhereItStands() {
    String text = "见《甲规划》。";
    Title title = PolicyTitles.findAll(text).getFirst();
    assertThat(text.substring(title.start(), title.end())).isEqualTo("《甲规划》");
  }

  @ParameterizedTest
  @CsvSource({"198, 1", "199, 0"})
  void title_isAtMostTwoHundredCharactersWithItsMarks(int length, int found) {
    assertThat(PolicyTitles.findAll("《" + "城".repeat(length) + "》")).hasSize(found);
  }
}
