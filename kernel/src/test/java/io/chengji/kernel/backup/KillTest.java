package io.chengji.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.postgres.ServerKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there after kill -9 in the middle? */
class KillTest {
  private static final int ROWS = 200_000;
  private static BackupFixture source;

  @TempDir Path folder;

  @BeforeAll
  static void fill() {
    source = BackupFixture.migrated(ServerKind.EMBEDDED_18);
    source.change(
        "insert into b_parent (name) select sha256(n::text::bytea)::text"
            + " from generate_series(1, %d) n".formatted(ROWS));
  }

  @AfterAll
  static void close() {
    source.close();
  }

  @Test
  void killedWhileItIsWritten_noFileHasTheName_andTheNextBackupCleansUp() throws Exception {
    Process child = BackupChild.start("backup", source.url, folder);
    awaitFile(folder, ".partial");
    child.destroyForcibly().waitFor();
    assertThat(names(folder)).singleElement().asString().endsWith(".partial");
    Path made = source.make(folder, null).file();
    assertThat(names(folder)).containsExactly(made.getFileName().toString());
  }

  @Test
  void toldToEndWhileItIsWritten_noFileIsLeft() throws Exception {
    Process child = BackupChild.start("backup", source.url, folder);
    awaitFile(folder, ".partial");
    child.destroy();
    assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).isEqualTo(143);
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void killedWhileItIsRestored_theStoreIsEmptyOrComplete() throws Exception {
    killAndLook(0);
    killAndLook(300);
  }

  @Tag("long")
  @RepeatedTest(50)
  void killedAtAnyMomentOfARestore_theStoreIsEmptyOrComplete() throws Exception {
    killAndLook(new SecureRandom().nextInt(4_000));
  }

  private void killAndLook(int millis) throws Exception {
    Path file = Files.createDirectory(folder.resolve("at-" + millis));
    file = source.make(file, null).file();
    try (BackupFixture target = BackupFixture.empty(ServerKind.EMBEDDED_18)) {
      Process child = BackupChild.start("restore", target.url, file);
      awaitLine(child, "STEP making the tables");
      boolean ignored = child.waitFor(millis, TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();
      awaitNobodyElse(target);
      if (isFilled(target)) {
        assertThat(target.ask("select count(*) from b_parent")).isEqualTo("" + ROWS);
        Restored.tell(target.records, () -> BackupFixture.NOW, handle -> {});
      } else {
        target.restore(file, null);
      }
      assertThat(target.ask("select count(*) from b_parent")).isEqualTo("" + ROWS);
      assertThat(target.sums().get("b_parent")).isEqualTo(source.sums().get("b_parent"));
      assertThat(target.ask("select kind from journal_entry order by id desc limit 1"))
          .isEqualTo("backup.restored");
    }
  }

  private static boolean isFilled(BackupFixture target) {
    return target.ask("select to_regclass('journal_entry')").equals("journal_entry")
        && !target.ask("select count(*) from journal_entry").equals("0");
  }

  /** The server ends what a killed client began, in its own time. */
  private static void awaitNobodyElse(BackupFixture target) {
    String others =
        "select count(*) from pg_stat_activity where datname = current_database()"
            + " and state like '%in transaction%' and pid <> pg_backend_pid()"
            + " or datname = current_database() and query ilike 'copy%' and state = 'active'";
    awaitTrue(() -> target.ask(others).equals("0"));
  }

  private static void awaitLine(Process child, String line) throws IOException {
    BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
    for (String next = lines.readLine(); next != null; next = lines.readLine()) {
      if (next.equals(line)) {
        return;
      }
    }
    throw new AssertionError("the child ended without " + line);
  }

  private static void awaitFile(Path folder, String end) {
    awaitTrue(() -> names(folder).stream().anyMatch(name -> name.endsWith(end)));
  }

  private static void awaitTrue(java.util.function.BooleanSupplier condition) {
    long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("came true in time").isLessThan(limit);
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
