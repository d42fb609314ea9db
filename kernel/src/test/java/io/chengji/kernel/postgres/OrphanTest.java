package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.postgres.PostgresServer.Origin;
import java.security.SecureRandom;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a server whose starter was killed? */
class OrphanTest {
  private final PostgresHome home = Homes.fresh("orphan");
  private long orphan;

  @BeforeEach
  void killTheStarter() throws Exception {
    try (Child child = Child.open(home.dir())) {
      assertThat(child.line()).isEqualTo("OPEN OWN");
      orphan = Truth.lock(home).pid();
      child.kill();
    }
    assertThat(Processes.isServerOf(orphan, Truth.data(home))).isTrue();
  }

  @AfterEach
  void leaveNothing() {
    Truth.assertNoServer(home);
  }

  @Test
  void answeringOrphan_isAdoptedAndStopped() {
    try (PostgresServer server = open()) {
      assertThat(server.origin()).isEqualTo(Origin.ADOPTED);
      assertThat(server.pid()).isEqualTo(orphan);
    }
  }

  @Test
  void orphanThatDoesNotTakeOurPassword_isStoppedAndStartedAnew() throws Exception {
    Secrets secrets = Secrets.find(home.secrets()).orElseThrow();
    String url = "jdbc:postgresql://127.0.0.1:" + Truth.lock(home).port() + "/postgres";
    try (var connection = DriverManager.getConnection(url, "postgres", secrets.superuser());
        var statement = connection.createStatement()) {
      statement.execute("alter role postgres password 'another'");
    }
    try (PostgresServer server = open()) {
      assertThat(server.origin()).isEqualTo(Origin.STARTED);
      assertThat(server.pid()).isNotEqualTo(orphan);
    }
  }

  @Test
  void partsOfAServerWhoseHeadWasKilled_doNotKeepTheNextFromStarting() {
    ProcessHandle.of(orphan).orElseThrow().destroyForcibly();
    try (PostgresServer server = open()) {
      assertThat(server.origin()).isEqualTo(Origin.STARTED);
    }
  }

  private PostgresServer open() {
    return PostgresServer.open(home, new SecureRandom(), Progress.NONE);
  }
}
