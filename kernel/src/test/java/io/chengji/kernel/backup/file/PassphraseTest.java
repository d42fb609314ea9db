package io.chengji.kernel.backup.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a passphrase? */
class PassphraseTest {
  @TempDir Path folder;

  @Test
  void firstLineOfAFile_isThePassphrase() throws IOException {
    Path file = Files.writeString(folder.resolve("p"), "四个字的口令 and more\r\nsecond line\n");
    assertThat(new String(Passphrase.read(file).strong().characters()))
        .isEqualTo("四个字的口令 and more");
  }

  @Test
  void passphrase_isNeverShown() {
    assertThat(Passphrase.of("secret of ours").toString()).doesNotContain("secret");
  }

  @Test
  void shortPassphrase_opensAnOldFileButMakesNoNewOne() {
    Passphrase old = Passphrase.of("short");
    assertThatThrownBy(old::strong)
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("at least 12");
  }

  @Test
  void noFileOrNothingInItOrNoText_isRefused() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "\nbelow");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 1});
    for (Path file : new Path[] {empty, binary, folder.resolve("none"), folder}) {
      assertThatThrownBy(() -> Passphrase.read(file)).isInstanceOf(BackupException.class);
    }
  }
}
