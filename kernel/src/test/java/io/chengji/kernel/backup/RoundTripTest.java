package io.chengji.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.backup.file.TableSum;
import io.chengji.kernel.journal.Journal;
import io.chengji.kernel.journal.JournalEntry;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.records.Records;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Does a restored store hold what was backed up, from any server to any other? */
class RoundTripTest {
  private static final String INSERT =
      """
      insert into a_child (parent, place, amount, weight, ratio, at, day, span, words, tree, bytes,
        yes, mark)
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "EMBEDDED_18,EMBEDDED_18",
    "EMBEDDED_18,INSTALLED_15",
    "INSTALLED_15,EMBEDDED_18",
    "INSTALLED_15,INSTALLED_15"
  })
  void allTables_areTheSameAfterwards(ServerKind from, ServerKind to) {
    try (BackupFixture source = BackupFixture.migrated(from);
        BackupFixture target = BackupFixture.empty(to)) {
      fill(source);
      Map<String, TableSum> before = source.sums();
      Backup.Made made = source.make(folder, BackupFixture.PASSPHRASE);
      Restore.open(BackupFixture.restoring(made.file(), BackupFixture.PASSPHRASE))
          .run(target.database.dataSource(), (zh, en) -> {});
      Map<String, TableSum> after = target.sums();
      assertThat(after.remove("journal_restore").rows()).isEqualTo(1);
      before.remove("journal_restore");
      assertThat(after).isEqualTo(before);
      assertThat(before.get("a_child").rows()).isEqualTo(4);
      assertThat(target.ask("select doubled from a_child where place = 'b'")).isEqualTo("2.4690");
      assertThat(made.contents().manifest().tables()).hasSize(before.size() + 1);
    }
  }

  private static void fill(BackupFixture source) {
    source.change("insert into b_parent (name) values ('甲'), (E'tab\\tline\\nback\\\\slash')");
    source.change("update b_parent set self = 2 where id = 1");
    source.change(
        INSERT
            + """
            values (1, 'b', 1.2345, 'NaN', 0.1, '2026-11-20 01:02:03.456789+08', '0044-03-15 BC',
              '1 year 2 mons -3 days 04:05:06.789', array['a,b', null, '"', 'NULL', ''],
              '{"b": [1, 2.50, null], "市": "\\u00e9"}', '\\x00ff0a5c', true,
              'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'),
              (1, 'B', null, null, null, 'infinity', null, null, '{}', null, '', false, null),
              (2, '市', -0.00, '-infinity', 1e-30, '-infinity', 'infinity', null, null, 'null',
              null, null, null),
              (2, '', 'NaN', 4.9e-324, 3.4028235e38, '0001-01-01 00:00:00+00', null, null, null,
              '"\\\\N"', null, null, null)
            """);
    source.change("insert into \"Odd \"\"name\"\"\" values (null, '{\"a\" : 1}'), ('\\N', '[]')");
    source.change("update seeded set name = 'changed later'");
    source.change("select nextval('loose') from generate_series(1, 5)");
  }

  @ParameterizedTest
  @EnumSource
  void restoredStore_goesOnWhereTheBackupWas(ServerKind kind) {
    try (BackupFixture source = BackupFixture.migrated(kind);
        BackupFixture target = BackupFixture.empty(kind)) {
      fill(source);
      Backup.Made made = source.make(folder, null);
      target.restore(made.file(), null);
      target.change("select nextval('loose')");
      assertThat(target.ask("select last_value from loose")).isEqualTo("45");
      target.change("insert into b_parent (name) values ('next')");
      assertThat(target.ask("select max(id) from b_parent")).isEqualTo("3");
      assertThatThrownBy(() -> target.change("insert into b_parent (name) values ('refused')"))
          .hasMessageContaining("no");
      for (String sql : List.of("delete from journal_entry", "truncate journal_entry")) {
        assertThatThrownBy(() -> target.change(sql))
            .hasMessageMatching("(?s).*(permission|append).*");
      }
      List<JournalEntry> entries =
          target.records.withHandle(h -> Journal.list(h, null, 100, List.of())).reversed();
      int restored = (int) made.contents().manifest().journal().entries();
      assertThat(entries.subList(restored, restored + 2))
          .extracting(entry -> entry.kind().name())
          .containsExactly("backup.restored", "thing.changed");
      assertThat(entries.get(restored).payload().get("lastEntry").asLong())
          .isEqualTo(made.contents().manifest().journal().lastEntry());
    }
  }

  @ParameterizedTest
  @EnumSource
  void restore_isToldOnce(ServerKind kind) {
    try (BackupFixture source = BackupFixture.migrated(kind);
        BackupFixture target = BackupFixture.empty(kind)) {
      source.change("select 1");
      target.restore(source.make(folder, null).file(), null);
      Restored.tell(target.records, () -> BackupFixture.NOW, handle -> {});
      Restored.tell(source.records, () -> BackupFixture.NOW, handle -> {});
      String count = "select count(*) from journal_entry where kind = 'backup.restored'";
      assertThat(target.ask(count)).isEqualTo("1");
      assertThat(source.ask(count)).isEqualTo("0");
    }
  }

  /** Numbers of transactions that came along lie far in the future of the new cluster. */
  @ParameterizedTest
  @EnumSource
  void followerOfARestoredStore_hearsOfNewEntriesAloneAndEachOnce(ServerKind kind)
      throws Exception {
    try (BackupFixture source = BackupFixture.migrated(kind);
        BackupFixture target = BackupFixture.empty(kind)) {
      source.change("select 1");
      long soon = Long.parseLong(target.ask("select pg_snapshot_xmax(pg_current_snapshot())"));
      for (int ahead = 0; ahead < 60; ahead++) {
        insertOfTransaction(source, soon + ahead);
      }
      insertOfTransaction(source, 900_000_000_000L);
      target.restore(source.make(folder, null).file(), null);
      Queue<Long> heard = new ConcurrentLinkedQueue<>();
      try (Records.Registration registration =
          target.records.onChange(entries -> entries.forEach(entry -> heard.add(entry.id())))) {
        assertThat(registration).isNotNull();
        String newest = target.ask("select max(id) from journal_entry");
        for (int n = 0; n < 80; n++) {
          target.change("select 1");
          assertThat(target.records.settle(Duration.ofSeconds(30))).isTrue();
        }
        assertThat(heard).hasSize(80).doesNotHaveDuplicates();
        assertThat(heard).allSatisfy(id -> assertThat(id).isGreaterThan(Long.parseLong(newest)));
      }
    }
  }

  private static void insertOfTransaction(BackupFixture source, long transaction) {
    source.change(
        """
        insert into journal_entry (txid, kind, kind_version, is_public, actor, observed_at,
          received_at, payload, salt)
        values ('%d'::xid8, 'thing.old', 1, false, 'a', now(), now(), '{}', '\\x%s')
        """
            .formatted(transaction, "00".repeat(16)));
  }

  @ParameterizedTest
  @EnumSource
  void receiptOfTheOldStore_isStillKnownInTheNewOne(ServerKind kind) {
    try (BackupFixture source = BackupFixture.migrated(kind);
        BackupFixture target = BackupFixture.empty(kind)) {
      source.change("select 1");
      String receipt =
          source.ask(
              "select id || '.' || txid || '.1.' || left(encode(sha256(salt), 'hex'), 16)"
                  + " from journal_entry order by id limit 1");
      target.restore(source.make(folder, null).file(), null);
      assertThat(
              target
                  .records
                  .change()
                  .find(io.chengji.kernel.records.Receipt.parse(receipt).orElseThrow()))
          .isEqualTo(io.chengji.kernel.records.Outcome.DONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void file_isForItsOwnerAloneAndNothingElseIsLeft(ServerKind kind) throws Exception {
    try (BackupFixture source = BackupFixture.migrated(kind)) {
      source.change("select 1");
      Path made = source.make(folder.resolve("new/deep"), null).file();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rw-------");
      assertThat(made.getFileName()).hasToString("chengji-20261120-010203.chengji-backup");
      try (var files = Files.list(folder.resolve("new/deep"))) {
        assertThat(files).containsExactly(made);
      }
      assertThat(
              source.ask(
                  "select payload::json ->> 'file' from journal_entry"
                      + " where kind = 'backup.made'"))
          .isEqualTo(made.getFileName().toString());
      assertThatThrownBy(() -> source.make(folder.resolve("new/deep"), null))
          .hasMessageContaining("already");
    }
  }
}
