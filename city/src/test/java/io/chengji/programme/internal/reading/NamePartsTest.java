package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.internal.reading.PrintedName.Bracket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Is what stands in brackets told from the name before it, and one kind of bracket from another?
 */
class NamePartsTest {
  private static String parts(String entry) {
    NameParts parts = NameParts.of(entry);
    StringBuilder words = new StringBuilder(parts.text());
    for (Bracket bracket : parts.brackets()) {
      words.append('|').append(bracket.kind()).append(':').append(bracket.text()).append('=');
      words.append(String.join("+", bracket.names()));
    }
    return words.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "甲市, 甲市",
    "甲市（含乙区）, 甲市|INCLUDING:含乙区=乙区",
    "甲市(含乙区), 甲市|INCLUDING:含乙区=乙区",
    "甲市（含乙区), 甲市|INCLUDING:含乙区=乙区",
    "甲市（包括乙区）, 甲市|INCLUDING:包括乙区=乙区",
    "甲市（包含乙区）, 甲市|INCLUDING:包含乙区=乙区",
    "甲市（其中乙区）, 甲市|INCLUDING:其中乙区=乙区",
    "甲市（下辖乙区）, 甲市|INCLUDING:下辖乙区=乙区",
    "甲市（含乙区、丙县）, 甲市|INCLUDING:含乙区、丙县=乙区+丙县",
    "甲市（乙新区）, 甲市|UNSAID:乙新区=乙新区",
    "甲市（乙区、丙区）, 甲市|UNSAID:乙区、丙区=乙区+丙区",
    "甲市（不含乙区）, 甲市|UNSAID:不含乙区=不含乙区",
    "甲市（省级）, 甲市|NOTE:省级=",
    "甲市（3个）, 甲市|NOTE:3个=",
    "甲市（2013年）, 甲市|NOTE:2013年=",
    "甲市（试行）, 甲市|NOTE:试行=",
    "甲市（详见附表）, 甲市|NOTE:详见附表=",
    "甲市（拟建）, 甲市|NOTE:拟建=",
    "甲市（abc）, 甲市|NOTE:abc=",
    "甲市（）, 甲市|NOTE:="
  })
  void bracket_isOfOneKind(String entry, String expected) {
    assertThat(parts(entry)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "甲市（含乙区）（丙园）, 甲市|INCLUDING:含乙区=乙区|UNSAID:丙园=丙园",
    "甲市(乙区)(丙区), 甲市|UNSAID:乙区=乙区|UNSAID:丙区=丙区",
    "甲市（乙区）(3个), 甲市|UNSAID:乙区=乙区|NOTE:3个="
  })
  void bracketsThatFollowOneAnother_areTwo(String entry, String expected) {
    assertThat(parts(entry)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲（乙）丙区", "（甲）乙区", "（甲市）", "甲市（乙区", "甲市乙区）", ""})
  void entryThatDoesNotEndWithItsBracket_isKeptWhole(String entry) {
    assertThat(NameParts.of(entry)).isEqualTo(new NameParts(entry, List.of()));
  }

  @Test
  void blanks_areLeftOutInsideAndOutside() {
    assertThat(parts(" 甲　市 （ 含 乙 区 ） ")).isEqualTo("甲市|INCLUDING:含乙区=乙区");
    assertThat(NameParts.withoutBlanks(" 甲\t市\u200B　")).isEqualTo("甲市");
    assertThat(NameParts.withoutBlanks("")).isEmpty();
  }
}
