package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.Passphrase;
import io.chengji.kernel.backup.file.TableShape;
import io.chengji.kernel.backup.file.TableSum;
import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.EntryKinds;
import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.DatabaseUrl;
import io.chengji.kernel.postgres.Databases;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.postgres.TestDatabases;
import io.chengji.kernel.records.Migrations;
import io.chengji.kernel.records.Records;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A store with a database of its own, to be backed up or restored into. */
final class BackupFixture implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T01:02:03.456789Z");
  static final List<String> FAMILIES = List.of("backuptest");
  static final EntryKind CHANGED = EntryKind.ofInternal("thing.changed", 1);
  static final EntryKinds KINDS = EntryKinds.of(CHANGED).and(BackupKinds.all());
  static final Passphrase PASSPHRASE = Passphrase.of("correct horse 电池 staple");

  final String url;
  final Database database;
  final Records records;
  Instant now = NOW;

  private BackupFixture(String url, Database database) {
    this.url = url;
    this.database = database;
    this.records = Records.open(database.dataSource(), KINDS, () -> now, new SecureRandom());
  }

  /** With all tables and nothing in them. */
  static BackupFixture migrated(ServerKind kind) {
    BackupFixture fixture = empty(kind);
    Migrations.migrate(fixture.database.dataSource(), "backuptest");
    return fixture;
  }

  /** Without any table. */
  static BackupFixture empty(ServerKind kind) {
    Database database = TestDatabases.makeEmpty(kind);
    return new BackupFixture(TestDatabases.url(kind, database), database);
  }

  /** The same store for another process. */
  static BackupFixture at(String url) {
    return new BackupFixture(url, Databases.openAt(DatabaseUrl.parse(url)));
  }

  /** Says something to the database, with an entry. */
  void change(String sql) {
    Entry entry = Entry.of(CHANGED, Actor.of("tester"), NOW, Map.of("sql", sql));
    records.change().commit(entry, handle -> handle.execute(sql));
  }

  String ask(String sql) {
    return records.withHandle(
        h -> String.valueOf(h.createQuery(sql).mapTo(String.class).findOne().orElse(null)));
  }

  /** The sum of each table. */
  Map<String, TableSum> sums() {
    return records.<Map<String, TableSum>, RuntimeException>withHandle(
        handle -> {
          TableExport.prepare(handle);
          Map<String, TableSum> sums = new LinkedHashMap<>();
          for (TableShape table : Catalogue.listTables(handle)) {
            sums.put(table.name(), sum(handle, table));
          }
          return sums;
        });
  }

  private static TableSum sum(Handle handle, TableShape table) {
    try {
      return TableExport.sum(handle, table);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Backup backup(Path folder) {
    return new Backup(
        new Backup.Parts(
            records, folder.resolve("keys"), () -> now, new SecureRandom(), "0.1-test"));
  }

  /** Makes a backup in this folder. */
  Backup.Made make(Path folder, @Nullable Passphrase passphrase) {
    return backup(folder)
        .make(new Backup.Order(folder, passphrase, false, "system:test"), Progress.NONE);
  }

  static Restore.Parts restoring(Path file, @Nullable Passphrase passphrase) {
    Path folder = java.util.Objects.requireNonNull(file.getParent());
    return new Restore.Parts(file, passphrase, FAMILIES, folder.resolve("new-keys"), () -> NOW);
  }

  /** Restores into this store, and tells of it. */
  void restore(Path file, @Nullable Passphrase passphrase) {
    Restore.open(restoring(file, passphrase)).run(database.dataSource(), Progress.NONE);
    Restored.tell(records, () -> now, handle -> {});
  }

  @Override
  public void close() {
    records.close();
    database.close();
  }
}
