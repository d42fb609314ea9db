package io.chengji.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.program.ProgramSettings;
import io.chengji.app.verb.BackupVerb;
import io.chengji.app.verb.RestoreVerb;
import io.chengji.kernel.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What do backup and restore say to a line that cannot be, before any database is opened? */
class BackupLineTest {
  @TempDir Path folder;

  private record Said(ExitCode code, String words) {}

  private Said say(String... words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("LC_ALL", "en_GB.UTF-8"),
            folder);
    CommandLine line =
        new CommandLine(
            List.of(new BackupVerb(), new RestoreVerb()),
            ProgramSettings.list(),
            terminal,
            flags -> Settings.of(ProgramSettings.list(), Settings.ofFlags(flags)));
    ExitCode code = line.run(List.of(words));
    return new Said(code, err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void passwordInAnAddress_isRefusedAndNotRepeated() {
    Said said = say("restore", "x", "--into", "postgresql://u:hunter2@h/d");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.words()).contains("CHENGJI_DATABASE_URL").doesNotContain("hunter2");
  }

  @Test
  void noFileOrTwo_isAWrongLine() {
    assertThat(say("restore").code()).isEqualTo(ExitCode.USAGE);
    assertThat(say("restore", "a", "b").code()).isEqualTo(ExitCode.USAGE);
    assertThat(say("backup", "check").code()).isEqualTo(ExitCode.USAGE);
    assertThat(say("backup", "everything", "now").code()).isEqualTo(ExitCode.USAGE);
    assertThat(say("backup", "check", ".").words()).contains("no backup in the folder");
  }

  @Test
  void fileThatIsNotThere_isSaid() {
    Said said = say("backup", "check", "none.chengji-backup");
    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.words()).contains("none.chengji-backup");
  }

  @Test
  void shortPassphrase_isRefusedBeforeAnythingBegins() throws IOException {
    Files.writeString(folder.resolve("p"), "short\n");
    Said said = say("backup", "--passphrase-file", "p");
    assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(said.words()).contains("at least 12");
  }

  @Test
  void passphraseFileThatOthersCanRead_isNoted() throws IOException {
    Path file = Files.writeString(folder.resolve("p"), "short\n");
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(say("backup", "--passphrase-file", "p").words()).contains("read by other users");
  }
}
