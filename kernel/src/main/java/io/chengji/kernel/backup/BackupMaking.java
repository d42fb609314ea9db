package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.BackupWriter;
import io.chengji.kernel.backup.file.Contents;
import io.chengji.kernel.backup.file.JournalMark;
import io.chengji.kernel.backup.file.KeyFile;
import io.chengji.kernel.backup.file.Manifest;
import io.chengji.kernel.backup.file.SequencePosition;
import io.chengji.kernel.backup.file.TableShape;
import io.chengji.kernel.backup.file.TableSum;
import io.chengji.kernel.postgres.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The writing of one backup: one read transaction, which sees one state of every table. */
final class BackupMaking {
  private final Backup.Parts parts;
  private final Backup.Order order;
  private final Instant now;
  private final RowProgress progress;

  BackupMaking(Backup.Parts parts, Backup.Order order, Instant now, Progress progress) {
    this.parts = parts;
    this.order = order;
    this.now = now;
    this.progress = new RowProgress(progress, parts.clock(), "已备份", "backed up");
  }

  Contents write(PartialFile file) throws IOException, SQLException {
    // Before the state is fixed: the keys folder names a checkpoint that the tables must have.
    List<KeyFile> keys = order.withKeys() ? new KeyFolder(parts.keys()).read() : List.<KeyFile>of();
    // Not closed here: the file stays locked until it has its name.
    OutputStream out = file.stream();
    try {
      Contents contents =
          parts.records().<Contents, Exception>withHandle(handle -> write(handle, out, keys));
      out.flush();
      file.sync();
      return contents;
    } catch (IOException | SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Contents write(Handle handle, OutputStream out, List<KeyFile> keys)
      throws IOException, SQLException {
    TableExport.prepare(handle);
    Manifest manifest = manifest(handle);
    String journal = manifest.journal().journal();
    try (BackupWriter writer =
        BackupWriter.open(out, journal, order.passphrase(), parts.random())) {
      writer.manifest(manifest);
      List<TableSum> sums = new ArrayList<>();
      for (TableShape table : manifest.tables()) {
        sums.add(writeTable(handle, table, writer));
      }
      List<SequencePosition> sequences = Catalogue.listSequences(handle);
      writer.sequences(sequences);
      for (KeyFile key : keys) {
        writer.keyFile(key);
      }
      writer.finish();
      return new Contents(writer.header(), manifest, sums, sequences, keys.size());
    }
  }

  private TableSum writeTable(Handle handle, TableShape table, BackupWriter writer)
      throws IOException, SQLException {
    writer.table(table);
    TableExport.read(
        handle,
        table,
        row -> {
          writer.text(row, 0, row.length);
          progress.row(table.name());
        });
    return writer.endTable(table.name());
  }

  private Manifest manifest(Handle handle) {
    if (!Catalogue.exists(handle, "journal_entry")) {
      throw new BackupException(
          BackupException.Reason.UNFIT,
          "数据库中还没有数据，无可备份",
          "the database holds nothing yet to back up");
    }
    JournalMark journal = JournalState.read(handle);
    return new Manifest(
        parts.product(),
        handle.createQuery("show server_version").mapTo(String.class).one(),
        now,
        journal,
        Catalogue.listMigrations(handle),
        Catalogue.listTables(handle));
  }
}
