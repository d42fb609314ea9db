package io.chengji.kernel.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | EN",
        "en-GB,en;q=0.9 | EN",
        "zh-CN,en;q=0.9 | ZH",
        "fr, en;q=0.2, zh;q=0.1 | EN",
        "en;q=0.5, zh;q=0.8 | ZH",
        "en;q=0, zh;q=0.001 | ZH",
        "* | ZH",
        "fr | ZH",
        "en;q=2 | ZH",
        "en;level=1 | ZH",
        "EN_us | EN",
        ";;,,q=1 | ZH",
      })
  void theHeaderDecides(String header, Language expected) {
    assertThat(Language.ofAcceptLanguage(header)).isEqualTo(expected);
  }

  @Test
  void wordsNeedBothLanguages() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Words("", "x"));
    assertThat(new Words("城迹", "Chengji").both()).isEqualTo("城迹 / Chengji");
    assertThat(Words.same("CSV").both()).isEqualTo("CSV");
  }
}
