package io.chengji.app.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chengji.kernel.http.ServerSettings;
import io.chengji.kernel.settings.SettingRefused;
import io.chengji.kernel.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramSettingsTest {
  @TempDir private Path folder;

  private Settings read(List<String> flags, Map<String, String> environment) {
    return ProgramSettings.read(flags, environment, folder);
  }

  @Test
  void nothingGiven_listensOnThisMachineAlone() {
    Settings settings = read(List.of(), Map.of());
    assertThat(settings.get(ServerSettings.HOST)).isEqualTo("127.0.0.1");
    assertThat(settings.get(ServerSettings.PORT)).isEqualTo(8080);
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void theFileOfTheCurrentFolder_winsOverThatOfTheHome() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/chengji.properties"), "server.port = 1\n");
    assertThat(read(List.of(), Map.of()).get(ServerSettings.PORT)).isEqualTo(1);
    Files.writeString(folder.resolve("chengji.properties"), "server.port = 2\n");
    assertThat(read(List.of(), Map.of()).get(ServerSettings.PORT)).isEqualTo(2);
  }

  @Test
  void aNamedFile_isReadAndItsAbsenceIsRefused() throws IOException {
    Files.writeString(folder.resolve("other"), "server.port = 3\n");
    assertThat(read(List.of("--settings-file=other"), Map.of()).get(ServerSettings.PORT))
        .isEqualTo(3);
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> read(List.of("--settings-file=absent"), Map.of()))
        .withMessageContaining("absent");
  }

  @Test
  void theLaunchersVariables_giveNoWarning() {
    Map<String, String> launcher =
        Map.of("CHENGJI_MEMORY", "1g", "CHENGJI_HOME", "x", "CHENGJI_DATABASE_URL", "y");
    assertThat(read(List.of(), launcher).warnings()).isEmpty();
    assertThat(read(List.of(), Map.of("CHENGJI_SERVER_PROT", "1")).warnings()).hasSize(1);
  }

  @Test
  void theDatabasesAddress_mayNotStandOnTheCommandLine() {
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> read(List.of("--database-url=postgresql://u:p@h/d"), Map.of()))
        .withMessageContaining("CHENGJI_DATABASE_URL");
  }
}
