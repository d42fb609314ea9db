package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.programme.internal.reading.PrintedList.BatchRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is a batch recognised by each of the ways in which texts name it? */
class BatchWordsTest {
  @ParameterizedTest
  @CsvSource({
    "首批试点, 1",
    "第一批试点, 1",
    "第二批, 2",
    "公布第十批名单, 10",
    "第十二批, 12",
    "第二十一批, 21",
    "第三批和第四批, 3",
    "第2批, ",
    "三批, ",
    "一批试点, ",
    "'', "
  })
  void number_isReadFromItsCharacters(String text, Integer number) {
    assertThat(BatchWords.number(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "国家智慧城市2014年度试点名单, 2014",
    "2014年试点名单, 2014",
    "2014年度新增试点名单（84个）, 2014",
    "2014年名单, 2014",
    "2012年试点扩大范围（9个）, ",
    "2012年度试点扩大范围名单, ",
    "'2014年，各地试点', ",
    "2014试点名单, ",
    "试点名单, "
  })
  void year_isThatOfTheListAndNotOfTheWidenedPilots(String heading, Integer year) {
    assertThat(BatchWords.year(heading)).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "2012年试点扩大范围（9个）, 2012",
    "2012年度试点扩大范围, 2012",
    "三、2013年试点扩大范围名单, 2013",
    "2012年扩大试点范围, ",
    "试点扩大范围, "
  })
  void referenceYear_isThatOfTheWidenedPilots(String heading, Integer year) {
    assertThat(BatchWords.referenceYear(heading)).isEqualTo(year);
  }

  @Test
  void everyBatchOfAText_isNamedOnceNumbersFirst() {
    assertThat(BatchWords.inText("2014年度、第二批、2013年度、首批、第二批、2014年度"))
        .containsExactly(
            new BatchRef(2, null),
            new BatchRef(1, null),
            new BatchRef(null, 2014),
            new BatchRef(null, 2013));
    assertThat(BatchWords.inText("2014年公布了一批试点")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"一, 1", "九, 9", "十, 10", "十九, 19", "九十, 90", "九十九, 99", "首, 1", "两, 2", "零, 0"})
  void chineseNumber_hasItsValue(String text, int value) {
    assertThat(ChineseNumber.parse(text)).isEqualTo(value);
  }

  @Test
  void everyNumberUpToNinetyNine_isReadBack() {
    String digits = "零一二三四五六七八九";
    for (int value = 1; value < 100; value++) {
      String ones = value % 10 == 0 ? "" : digits.substring(value % 10, value % 10 + 1);
      String tens = value < 20 ? "" : digits.substring(value / 10, value / 10 + 1);
      String text = value < 10 ? ones : tens + "十" + ones;
      assertThat(ChineseNumber.parse(text)).as(text).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"百", "3", "城"})
  void characterThatIsNoDigit_isNamed(String text) {
    assertThatThrownBy(() -> ChineseNumber.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }
}
