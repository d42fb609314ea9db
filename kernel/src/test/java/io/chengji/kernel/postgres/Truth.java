package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Questions to a home and its server that several tests ask. */
final class Truth {
  private Truth() {}

  static String ask(Database database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  static void tell(Database database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static Path data(PostgresHome home) {
    return home.data(ServerArchive.MAJOR);
  }

  static PostmasterPid lock(PostgresHome home) throws IOException {
    return new DataFolder(home, ServerArchive.MAJOR).findLock().orElseThrow();
  }

  /** kill -9 of every process of this home's server, as a loss of power would end them. */
  static void killServer(PostgresHome home) {
    List<Long> pids = Processes.listServersOf(data(home));
    assertThat(pids).isNotEmpty();
    for (long pid : pids) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
    until(() -> Processes.listServersOf(data(home)).isEmpty());
  }

  /** kill -9 of the head of this server. */
  static void killServer(PostgresServer server) {
    ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Waits for what must come true within a minute. */
  static void until(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("came true in time").isLessThan(end);
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
  }

  static void assertNoServer(PostgresHome home) {
    assertThat(Processes.listServersOf(data(home))).isEmpty();
  }
}
