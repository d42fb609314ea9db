package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.Contents;
import io.chengji.kernel.backup.file.JournalMark;
import io.chengji.kernel.backup.file.KeyFile;
import io.chengji.kernel.backup.file.SequencePosition;
import io.chengji.kernel.backup.file.TableShape;
import io.chengji.kernel.backup.file.TableSum;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.words.Words;
import java.io.IOException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is done in the one transaction of a restore. */
final class RestoreFilling {
  private final Restore.Parts parts;
  private final Contents contents;
  private final Progress progress;

  RestoreFilling(Restore.Parts parts, Contents contents, Progress progress) {
    this.parts = parts;
    this.contents = contents;
    this.progress = progress;
  }

  void fill(Handle handle) {
    try {
      TableExport.prepare(handle);
      checkShapes(handle);
      Triggers triggers = Triggers.of(handle);
      triggers.disable(handle);
      clear(handle);
      List<KeyFile> keys = load(handle);
      setSequences(handle);
      triggers.enable(handle);
      verify(handle);
      note(handle);
      new KeyFolder(parts.keys()).write(keys);
    } catch (SQLException e) {
      throw new BackupException(
          BackupException.Reason.FAILED,
          new Words("恢复失败，什么也没有写入：" + e, "the restore failed and nothing was written: " + e),
          e);
    } catch (IOException e) {
      throw new BackupException(
          BackupException.Reason.FAILED,
          new Words("密钥没有写成，什么也没有写入：" + e, "the keys could not be written, so nothing was: " + e),
          e);
    }
  }

  private void checkShapes(Handle handle) {
    List<TableShape> there = Catalogue.listTables(handle);
    List<TableShape> wanted = contents.manifest().tables();
    if (there.size() != wanted.size() || !there.containsAll(wanted)) {
      List<String> other =
          there.stream().filter(table -> !wanted.contains(table)).map(TableShape::name).toList();
      throw new BackupException(
          BackupException.Reason.UNFIT,
          "目标数据库的表与备份的不同：" + other,
          "the tables of the target are not those of the backup: " + other);
    }
  }

  /** What migrations put into new tables comes with the backup, as it was there. */
  private void clear(Handle handle) {
    for (TableShape table : contents.manifest().tables().reversed()) {
      String name = Sql.name(table.name());
      boolean used =
          handle.createQuery("select exists (select from " + name + ")").mapTo(Boolean.class).one();
      if (used) {
        handle.execute("delete from " + name);
      }
    }
  }

  private List<KeyFile> load(Handle handle) throws IOException {
    List<KeyFile> keys = new ArrayList<>();
    RowProgress rows =
        new RowProgress(
            progress,
            parts.clock(),
            "共 %,d 行，已恢复".formatted(contents.rows()),
            "of %,d restored".formatted(contents.rows()));
    try (TableImport sink = new TableImport(handle, rows, keys)) {
      Contents read = Backup.read(parts.file(), parts.passphrase(), sink);
      if (!read.equals(contents)) {
        throw new BackupException(
            BackupException.Reason.DAMAGED,
            "备份文件在恢复过程中被改动",
            "the backup file was altered while it was restored");
      }
    }
    if (!keys.isEmpty()) {
      new KeyFolder(parts.keys()).checkFree(keys);
    }
    return keys;
  }

  private void setSequences(Handle handle) {
    for (SequencePosition sequence : contents.sequences()) {
      handle
          .createQuery("select setval(:name::regclass, :value, :called)")
          .bind("name", Sql.name(sequence.name()))
          .bind("value", sequence.value())
          .bind("called", sequence.called())
          .mapTo(Long.class)
          .one();
    }
  }

  /** Reads every table again, as a backup would. */
  private void verify(Handle handle) throws SQLException {
    progress.report("正在核对", "checking");
    for (int at = 0; at < contents.sums().size(); at++) {
      TableShape table = contents.manifest().tables().get(at);
      TableSum there = TableExport.sum(handle, table);
      if (!there.equals(contents.sums().get(at))) {
        throw differs(table.name());
      }
      handle.execute("analyze " + Sql.name(table.name()));
    }
    if (!Catalogue.listSequences(handle).equals(contents.sequences())) {
      throw differs("sequences");
    }
    if (!JournalState.read(handle).equals(contents.manifest().journal())) {
      throw differs("journal");
    }
  }

  private static BackupException differs(String what) {
    return new BackupException(
        BackupException.Reason.FAILED,
        "恢复后的 %s 与备份不同，什么也没有写入".formatted(what),
        "%s is not as in the backup after the restore; nothing was written".formatted(what));
  }

  private void note(Handle handle) {
    JournalMark journal = contents.manifest().journal();
    handle
        .createUpdate(
            """
            insert into journal_restore (last_entry, backup, made_at, restored_at)
            values (:last, :backup, :made, :now)
            on conflict (last_entry) do update set backup = excluded.backup,
              made_at = excluded.made_at, restored_at = excluded.restored_at, told_at = null
            """)
        .bind("last", journal.lastEntry())
        .bind("backup", String.valueOf(parts.file().getFileName()))
        .bind("made", contents.manifest().madeAt().atOffset(ZoneOffset.UTC))
        .bind("now", parts.clock().instant().atOffset(ZoneOffset.UTC))
        .execute();
  }
}
