package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.MentionRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is a line that widens an earlier pilot read in its parts? */
class ExpansionLineTest {
  private static String parts(String line) {
    return ExpansionLine.find(line)
        .map(
            found ->
                found.base().of(line)
                    + "|"
                    + found.added().of(line)
                    + "|"
                    + (found.earlier() == null ? "" : found.earlier().of(line))
                    + "|"
                    + (found.earlierYear() == null ? "" : found.earlierYear()))
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "甲城市试点新增乙区, 甲城市|乙区||",
    "甲城市新增乙区, 甲城市|乙区||",
    "甲城市：新增乙区, 甲城市|乙区||",
    "甲城市:新增乙区, 甲城市|乙区||",
    "甲城市 ： 新增乙区, 甲城市|乙区||",
    "甲城市试点：新增乙区、丙区, 甲城市|乙区、丙区||",
    "'　　甲城市试点新增乙区', 甲城市|乙区||",
    "甲新区（试点）新增乙镇, 甲新区（试点）|乙镇||"
  })
  void widenedPilotAndWhatIsAdded_areTold(String line, String expected) {
    assertThat(parts(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'甲城市：新增乙区，2012年已批复丙区', 甲城市|乙区|丙区|2012",
    "'甲城市：新增乙区,2012年已批复丙区', 甲城市|乙区|丙区|2012",
    "'甲城市：新增乙区；2012年已批复丙区', 甲城市|乙区|丙区|2012",
    "'甲城市：新增乙区、2012年已批复丙区', 甲城市|乙区|丙区|2012",
    "'甲城市：新增乙区2012年已批复丙区', 甲城市|乙区|丙区|2012",
    "'甲城市：新增乙区，2012年度试点含丙区、丁区', 甲城市|乙区|丙区、丁区|2012",
    "'甲城市：新增乙区，2012年试点已含丙区', 甲城市|乙区|丙区|2012",
    "'甲城市：新增乙区，2012年包括丙区', 甲城市|乙区|丙区|2012",
    "'甲城市：新增乙区，2012年已批准丙区', 甲城市|乙区|丙区|2012",
    "'甲城市：新增乙区，2012年公布丙区', '甲城市|乙区，2012年公布丙区||'"
  })
  void backReference_isToldFromWhatIsAdded(String line, String expected) {
    assertThat(parts(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "新增试点名单",
        "2014年度新增试点名单（84个）",
        "甲城市新增名单",
        "甲新增乙区",
        "甲城市，新增乙区",
        "甲城市。新增乙区",
        "甲城市新增",
        "甲城市、乙城市",
        ""
      })
  void otherLine_widensNothing(String line) {
    assertThat(parts(line)).isEqualTo("none");
  }

  @Test
  void nameOfThirtyCharacters_isTheLongestThatIsWidened() {
    assertThat(ExpansionLine.find("城".repeat(30) + "新增乙区")).isPresent();
    assertThat(ExpansionLine.find("城".repeat(31) + "新增乙区")).isEmpty();
  }

  private static DocumentFacts expanding(String line) {
    return Texts.read(Texts.TITLE, "2016年度试点名单", "三、2015年试点扩大范围（1个）", line);
  }

  @Test
  void names_areReadInTheirRoles() {
    DocumentFacts facts = expanding("甲城市：新增乙区、丙区[2]，2015年已批复丁区（戊园）、己镇");
    assertThat(Texts.names(facts, MentionRole.EXPANDED)).containsExactly("甲城市");
    assertThat(Texts.names(facts, MentionRole.ADDED)).containsExactly("乙区", "丙区");
    assertThat(Texts.names(facts, MentionRole.APPROVED_EARLIER)).containsExactly("丁区", "己镇");
    assertThat(facts.names())
        .filteredOn(name -> name.role() != MentionRole.EXPANDED)
        .allMatch(name -> name.base().equals("甲城市"));
    assertThat(facts.names())
        .extracting(PrintedName::id)
        .containsExactly("4.1", "4.2", "4.3", "4.4", "4.5");
  }

  @Test
  void widenedPilotWithBlanks_isNamedWithout() {
    assertThat(expanding("甲 城市试点新增乙区").names().getLast().base()).isEqualTo("甲城市");
  }

  @Test
  void paragraph_widensNothing() {
    assertThat(expanding("甲城市新增乙区。另行通知丙区").names()).isEmpty();
    DocumentFacts longLine = expanding("甲城市新增" + "乙区、".repeat(60));
    assertThat(longLine.names()).noneMatch(name -> name.role() == MentionRole.ADDED);
  }
}
