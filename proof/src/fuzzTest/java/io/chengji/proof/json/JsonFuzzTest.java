package io.chengji.proof.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class JsonFuzzTest {
  /** Any bytes are a value, the canonical text of which is that of the value, or are refused. */
  @FuzzTest
  void anyBytes_areAValueOrAreRefused(byte[] bytes) {
    try {
      Json value = Json.parse(bytes, JsonLimits.ENTRY);
      String text = CanonicalJson.write(value);
      Json again = Json.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.FILE);
      assertThat(CanonicalJson.write(again)).isEqualTo(text);
    } catch (JsonException refused) {
      assertThat(refused.offset()).isBetween(0, bytes.length);
    } catch (CanonicalException refused) {
      assertThat(refused.why()).isEqualTo("the number is too large");
    }
  }

  /** Whatever is taken as canonical is written as it was. */
  @FuzzTest
  void anyBytes_areCanonicalOrAreRefused(byte[] bytes) {
    try {
      Json value = CanonicalJson.parseEntry(bytes, JsonLimits.ENTRY);
      assertThat(CanonicalJson.writeEntry(value).getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
    } catch (JsonException refused) {
      assertThat(refused.offset()).isBetween(0, bytes.length);
    }
  }

  @FuzzTest
  void anyText_isAPointerOrIsRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      assertThat(JsonPointer.parse(text)).hasToString(text);
    } catch (JsonException refused) {
      assertThat(refused.offset()).isBetween(0, text.length());
    }
  }
}
