package io.chengji.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class SettingsFileFuzzTest {
  /** Any bytes are settings with a place each, or are refused with the file's name. */
  @FuzzTest
  void anyBytes_areSettingsOrAreRefused(byte[] bytes) {
    try {
      assertThat(SettingsFile.parse("file", bytes))
          .allSatisfy(given -> assertThat(given.place()).matches("file:\\d+"))
          .allSatisfy(given -> assertThat(given.key()).isNotEmpty());
    } catch (SettingRefused refused) {
      assertThat(refused).hasMessageContaining("file");
    }
  }
}
