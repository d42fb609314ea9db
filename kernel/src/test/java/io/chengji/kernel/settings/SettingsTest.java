package io.chengji.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chengji.kernel.settings.Given.Source;
import io.chengji.kernel.words.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Setting<Integer> PORT =
      Setting.of("server.port", "端口。", "The port.", Rule.integer(Words.same("port"), 0, 65_535))
          .withDefault("8080");
  private static final Setting<Duration> IDLE =
      Setting.of(
          "session.idle", "闲置。", "Idle.", Rule.duration(Duration.ofSeconds(1), Duration.ofDays(7)));
  private static final Setting<String> TOKEN =
      Setting.of("metrics.token", "令牌。", "Token.", Rule.text(40)).asSecret();
  private static final List<Setting<?>> ALL = List.of(PORT, IDLE, TOKEN);

  private static Given flag(String key, String text) {
    return new Given(Source.FLAG, key, "command line", text);
  }

  @Test
  void nothingGiven_theDefaultHolds() {
    Settings settings = Settings.of(ALL, List.of());
    assertThat(settings.get(PORT)).isEqualTo(8080);
    assertThat(settings.find(IDLE)).isEmpty();
  }

  @Test
  void flagsAreReadInBothSpellings() {
    assertThat(Settings.of(ALL, Settings.ofFlags(List.of("--server-port=1"))).get(PORT))
        .isEqualTo(1);
    assertThat(Settings.of(ALL, Settings.ofFlags(List.of("--server.port=2"))).get(PORT))
        .isEqualTo(2);
  }

  @Test
  void environmentIsReadWithoutReservedAndBlankNames() {
    Map<String, String> environment =
        Map.of(
            "CHENGJI_SERVER_PORT",
            "9",
            "CHENGJI_JAVA",
            "x",
            "CHENGJI_SESSION_IDLE",
            " ",
            "PATH",
            "/");
    List<Given> given = Settings.ofEnvironment(environment, Set.of("CHENGJI_JAVA"));
    assertThat(given).hasSize(1);
    assertThat(Settings.of(ALL, given).get(PORT)).isEqualTo(9);
  }

  @Test
  void unknownName_warnsWithTheNearestInBothLanguages() {
    Settings settings = Settings.of(ALL, List.of(flag("--sever-prot", "1")));
    assertThat(settings.warnings()).hasSize(1);
    Words warning = settings.warnings().getFirst();
    assertThat(warning.en()).contains("--sever-prot", "command line", "server.port");
    assertThat(warning.zh()).contains("--sever-prot", "server.port");
  }

  @Test
  void wrongValues_areRefusedTogetherWithNameValueRuleAndRemedy() {
    List<Given> given = List.of(flag("--server-port", "70000"), flag("--session-idle", "soon"));
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> Settings.of(ALL, given))
        .satisfies(
            refused -> {
              assertThat(refused.complaints()).hasSize(2);
              assertThat(refused.complaints().getFirst().en())
                  .contains("server.port", "'70000'", "from 0 to 65535", "start again");
              assertThat(refused.complaints().getFirst().zh())
                  .contains("server.port", "70000", "0 到 65535", "改正");
            });
  }

  @Test
  void aSecretOnTheCommandLine_isRefusedAndNeverShown() {
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> Settings.of(ALL, List.of(flag("--metrics-token", "hush-hush"))))
        .withMessageContaining("CHENGJI_METRICS_TOKEN")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hush-hush"));
  }

  @Test
  void aWrongSecret_isRefusedWithoutItsValue() {
    Given given = new Given(Source.FILE, "metrics.token", "f:1", "hush".repeat(20));
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> Settings.of(ALL, List.of(given)))
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hush"));
  }

  @Test
  void fileIsReadWithLineNumbers(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("chengji.properties");
    Files.writeString(file, "\uFEFF# 注释\n\nserver.port = 7\nno.such = a=b\n");
    List<Given> given = SettingsFile.read(file);
    assertThat(given).extracting(Given::text).containsExactly("7", "a=b");
    assertThat(given.get(1).place()).endsWith("chengji.properties:4");
  }

  @Test
  void aLineThatIsNoSetting_namesFileAndLine() {
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> SettingsFile.parse("f", "a=1\nnonsense".getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("f:2");
  }

  @Test
  void aFileThatIsNotUtf8_isRefused() {
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> SettingsFile.parse("f", new byte[] {(byte) 0xD6, (byte) 0xD0}))
        .withMessageContaining("UTF-8");
  }

  @Test
  void missingValueWithoutDefault_saysHowToGiveIt() {
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> Settings.of(ALL, List.of()).get(IDLE))
        .withMessageContaining("CHENGJI_SESSION_IDLE");
  }

  @Test
  void withReplacesOneValueAndLeavesTheRest() {
    Settings settings = Settings.of(ALL, List.of());
    assertThat(settings.with(PORT, 3).get(PORT)).isEqualTo(3);
    assertThat(settings.get(PORT)).isEqualTo(8080);
  }

  @Test
  void theManualShowsEveryDeclarationAndNoFlagForSecrets() {
    String page = SettingsManual.page(ALL);
    assertThat(page)
        .contains("## `server.port`", "`--server-port`", "`CHENGJI_SERVER_PORT`", "`8080`");
    assertThat(page).doesNotContain("--metrics-token");
  }
}
