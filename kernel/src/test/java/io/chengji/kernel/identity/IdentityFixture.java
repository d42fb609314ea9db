package io.chengji.kernel.identity;

import io.chengji.kernel.journal.Journal;
import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.Databases;
import io.chengji.kernel.postgres.PostgresHome;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.postgres.TempFolders;
import io.chengji.kernel.records.Migrations;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/** Accounts and sessions on a real database, with a clock that a test moves. */
final class IdentityFixture implements AutoCloseable {
  private final Database database;
  private final Records records;
  private Instant now = Instant.parse("2026-11-20T08:00:00Z");
  private final InstantSource clock = () -> now;
  private final SplittableRandom random = new SplittableRandom(3);

  IdentityFixture() {
    try {
      PostgresHome home = PostgresHome.of(TempFolders.make("identity"));
      database = Databases.openOwn(home, new SplittableRandom(1), Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Migrations.migrate(database.dataSource());
    records = Records.open(database.dataSource(), IdentityKinds.all(), clock, random);
  }

  /** Forgets accounts and sessions, as if it were the first run. */
  void empty() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from account_session");
      statement.execute("delete from account");
    }
  }

  Accounts accounts() {
    return new Accounts(records, clock, random);
  }

  Sessions sessions() {
    Settings settings = Settings.of(IdentitySettings.list(), List.of());
    return new Sessions(records, accounts(), settings, clock, random);
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  List<String> kinds() {
    return records.withHandle(handle -> Journal.list(handle, null, 500, List.of())).stream()
        .map(entry -> entry.kind().name())
        .toList();
  }

  long stored(String table) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() {
    records.close();
    database.close();
  }
}
