package io.chengji.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.settings.SettingsManual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SettingsManualTest {
  @Test
  void theManualPage_isWhatTheDeclarationsSay() throws IOException {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("chengji.root")));
    assertThat(Files.readString(root.resolve("docs/settings.md")))
        .as("run: ./chengji settings --format manual > docs/settings.md")
        .isEqualTo(SettingsManual.page(ProgramSettings.list()));
  }
}
