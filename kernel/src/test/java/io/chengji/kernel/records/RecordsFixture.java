package io.chengji.kernel.records;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.EntryKinds;
import io.chengji.kernel.journal.Journal;
import io.chengji.kernel.journal.JournalEntry;
import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.postgres.TestDatabases;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A records store over a database of its own, with a table of things to change. */
final class RecordsFixture implements AutoCloseable {
  static final EntryKind CHANGED = EntryKind.ofPublic("thing.changed", 1);
  static final EntryKind HIDDEN = EntryKind.ofInternal("thing.hidden", 2);
  static final EntryKinds KINDS = EntryKinds.of(CHANGED, HIDDEN);
  static final Instant NOW = Instant.parse("2026-11-20T01:02:03.456789Z");
  static final Instant OBSERVED = Instant.parse("2013-01-29T00:00:00Z");
  static final Actor ACTOR = Actor.of("a1").withPost("数据专员", "91350000");

  final ServerKind kind;
  final Database database;
  final Records records;

  private RecordsFixture(ServerKind kind) {
    this.kind = kind;
    database = TestDatabases.make(kind);
    records = open(database);
    records
        .change()
        .commit(
            entry(Map.of("table", "thing")),
            handle ->
                handle.execute(
                    "create table thing (id int primary key, name text, version bigint not null)"));
  }

  static RecordsFixture on(ServerKind kind) {
    return new RecordsFixture(kind);
  }

  static Records open(Database database) {
    return Records.open(database.dataSource(), KINDS, () -> NOW, new SecureRandom());
  }

  static Entry entry(Map<String, ?> payload) {
    return Entry.of(CHANGED, ACTOR, OBSERVED, payload);
  }

  void add(int id) {
    records
        .change()
        .commit(
            entry(Map.of("id", id)), h -> h.execute("insert into thing values (?, 'x', 1)", id));
  }

  List<Integer> things() {
    return records.withHandle(
        h -> h.createQuery("select id from thing order by id").mapTo(Integer.class).list());
  }

  /** The payloads after the one that made the table, oldest first. */
  List<String> payloads() {
    return records.withHandle(h -> Journal.list(h, null, 1_000, List.of())).reversed().stream()
        .skip(1)
        .map(JournalEntry::payloadText)
        .toList();
  }

  @Override
  public void close() {
    records.close();
    database.close();
  }
}
