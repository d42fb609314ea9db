package io.chengji.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.postgres.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When is a backup made by itself, and which are kept? */
class BackupTimerTest {
  @TempDir Path folder;

  private BackupFixture store;

  @BeforeEach
  void open() {
    store = BackupFixture.migrated(ServerKind.EMBEDDED_18);
    store.change("select 1");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private BackupTimer timer(@Nullable Duration every, int keep, @Nullable Path passphrase) {
    return new BackupTimer(
        store.backup(folder),
        new BackupTimer.Plan(folder, every, keep, passphrase),
        () -> store.now);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void pass(Duration time) {
    store.now = store.now.plus(time);
  }

  @Test
  void firstOne_isMadeAtOnce_theNextWhenItIsDue() throws Exception {
    BackupTimer timer = timer(Duration.ofHours(24), 14, null);
    assertThat(timer.state().last()).isNull();
    assertThat(timer.tick()).isTrue();
    assertThat(timer.state().last()).isEqualTo(BackupFixture.NOW);
    assertThat(timer.state().bytes()).isPositive();
    pass(Duration.ofHours(23));
    assertThat(timer.tick()).isFalse();
    pass(Duration.ofHours(1));
    assertThat(timer.tick()).isTrue();
    assertThat(names()).hasSize(2);
  }

  @Test
  void newStart_goesOnFromTheNewestFile() {
    assertThat(timer(Duration.ofHours(24), 14, null).tick()).isTrue();
    pass(Duration.ofHours(3));
    try (BackupTimer next = timer(Duration.ofHours(24), 14, null)) {
      next.start();
      assertThat(next.state().last()).isEqualTo("2026-11-20T01:02:03Z");
      assertThat(next.tick()).isFalse();
    }
  }

  @Test
  void withoutAnInterval_noneIsMade() throws Exception {
    try (BackupTimer timer = timer(null, 14, null)) {
      timer.start();
      assertThat(timer.tick()).isFalse();
      assertThat(names()).isEmpty();
    }
  }

  @Test
  void oldOnes_goAndOthersStay() throws Exception {
    List<String> others =
        List.of(
            "chengji-20200101-000000.chengji-backup",
            "chengji-20991399-000000.chengji-backup",
            "notes.txt",
            "old.chengji-backup");
    for (String other : others) {
      Files.writeString(folder.resolve(other), "chengji-backup 1\n");
    }
    try (BackupFixture stranger = BackupFixture.migrated(ServerKind.EMBEDDED_18)) {
      stranger.now = BackupFixture.NOW.minus(Duration.ofDays(9));
      stranger.change("select 1");
      stranger.make(folder, null);
    }
    BackupTimer timer = timer(Duration.ofHours(1), 2, null);
    for (int n = 0; n < 4; n++) {
      assertThat(timer.tick()).isTrue();
      pass(Duration.ofHours(1));
    }
    assertThat(names())
        .containsAll(others)
        .contains("chengji-20261111-010203.chengji-backup")
        .contains("chengji-20261120-030203.chengji-backup")
        .contains("chengji-20261120-040203.chengji-backup")
        .hasSize(others.size() + 3);
  }

  @Test
  void failure_isToldAndTriedAgainSoon() throws Exception {
    Path passphrase = folder.resolve("passphrase");
    BackupTimer timer = timer(Duration.ofHours(24), 14, passphrase);
    assertThat(timer.tick()).isTrue();
    assertThat(timer.state().failedAt()).isEqualTo(BackupFixture.NOW);
    assertThat(timer.state().failure().en()).contains("passphrase");
    Files.writeString(passphrase, "long enough now\n");
    pass(Duration.ofMinutes(14));
    assertThat(timer.tick()).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(timer.tick()).isTrue();
    assertThat(timer.state().failure()).isNull();
    assertThat(timer.state().last()).isEqualTo(store.now);
  }

  @Test
  void runningTimer_makesOneWithoutBeingAsked() throws Exception {
    try (BackupTimer timer = timer(Duration.ofHours(24), 14, null)) {
      timer.start();
      while (timer.state().last() == null) {
        Thread.onSpinWait();
      }
    }
    assertThat(names()).hasSize(1);
  }

  @Test
  void setBackClock_keepsTheNewestFile() throws Exception {
    BackupTimer timer = timer(Duration.ofHours(1), 1, null);
    timer.tick();
    pass(Duration.ofHours(5));
    timer.tick();
    assertThat(names()).containsExactly("chengji-20261120-060203.chengji-backup");
  }
}
