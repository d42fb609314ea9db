package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Does the server start as we mean it to? */
class StartTest {
  @Test
  void server_isTheVersionTheCodeNames() throws Exception {
    PostgresHome home = Homes.fresh("version");
    try (Database database = open(home)) {
      String version = Truth.ask(database, "show server_version");
      assertThat(ServerArchive.VERSION).isEqualTo(version + ".0");
      assertThat(version).startsWith(ServerArchive.MAJOR + ".");
    }
  }

  @Test
  void server_isDurableAndKeepsToItself() throws Exception {
    Map<String, String> expected =
        Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "data_checksums", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "server_encoding", "UTF8",
            "password_encryption", "scram-sha-256",
            "shared_buffers", "8192");
    PostgresHome home = Homes.fresh("settings");
    try (Database database = open(home)) {
      for (var each : expected.entrySet()) {
        assertThat(asSuperuser(home, each.getKey())).as(each.getKey()).isEqualTo(each.getValue());
      }
      assertThat(Truth.ask(database, "select 1 where '城' ~ '\\w'")).isEqualTo("1");
    }
  }

  private static String asSuperuser(PostgresHome home, String setting) throws Exception {
    Secrets secrets = Secrets.find(home.secrets()).orElseThrow();
    String url = "jdbc:postgresql://127.0.0.1:" + Truth.lock(home).port() + "/postgres";
    String sql = "select coalesce(reset_val, '') from pg_settings where name = '" + setting + "'";
    try (var connection = DriverManager.getConnection(url, "postgres", secrets.superuser());
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void ownerOfTheTables_isNoSuperuserAndHasAPassword() throws Exception {
    PostgresHome home = Homes.fresh("roles");
    try (Database database = open(home)) {
      assertThat(Truth.ask(database, "select current_user")).isEqualTo("chengji");
      String sql = "select rolsuper or rolcreaterole from pg_roles where rolname = current_user";
      assertThat(Truth.ask(database, sql)).isEqualTo("f");
      Secrets wrong = new Secrets("wrong", "wrong");
      assertThat(Answer.find(Truth.lock(home).port(), wrong)).isEmpty();
    }
  }

  @Test
  void passwordsAndData_areForTheirOwnerAlone() throws Exception {
    PostgresHome home = Homes.fresh("modes");
    open(home).close();
    assertThat(mode(home.secrets())).isEqualTo("rw-------");
    assertThat(mode(Truth.data(home))).isEqualTo("rwx------");
    assertThat(Secrets.find(home.secrets()).orElseThrow().toString()).isEqualTo("Secrets[hidden]");
    try (var files = Files.list(home.dir())) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "data-18", "postgres-18.6.0", "secrets", "server.lock", "server.log");
    }
  }

  @Test
  void takenPort_isPassedOver() throws Exception {
    PostgresHome home = Homes.fresh("port");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      int free = ServerStart.freePort();
      Deque<Integer> ports = new ArrayDeque<>(List.of(taken.getLocalPort(), free));
      try (PostgresServer server =
          PostgresServer.open(home, new SecureRandom(), Progress.NONE, ports::pop)) {
        assertThat(server.port()).isEqualTo(free);
      }
    }
  }

  @Test
  void portsThatAreAllTaken_areAnErrorInBothLanguages() throws Exception {
    PostgresHome home = Homes.fresh("ports");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(
              () ->
                  PostgresServer.open(home, new SecureRandom(), Progress.NONE, taken::getLocalPort))
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining("数据库未能启动")
          .hasMessageContaining("did not start")
          .hasMessageContaining("FATAL");
    }
    Truth.assertNoServer(home);
    open(home).close();
  }

  @Test
  void startBeyondItsLimit_isEndedAndCanBeTriedAgain() throws Exception {
    PostgresHome home = Homes.fresh("limit");
    assertThatThrownBy(() -> open(home.withStartLimit(Duration.ZERO)))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("allow it more time");
    Truth.assertNoServer(home);
    open(home).close();
  }

  @Test
  void longLog_isPutAside() throws Exception {
    PostgresHome home = Homes.fresh("log");
    Files.write(home.log(), new byte[11 << 20]);
    open(home).close();
    assertThat(home.dir().resolve("server.log.1")).hasSize(11 << 20);
    assertThat(Files.size(home.log())).isBetween(1L, 1L << 20);
  }

  @Test
  void dataWithoutItsPasswords_isAnErrorThatNamesTheFile() throws Exception {
    PostgresHome home = Homes.fresh("secrets");
    Files.delete(home.secrets());
    assertThatThrownBy(() -> open(home))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining(home.secrets().toString());
  }

  @Test
  void interruptedCreation_isBegunAgain() throws Exception {
    PostgresHome home = Homes.fresh("creation");
    Path data = Truth.data(home);
    Path unfinished = data.resolveSibling("data-18.new-1");
    Files.move(data, unfinished);
    Files.delete(unfinished.resolve("PG_VERSION"));
    try (Database database = open(home)) {
      assertThat(Truth.ask(database, "select current_database()")).isEqualTo("chengji");
    }
    assertThat(unfinished).doesNotExist();
  }

  private static Database open(PostgresHome home) {
    return Databases.openOwn(home, new SecureRandom(), Progress.NONE);
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
