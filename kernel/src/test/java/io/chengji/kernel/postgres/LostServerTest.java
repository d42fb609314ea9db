package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of an open database whose server dies? */
class LostServerTest {
  private static final Patience SHORT =
      new Patience(List.of(Duration.ZERO, Duration.ofMillis(50)), false, Duration.ofMinutes(1));

  private static Database open(PostgresHome home) {
    return Databases.openOwn(home, new SecureRandom(), Progress.NONE);
  }

  private static void killHead(PostgresHome home) throws Exception {
    ProcessHandle.of(Truth.lock(home).pid()).orElseThrow().destroyForcibly();
  }

  private static boolean answers(Database database) {
    try {
      return Truth.ask(database, "select 1").equals("1");
    } catch (SQLException e) {
      return false;
    }
  }

  @Test
  void headKilled_isStartedAgainWithEverythingCommitted() throws Exception {
    PostgresHome home = Homes.fresh("lost");
    try (Database database = open(home)) {
      Truth.tell(database, "create table kept (n int)");
      Truth.tell(database, "insert into kept values (7)");
      PostmasterPid before = Truth.lock(home);
      killHead(home);
      Truth.until(() -> !answers(database));
      Truth.until(() -> answers(database));
      assertThat(Truth.ask(database, "select n from kept")).isEqualTo("7");
      assertThat(Truth.lock(home).pid()).isNotEqualTo(before.pid());
      assertThat(Truth.lock(home).port()).isEqualTo(before.port());
    }
    Truth.assertNoServer(home);
  }

  @Test
  void whileItIsAway_aConnectionIsRefusedAtOnceAndWithTheReason() throws Exception {
    PostgresHome home = Homes.fresh("lost");
    Patience late = new Patience(List.of(Duration.ofSeconds(2)), false, Duration.ofMinutes(1));
    try (Database database = Databases.openOwn(home, new SecureRandom(), Progress.NONE, late)) {
      killHead(home);
      Set<String> told = ConcurrentHashMap.newKeySet();
      Truth.until(
          () -> {
            try (Connection connection = database.dataSource().getConnection()) {
              return false;
            } catch (SQLTransientConnectionException e) {
              told.add(String.valueOf(e.getMessage()));
              return true;
            } catch (SQLException e) {
              return false;
            }
          });
      long begin = System.nanoTime();
      assertThatThrownBy(() -> database.dataSource().getConnection())
          .isInstanceOf(SQLTransientConnectionException.class)
          .hasCauseInstanceOf(PostgresException.class);
      assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(1));
      assertThat(told).allMatch(text -> text.contains("正在重新启动") && text.contains("started again"));
      Truth.until(() -> answers(database));
    }
  }

  @Test
  void everyPartKilledAgainAndAgain_isStartedEachTime() throws Exception {
    PostgresHome home = Homes.fresh("lost");
    try (Database database = open(home)) {
      for (int time = 0; time < 3; time++) {
        Truth.killServer(home);
        Truth.until(() -> answers(database));
      }
    }
    Truth.assertNoServer(home);
  }

  @Test
  void portTakenMeanwhile_isStartedOnAnother() throws Exception {
    PostgresHome home = Homes.fresh("lost");
    Patience late = new Patience(List.of(Duration.ofSeconds(2)), false, Duration.ofMinutes(1));
    try (Database database = Databases.openOwn(home, new SecureRandom(), Progress.NONE, late)) {
      int port = Truth.lock(home).port();
      Truth.killServer(home);
      try (var thief = new java.net.ServerSocket()) {
        thief.bind(new java.net.InetSocketAddress("127.0.0.1", port));
        Truth.until(() -> answers(database));
        assertThat(Truth.lock(home).port()).isNotEqualTo(port);
      }
    }
  }

  @Test
  void dataGone_isGivenUpWithTheReasonAndNothingIsMadeAnew() throws Exception {
    PostgresHome home = Homes.fresh("lost");
    CompletableFuture<PostgresException> end = new CompletableFuture<>();
    Path data = Truth.data(home);
    Path aside = data.resolveSibling("aside");
    try (Database database = Databases.openOwn(home, new SecureRandom(), Progress.NONE, SHORT)) {
      database.onGivenUp(end::complete);
      Files.move(data, aside);
      Truth.until(
          () -> {
            Processes.listServersOf(data)
                .forEach(p -> ProcessHandle.of(p).ifPresent(ProcessHandle::destroyForcibly));
            Processes.listServersOf(aside)
                .forEach(p -> ProcessHandle.of(p).ifPresent(ProcessHandle::destroyForcibly));
            return end.isDone();
          });
      PostgresException why = end.get();
      assertThat(why.english())
          .contains("could not be started again in 2 tries", data.toString(), "restore it");
      assertThat(why.chinese()).contains("试了 2 次", data.toString(), "从备份恢复");
      assertThat(data).doesNotExist();
      assertThatThrownBy(() -> database.dataSource().getConnection())
          .hasMessageContaining("given up")
          .message()
          .doesNotContain(home.dir().toString());
      CompletableFuture<PostgresException> late = new CompletableFuture<>();
      database.onGivenUp(late::complete);
      assertThat(late).isCompletedWithValue(why);
    }
  }

  @Test
  void serverThatDiesAgainAndAgain_isGivenUp() throws Exception {
    PostgresHome home = Homes.fresh("lost");
    CompletableFuture<PostgresException> end = new CompletableFuture<>();
    try (Database database = Databases.openOwn(home, new SecureRandom(), Progress.NONE, SHORT)) {
      database.onGivenUp(end::complete);
      for (int time = 0; time <= SHORT.tries() && !end.isDone(); time++) {
        killHead(home);
        Truth.until(() -> !answers(database));
        Truth.until(() -> end.isDone() || answers(database));
      }
      assertThat(end.get(1, TimeUnit.MINUTES).english()).contains("in 2 tries: each time");
    }
    Truth.assertNoServer(home);
  }

  @Test
  void closedWhileItIsAway_leavesNothingRunning() throws Exception {
    PostgresHome home = Homes.fresh("lost");
    for (int time = 0; time < 3; time++) {
      try (Database database = open(home)) {
        Truth.killServer(home);
        Truth.until(() -> !answers(database));
      }
      Truth.assertNoServer(home);
    }
  }

  @Test
  void ownerLeaves_theOtherUserStartsItAndStopsItInTheEnd() throws Exception {
    PostgresHome home = Homes.fresh("lost");
    try (Child owner = Child.open(home.dir())) {
      assertThat(owner.line()).isEqualTo("OPEN OWN");
      try (Database other = open(home)) {
        assertThat(other.isShared()).isTrue();
        assertThat(owner.end()).isEqualTo("CLOSED");
        Truth.until(() -> answers(other));
        assertThat(other.isShared()).isFalse();
      }
    }
    Truth.assertNoServer(home);
  }
}
