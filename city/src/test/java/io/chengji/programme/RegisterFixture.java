package io.chengji.programme;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.document.SourceText;
import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.Databases;
import io.chengji.kernel.postgres.PostgresHome;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.publication.PublicationKinds;
import io.chengji.kernel.records.Migrations;
import io.chengji.kernel.records.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A real database server for the register's tests, with empty tables for each test. */
final class RegisterFixture {
  static final Codes CODES = Codes.load();
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T02:00:00Z"));

  private static @Nullable RegisterFixture shared;

  private final Path folder;
  private final Database server;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private int databases;
  private HikariDataSource current;
  private Records latest;

  private RegisterFixture(Path folder) {
    this.folder = folder;
    this.server = Databases.openOwn(PostgresHome.of(folder), new Random(20261120), Progress.NONE);
  }

  /** The one server of all tests of this process; it stops with the process. */
  static synchronized RegisterFixture shared() {
    if (shared == null) {
      RegisterFixture started = new RegisterFixture(temporaryFolder());
      Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
      shared = started;
    }
    return shared;
  }

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("chengji-register");
      return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty, migrated tables in a schema of their own. */
  RegisterFixture newDatabase() throws SQLException {
    String name = "register_" + ++databases;
    try (Connection connection = server.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    }
    HikariDataSource pool = server.dataSource().unwrap(HikariDataSource.class);
    PGSimpleDataSource whole = (PGSimpleDataSource) pool.getDataSource();
    PGSimpleDataSource address = new PGSimpleDataSource();
    address.setURL(whole.getURL());
    address.setUser(whole.getUser());
    address.setPassword(whole.getPassword());
    address.setCurrentSchema(name);
    HikariConfig config = new HikariConfig();
    config.setDataSource(address);
    config.setMaximumPoolSize(8);
    current = new HikariDataSource(config);
    opened.add(current);
    Migrations.migrate(current, "programme");
    return this;
  }

  /** A register over the current database, as a process of its own would have it. */
  ProgrammeRegister open() {
    Records records =
        Records.open(
            current, RegisterKinds.all().and(PublicationKinds.all()), CLOCK, new Random(1));
    ProgrammeRegister register =
        ProgrammeRegister.open(records, CODES, CLOCK, SourceText.DEFAULT_LIMIT);
    opened.add(records);
    latest = records;
    opened.add(register);
    return register;
  }

  /** The store of the register that was opened last. */
  Records records() {
    return latest;
  }

  /** Changes rows directly, as an earlier version of the program left them. */
  int execute(String sql) {
    try (Connection connection = current.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One number out of the database. */
  long count(String sql) {
    try (Connection connection = current.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closes what was opened since, and leaves the server running. */
  void closeOpened() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
    opened.clear();
  }

  private void stop() {
    try (Stream<Path> files = Files.walk(folder)) {
      closeOpened();
      server.close();
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (Exception e) {
      System.err.println("left behind: " + folder + ": " + e);
    }
  }
}
