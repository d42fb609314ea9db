package io.chengji.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.postgres.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a backup that does not fit on the disk? */
class FullDiskTest {
  @TempDir Path folder;

  @Test
  void fullDisk_isSaidAndNothingIsLeft() throws Exception {
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.toString());
    if (!mounted) {
      System.err.println("SKIPPED: no small file system can be mounted here");
    }
    assumeTrue(mounted, "SKIPPED: no small file system can be mounted here");
    try (BackupFixture source = BackupFixture.migrated(ServerKind.EMBEDDED_18)) {
      source.change(
          "insert into b_parent (name) select sha256(n::text::bytea)::text"
              + " from generate_series(1, 20000) n");
      assertThatThrownBy(() -> source.make(folder, null))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("no file was left");
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
      assertThat(source.ask("select count(*) from journal_entry")).isEqualTo("1");
    } finally {
      run("umount", folder.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
