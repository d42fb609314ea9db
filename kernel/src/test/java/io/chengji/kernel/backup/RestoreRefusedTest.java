package io.chengji.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.Passphrase;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.records.Migrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Is a target that is not fit left alone, and told why? */
class RestoreRefusedTest {
  private static final ServerKind KIND = ServerKind.EMBEDDED_18;

  @TempDir Path folder;

  private Path backup() {
    try (BackupFixture source = BackupFixture.migrated(KIND)) {
      source.change("insert into b_parent (name) values ('甲')");
      return source.make(folder, null).file();
    }
  }

  @Test
  void storeWithEntries_isRefusedAndNamed() {
    Path file = backup();
    try (BackupFixture target = BackupFixture.migrated(KIND)) {
      target.change("insert into b_parent (name) values ('乙')");
      assertThatThrownBy(() -> target.restore(file, null))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("journal_entry (1)");
      assertThat(target.ask("select string_agg(name, ',') from b_parent")).isEqualTo("乙");
    }
  }

  @Test
  void storeWithOurTablesAndNothingInThem_isFilled() {
    Path file = backup();
    try (BackupFixture target = BackupFixture.migrated(KIND)) {
      target.restore(file, null);
      assertThat(target.ask("select string_agg(name, ',') from b_parent")).isEqualTo("甲");
    }
  }

  @Test
  void tablesOfSomeoneElse_areRefusedAndNamed() {
    Path file = backup();
    try (BackupFixture target = BackupFixture.empty(KIND)) {
      target.database.dataSource();
      tell(target, "create table theirs (n int)");
      assertThatThrownBy(() -> target.restore(file, null))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("theirs");
      assertThat(target.ask("select to_regclass('journal_entry')")).isEqualTo("null");
    }
  }

  @Test
  void tableOfSomeoneElseBesideOurs_isRefused() {
    Path file = backup();
    try (BackupFixture target = BackupFixture.migrated(KIND)) {
      tell(target, "create table theirs (n int)");
      assertThatThrownBy(() -> target.restore(file, null))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("theirs");
    }
  }

  @Test
  void tablesOfALaterVersion_areRefused() {
    Path file;
    try (BackupFixture source = BackupFixture.empty(KIND)) {
      Migrations.migrate(source.database.dataSource());
      source.change("select 1");
      file = source.make(folder, null).file();
    }
    try (BackupFixture target = BackupFixture.migrated(KIND)) {
      assertThatThrownBy(() -> target.restore(file, null))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("empty database only");
    }
  }

  /** The tables are made as they were, and brought up to date afterwards. */
  @Test
  void backupOfAnEarlierVersion_isRestoredAndBroughtUpToDate() {
    Path file;
    try (BackupFixture source = BackupFixture.empty(KIND)) {
      Migrations.migrate(source.database.dataSource());
      source.change("select 1");
      file = source.make(folder, null).file();
    }
    try (BackupFixture target = BackupFixture.empty(KIND)) {
      target.restore(file, null);
      assertThat(target.ask("select name from seeded")).isEqualTo("from the migration");
    }
  }

  @Test
  void backupOfALaterVersion_isRefusedBeforeAnythingIsTouched() {
    Path file = backup();
    Restore.Parts older = new Restore.Parts(file, null, List.of(), folder, () -> BackupFixture.NOW);
    assertThatThrownBy(() -> Restore.open(older))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("V901__types.sql")
        .hasMessageContaining("0.1-test");
  }

  @Test
  void keys_goIntoAnEncryptedBackupOnlyAndComeBack() throws Exception {
    assertThatThrownBy(() -> new Backup.Order(folder, null, true, "a"))
        .isInstanceOf(BackupException.class);
    Files.createDirectory(folder.resolve("keys"));
    Files.writeString(folder.resolve("keys/log.key"), "secret");
    Path file;
    try (BackupFixture source = BackupFixture.migrated(KIND)) {
      source.change("select 1");
      Backup.Order order = new Backup.Order(folder, BackupFixture.PASSPHRASE, true, "system:test");
      file = source.backup(folder).make(order, Progress.NONE).file();
    }
    Path keys = folder.resolve("new-keys");
    Files.createDirectory(keys);
    Files.writeString(keys.resolve("other.key"), "other");
    try (BackupFixture target = BackupFixture.empty(KIND)) {
      assertThatThrownBy(() -> target.restore(file, BackupFixture.PASSPHRASE))
          .hasMessageContaining("other.key");
      assertThat(target.ask("select count(*) from journal_entry")).isEqualTo("0");
      Files.delete(keys.resolve("other.key"));
      target.restore(file, BackupFixture.PASSPHRASE);
      assertThat(keys.resolve("log.key")).hasContent("secret");
    }
  }

  @Test
  void wrongPassphraseOrNone_touchesNothing() {
    try (BackupFixture source = BackupFixture.migrated(KIND)) {
      source.change("select 1");
      Path file = source.make(folder, BackupFixture.PASSPHRASE).file();
      for (Passphrase wrong : new Passphrase[] {null, Passphrase.of("not the passphrase")}) {
        assertThatThrownBy(() -> Restore.open(BackupFixture.restoring(file, wrong)))
            .isInstanceOf(BackupException.class)
            .hasMessageContaining("passphrase");
      }
    }
  }

  @Test
  void emptyDatabase_isNothingToBackUp() {
    try (BackupFixture source = BackupFixture.empty(KIND)) {
      assertThatThrownBy(() -> source.make(folder, null))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("nothing");
    }
  }

  private static void tell(BackupFixture store, String sql) {
    org.jdbi.v3.core.Jdbi.create(store.database.dataSource())
        .useHandle(handle -> handle.execute(sql));
  }
}
