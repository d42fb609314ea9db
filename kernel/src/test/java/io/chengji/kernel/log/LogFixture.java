package io.chengji.kernel.log;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.EntryKinds;
import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.postgres.TempFolders;
import io.chengji.kernel.postgres.TestDatabases;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A journal with a log over a database and a home of its own. */
final class LogFixture implements AutoCloseable {
  static final EntryKind OPEN = EntryKind.ofPublic("thing.changed", 1);
  static final EntryKind CLOSED = EntryKind.ofInternal("thing.hidden", 2);
  static final EntryKinds KINDS = EntryKinds.of(OPEN, CLOSED).and(LogKinds.all());
  static final Instant NOW = Instant.parse("2026-11-20T01:02:03.456789Z");
  static final String ORIGIN = "city.example/journal";
  static final Duration LONG = Duration.ofSeconds(60);

  final ServerKind kind;
  final Database database;
  final Records records;
  final Path home;

  private LogFixture(ServerKind kind) {
    this.kind = kind;
    database = TestDatabases.make(kind);
    records = openRecords(database);
    home = folder();
  }

  static LogFixture on(ServerKind kind) {
    return new LogFixture(kind);
  }

  static Records openRecords(Database database) {
    return Records.open(database.dataSource(), KINDS, () -> NOW, new SecureRandom());
  }

  static Path folder() {
    try {
      return TempFolders.make("log").resolve("home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JournalLog open() {
    return open(home);
  }

  JournalLog open(Path other) {
    return open(records, other);
  }

  /** As another process on the same database and home would. */
  JournalLog openWith(Records others) {
    return open(others, home);
  }

  private static JournalLog open(Records records, Path home) {
    return JournalLog.open(parts(records, home));
  }

  JournalLog.Parts parts() {
    return parts(records, home);
  }

  private static JournalLog.Parts parts(Records records, Path home) {
    Settings settings = Settings.of(LogSettings.list(), List.of()).with(LogSettings.ORIGIN, ORIGIN);
    return new JournalLog.Parts(records, settings, home, () -> NOW, new SecureRandom());
  }

  /** Opens the log, lets it seal everything, and closes it. */
  Published sealed() {
    try (JournalLog log = open()) {
      if (!log.settle(LONG)) {
        throw new AssertionError("not sealed: " + log.state());
      }
    }
    return published();
  }

  Published published() {
    return Published.read(home.resolve("journal"));
  }

  void add(int id) {
    records.change().commit(entry(OPEN, Map.of("id", id)), handle -> 0);
  }

  void hide(String text) {
    records.change().commit(entry(CLOSED, Map.of("text", text)), handle -> 0);
  }

  static Entry entry(EntryKind kind, Map<String, ?> payload) {
    return Entry.of(kind, Actor.of("account:1"), NOW, payload);
  }

  /** Says something as superuser with the triggers off, as one who tampers would. */
  void tamper(String sql) {
    try {
      TestDatabases.asSuperuser(kind, database, "set session_replication_role = replica; " + sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long count(String table) {
    return records.withHandle(
        h -> h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  /** The ids of all entries, by id. */
  List<Long> ids() {
    return records.withHandle(
        h -> h.createQuery("select id from journal_entry order by id").mapTo(Long.class).list());
  }

  @Override
  public void close() {
    records.close();
    database.close();
  }
}
