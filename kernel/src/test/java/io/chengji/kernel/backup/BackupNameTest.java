package io.chengji.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names are those of backups? */
class BackupNameTest {
  @Test
  void name_tellsTheTimeInUtcToTheSecond() {
    Instant time = Instant.parse("2026-02-28T23:59:59.999Z");
    assertThat(BackupName.of(time)).isEqualTo("chengji-20260228-235959.chengji-backup");
    assertThat(BackupName.parse(BackupName.of(time)))
        .contains(Instant.parse("2026-02-28T23:59:59Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chengji-20260230-000000.chengji-backup.partial",
        ".chengji-20260228-235959.chengji-backup",
        "chengji-20261301-000000.chengji-backup",
        "chengji-20260228-246060.chengji-backup",
        "chengji-2026022-235959.chengji-backup",
        "chengji.chengji-backup",
        "notes.txt",
        ""
      })
  void otherNames_areNone(String name) {
    assertThat(BackupName.parse(name)).isEmpty();
  }
}
