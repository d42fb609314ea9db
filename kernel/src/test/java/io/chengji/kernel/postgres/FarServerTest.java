package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the connections when the operator's own server goes away and comes back? */
class FarServerTest {
  @ParameterizedTest
  @EnumSource
  void serverGoesAndComesBack_theConnectionsDoToo(ServerKind kind) throws Exception {
    kind.assumeThere();
    PostgresHome home = kind.home(TempFolders.make("far").resolve("home"));
    PostgresServer first = PostgresServer.open(home, new SecureRandom(), Progress.NONE);
    int port = first.port();
    String url =
        "postgresql://chengji:%s@127.0.0.1:%d/chengji".formatted(first.secrets().owner(), port);
    try (Database database = Databases.openAt(DatabaseUrl.parse(url))) {
      assertThat(Truth.ask(database, "select 1")).isEqualTo("1");
      first.close();
      AtomicReference<String> told = new AtomicReference<>("");
      Truth.until(() -> refusal(database, told).contains("is waited for"));
      assertThat(told.get()).contains("正在等待它恢复").doesNotContain(String.valueOf(port));
      try (PostgresServer again =
          PostgresServer.open(home, new SecureRandom(), Progress.NONE, () -> port)) {
        Truth.until(() -> refusal(database, told).isEmpty());
        assertThat(Truth.ask(database, "select 1")).isEqualTo("1");
        Truth.killServer(again);
        Truth.until(() -> !refusal(database, told).isEmpty());
      }
      try (PostgresServer third =
          PostgresServer.open(home, new SecureRandom(), Progress.NONE, () -> port)) {
        Truth.until(() -> refusal(database, told).isEmpty());
        assertThat(third.port()).isEqualTo(port);
      }
    }
  }

  private static String refusal(Database database, AtomicReference<String> told) {
    try {
      Truth.ask(database, "select 1");
      return "";
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      told.set(message);
      return message.isEmpty() ? "refused" : message;
    }
  }
}
