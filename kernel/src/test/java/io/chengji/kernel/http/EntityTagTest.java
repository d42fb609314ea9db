package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "*                   | \"3\"   | true",
        " *                  | W/\"3\" | true",
        "\"3\"               | \"3\"   | true",
        "W/\"3\"             | \"3\"   | true",
        "\"3\"               | W/\"3\" | true",
        "W/\"3\"             | W/\"3\" | true",
        "\"1\", \"2\", \"3\" | \"3\"   | true",
        "\"1\",W/\"3\"       | \"3\"   | true",
        "\"3-gzip\"          | \"3\"   | true",
        "W/\"3-gzip\"        | W/\"3\" | true",
        "\"4\"               | \"3\"   | false",
        "\"33\"              | \"3\"   | false",
        "\"1\", \"2\"        | \"3\"   | false",
        "3                   | \"3\"   | false",
        "\"3                 | \"3\"   | false",
        "w/3                 | \"3\"   | false",
        "\"*\"               | \"3\"   | false",
        "\"\"                | \"3\"   | false",
        "\"\"                | \"\"    | true",
      })
  void ifNoneMatch_comparesWeakly(String header, String tag, boolean named) {
    assertThat(EntityTag.isNamed(header, tag)).isEqualTo(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\"b", "a\nb", "城迹", "a\u007f"})
  void aVersionThatNoTagCanCarry_isRefused(String version) {
    assertThatIllegalArgumentException().isThrownBy(() -> EntityTag.strong(version));
  }

  @Test
  void theWeakTag_followsTheBytes() {
    byte[] one = "城迹".getBytes(StandardCharsets.UTF_8);
    assertThat(EntityTag.weak(one)).isEqualTo(EntityTag.weak(one.clone())).startsWith("W/\"");
    assertThat(EntityTag.weak(new byte[0])).isNotEqualTo(EntityTag.weak(one));
  }

  @Test
  void onlyAStrongTag_differsWhenZipped() {
    assertThat(EntityTag.zipped("\"3\"")).isEqualTo("\"3-gzip\"");
    assertThat(EntityTag.zipped("W/\"3\"")).isEqualTo("W/\"3\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "*                | \"3\"   | true",
        "*                | W/\"3\" | true",
        "\"3\"            | \"3\"   | true",
        "\"3-gzip\"       | \"3\"   | true",
        "\"1\", \"3\"     | \"3\"   | true",
        "\"1\", W/\"3\"   | \"3\"   | false",
        "W/\"3\"          | W/\"3\" | false",
        "\"3\"            | W/\"3\" | false",
        "\"4\"            | \"3\"   | false",
        "3                | \"3\"   | false",
        "\"3\"            | null    | false",
      })
  void ifMatch_comparesStrongly(String header, String tag, boolean matched) {
    assertThat(EntityTag.isMatched(header, tag)).isEqualTo(matched);
  }

  @Test
  void anyVersion_isMetByWhateverIsThere() {
    assertThat(ExpectedVersion.ANY.isMet("")).isTrue();
    assertThat(new ExpectedVersion(false, java.util.List.of("1", "2")).isMet("2")).isTrue();
    assertThat(new ExpectedVersion(false, java.util.List.of("1", "2")).isMet("3")).isFalse();
  }
}
