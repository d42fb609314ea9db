package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.internal.reading.Headings.Heading;
import io.chengji.programme.internal.reading.Headings.Rank;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is a heading told from a sentence, and does each stand under the right one? */
class HeadingsTest {
  @ParameterizedTest
  @CsvSource({
    "一、申报要求, CHINESE, 申报要求",
    "二．申报要求, CHINESE, 申报要求",
    "三.申报要求, CHINESE, 申报要求",
    "二十一、附则, CHINESE, 附则",
    "'　　一、 申报要求 　', CHINESE, 申报要求",
    "（一）市区名单, CHINESE_IN_BRACKETS, 市区名单",
    "(一)市区名单, CHINESE_IN_BRACKETS, 市区名单",
    "（一）、市区名单, CHINESE_IN_BRACKETS, 市区名单",
    "（十二） 市区名单, CHINESE_IN_BRACKETS, 市区名单",
    "1、省会城市, DIGITS, 省会城市",
    "12．省会城市, DIGITS, 省会城市",
    "（1）澜川市, DIGITS_IN_BRACKETS, 澜川市",
    "(23)、澜川市, DIGITS_IN_BRACKETS, 澜川市"
  })
  void number_tellsTheRank(String line, Rank rank, String text) {
    assertThat(Headings.findNumbered(line, 7)).contains(new Heading(rank, text, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "申报要求",
        "一",
        "一、",
        "（一）",
        "一 申报要求",
        "1. 省会城市",
        "1234、省会城市",
        "（一申报要求",
        "2012年、2013年试点",
        "壹、申报要求",
        ""
      })
  void lineWithoutASectionNumber_isNoHeading(String line) {
    assertThat(Headings.findNumbered(line, 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"40, true", "41, false"})
  void heading_isAtMostFortyCharacters(int length, boolean heading) {
    String line = "一、" + "城".repeat(length - 2);
    assertThat(Headings.findNumbered(line, 1).isPresent()).isEqualTo(heading);
  }

  @ParameterizedTest
  @CsvSource({"'一、各市要高度重视，抓紧落实。', false", "'一、各市要高度重视。', true", "'一、高度重视，抓紧落实', true"})
  void sentence_isNoHeading(String line, boolean heading) {
    assertThat(Headings.findNumbered(line, 1).isPresent()).isEqualTo(heading);
  }

  @ParameterizedTest
  @CsvSource({
    "市、区（83个）, 83, ''",
    "市、区(83个), 83, ''",
    "市、区（共83个）, 83, ''",
    "省会城市（4个直辖市）, 4, 直辖市",
    "名单（9个）（2个）, 9, ''",
    "名单（第9批2个）, , ''",
    "市、区83个, , ''",
    "名单（9）, , ''",
    "名单（1234567个）, , ''"
  })
  void statedNumber_standsInBracketsWithItsUnit(String text, Integer stated, String unit) {
    Heading heading = new Heading(Rank.CHINESE, text, 1);
    assertThat(heading.findStated()).isEqualTo(Optional.ofNullable(stated));
    assertThat(heading.statedUnit()).isEqualTo(unit);
  }

  private final Headings headings = new Headings();

  private List<String> push(Rank rank, String text, int line, boolean contentSince) {
    headings.push(new Heading(rank, text, line), contentSince);
    return headings.inward().stream().map(Heading::text).toList();
  }

  @Test
  void deeperHeading_standsUnderTheOneAbove() {
    push(Rank.SECTION, "名单", 1, false);
    push(Rank.CHINESE, "一", 2, false);
    push(Rank.CHINESE_IN_BRACKETS, "（一）", 3, false);
    push(Rank.DIGITS, "1", 4, false);
    assertThat(push(Rank.DIGITS_IN_BRACKETS, "（1）", 5, false))
        .containsExactly("（1）", "1", "（一）", "一", "名单");
    assertThat(headings.innermost()).isEqualTo("（1）");
  }

  @ParameterizedTest
  @CsvSource({
    "SECTION, 新",
    "LIST_TITLE, 新/名单",
    "CHINESE, 新/名单",
    "CHINESE_IN_BRACKETS, 新/一/名单",
    "DIGITS, 新/（一）/一/名单"
  })
  void heading_closesItsOwnRankAndAllBelow(Rank rank, String left) {
    push(Rank.SECTION, "名单", 1, false);
    push(Rank.CHINESE, "一", 2, false);
    push(Rank.CHINESE_IN_BRACKETS, "（一）", 3, false);
    push(Rank.DIGITS_IN_BRACKETS, "（1）", 4, false);
    assertThat(push(rank, "新", 5, true)).containsExactly(left.split("/"));
  }

  @ParameterizedTest
  @CsvSource({"false, 第二行/第一行", "true, 第二行"})
  void listTitlesInARow_belongTogetherUntilNamesWereRead(boolean names, String open) {
    push(Rank.LIST_TITLE, "第一行", 1, false);
    assertThat(push(Rank.LIST_TITLE, "第二行", 2, names)).containsExactly(open.split("/"));
  }

  @Test
  void path_isTheSameOnlyWhileTheSameHeadingsAreOpen() {
    assertThat(headings.path()).isEmpty();
    assertThat(headings.innermost()).isEmpty();
    push(Rank.SECTION, "名单", 3, false);
    String section = headings.path();
    push(Rank.CHINESE, "市、区", 5, false);
    String inside = headings.path();
    push(Rank.CHINESE, "市、区", 9, true);
    assertThat(headings.path()).isNotEqualTo(inside).isNotEqualTo(section);
    assertThat(List.of(section, inside)).containsExactly("3/", "3/5/");
  }
}
