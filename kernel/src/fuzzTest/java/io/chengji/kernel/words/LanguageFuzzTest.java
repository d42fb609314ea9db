package io.chengji.kernel.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class LanguageFuzzTest {
  /** Any header gives a language, and one that names only ours gives that one. */
  @FuzzTest
  void anyHeader_givesALanguage(byte[] bytes) {
    String header = new String(bytes, StandardCharsets.UTF_8);
    assertThat(Language.ofAcceptLanguage(header)).isNotNull();
    assertThat(Language.ofAcceptLanguage("en;q=1," + header)).isEqualTo(Language.EN);
  }
}
