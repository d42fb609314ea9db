package io.chengji.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.postgres.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When are the tables brought up to date, and who hears of it? */
class MigrationsTest {
  private final AtomicInteger said = new AtomicInteger();

  private void migrate(Database database) {
    Migrations.migrate(database.dataSource(), List.of(), said::incrementAndGet);
  }

  private static void tell(Database database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(Database database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** As if the last of the kernel's scripts had never run. */
  private static void takeBackTheLast(Database database) throws SQLException {
    tell(database, "drop table account_session; drop table account");
    tell(database, "delete from schema_history where version = '10'");
  }

  @ParameterizedTest
  @EnumSource
  void tablesUpToDate_areNotSpokenOf(ServerKind kind) {
    try (Database database = TestDatabases.make(kind)) {
      migrate(database);
      assertThat(said).hasValue(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void scriptThatHasNotRun_isSpokenOfAndRun(ServerKind kind) throws SQLException {
    try (Database database = TestDatabases.make(kind)) {
      takeBackTheLast(database);
      migrate(database);
      assertThat(said).hasValue(1);
      assertThat(count(database, "select count(*) from account")).isZero();
      migrate(database);
      assertThat(said).hasValue(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyAtOnce_runEachScriptOnce(ServerKind kind) throws Exception {
    try (Database database = TestDatabases.make(kind);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      takeBackTheLast(database);
      Callable<Boolean> one =
          () -> {
            migrate(database);
            return true;
          };
      for (Future<Boolean> done : threads.invokeAll(List.of(one, one, one, one))) {
        assertThat(done.get()).isTrue();
      }
      assertThat(count(database, "select count(*) from schema_history where version = '10'"))
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void scriptThatIsNotTheOneThatRan_stopsTheStart(ServerKind kind) throws SQLException {
    try (Database database = TestDatabases.make(kind)) {
      tell(database, "update schema_history set checksum = checksum + 1 where version = '1'");
      assertThatThrownBy(() -> migrate(database))
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining("1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void scriptOfALaterVersion_isLeftAlone(ServerKind kind) throws SQLException {
    try (Database database = TestDatabases.make(kind)) {
      tell(
          database,
          "insert into schema_history select 1000, '9999', 'later', 'SQL', 'V9999__later.sql', 5,"
              + " installed_by, now(), 1, true from schema_history where version = '1'");
      migrate(database);
      assertThat(said).hasValue(0);
    }
  }
}
