package io.chengji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The database of a running home, spoken to directly where HTTP could not fill it in time. */
final class OwnDatabase {
  private static final int BATCH = 20_000;
  private static final int PORT_LINE = 3;

  private OwnDatabase() {}

  /** Connects as the owner of the tables, by what the home itself says. */
  static Connection connect(Path home) throws SQLException {
    Path postgres = home.resolve("postgres");
    try (DirectoryStream<Path> data = Files.newDirectoryStream(postgres, "data-*")) {
      Path pid = data.iterator().next().resolve("postmaster.pid");
      int port = Integer.parseInt(Files.readAllLines(pid).get(PORT_LINE).strip());
      String password = Files.readAllLines(postgres.resolve("secrets")).get(1);
      String url = "jdbc:postgresql://127.0.0.1:" + port + "/chengji";
      return DriverManager.getConnection(url, "chengji", password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds entries of about 300 bytes, each with a salt of its own. */
  static void addEntries(Connection connection, int count) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int done = 0; done < count; done += BATCH) {
        statement.execute(
            """
            insert into journal_entry (kind, kind_version, is_public, actor, observed_at,
              received_at, payload, salt)
            select 'bench.written', 1, n %% 4 = 0, 'account:' || md5((n / 100)::text), now(), now(),
              '{"digest":"' || encode(sha256(n::text::bytea), 'hex') || '","number":' || n || '}',
              substring(sha256(random()::text::bytea) for 16)
            from generate_series(%d, %d) n
            """
                .formatted(done + 1, Math.min(done + BATCH, count)));
      }
    }
  }

  /** Waits until every entry has its leaf. */
  static void awaitSealed(Connection connection, Duration limit) throws SQLException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (isUnsealed(connection)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("entries are not sealed after " + limit);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static boolean isUnsealed(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select exists (select from journal_unsealed)")) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
