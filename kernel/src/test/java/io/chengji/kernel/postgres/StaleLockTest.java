package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does a lock file that no server stands behind keep the next start from working? */
class StaleLockTest {
  private final PostgresHome home = Homes.fresh("stale");
  private final Path file = Truth.data(home).resolve(PostmasterPid.NAME);

  /** A child opens the home; then it and the whole server are killed, and their lock file stays. */
  @BeforeEach
  void crash() throws Exception {
    try (Child child = Child.open(home.dir())) {
      assertThat(child.line()).isEqualTo("OPEN OWN");
      child.kill();
      Truth.killServer(home);
    }
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void deadProcess_isPassedOver() throws Exception {
    assertStarts();
  }

  @Test
  void deadProcessThatNeverWas_isPassedOver() throws Exception {
    replacePid(4_194_304);
    assertStarts();
  }

  @Test
  void livingProcessOfAnotherProgram_isPassedOver() throws Exception {
    Process other = asServerUser("cat").start();
    try {
      replacePid(other.pid());
      assertStarts();
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void zombie_isPassedOver() throws Exception {
    // The shell becomes a program that never reaps, and only then its child ends.
    String child = "until read -r name </proc/$$/comm && [ \"$name\" = cat ]; do :; done";
    Process parent = asServerUser("/bin/sh", "-c", "(" + child + ") & echo $!; exec cat").start();
    try (BufferedReader reader = parent.inputReader()) {
      long zombie = Long.parseLong(reader.readLine());
      Truth.until(() -> !Processes.isRunning(zombie));
      assertThat(Path.of("/proc/" + zombie)).exists();
      replacePid(zombie);
      assertStarts();
      assertThat(Path.of("/proc/" + zombie)).as("a zombie still").exists();
    } finally {
      parent.destroyForcibly().waitFor();
    }
  }

  @Test
  void ourOwnProcess_isPassedOver() throws Exception {
    replacePid(ProcessHandle.current().pid());
    assertStarts();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "bogus", "123", "-12\n", "99999999999999999999\n/x\n"})
  void tornFile_isPassedOver(String text) throws Exception {
    Files.writeString(file, text);
    assertStarts();
  }

  @Test
  void runningServerOfAnotherFolder_isLeftAlone() throws Exception {
    PostgresHome other = Homes.fresh("other");
    try (Database running = Databases.openOwn(other, new SecureRandom(), Progress.NONE)) {
      Files.write(file, Files.readAllBytes(Truth.data(other).resolve(PostmasterPid.NAME)));
      assertStarts();
      assertThat(Truth.ask(running, "select 1")).isEqualTo("1");
    }
  }

  private void assertStarts() throws Exception {
    long before = PostmasterPid.parse(Files.readString(file)).map(PostmasterPid::pid).orElse(0L);
    PostgresServer server = PostgresServer.open(home, new SecureRandom(), Progress.NONE);
    try (server) {
      assertThat(server.origin()).isEqualTo(PostgresServer.Origin.STARTED);
      assertThat(server.pid()).isNotEqualTo(before);
      assertThat(Answer.find(server.port(), server.secrets())).isPresent();
    }
    assertThat(file).doesNotExist();
    Truth.assertNoServer(home);
  }

  private ProcessBuilder asServerUser(String... command) throws Exception {
    // PostgreSQL passes over processes of other users by itself: it must be the same one.
    ServerUser user = ServerUser.ofHome(home.dir());
    return new ProcessBuilder(user.command(List.of(command))).directory(new java.io.File("/"));
  }

  private void replacePid(long pid) throws Exception {
    String text = Files.readString(file);
    Files.writeString(file, pid + text.substring(text.indexOf('\n')));
  }
}
