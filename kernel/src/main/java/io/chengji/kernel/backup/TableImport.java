package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.BackupSink;
import io.chengji.kernel.backup.file.KeyFile;
import io.chengji.kernel.backup.file.TableShape;
import io.chengji.kernel.backup.file.TableSum;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes the tables of a backup into those of a transaction. */
final class TableImport implements BackupSink, AutoCloseable {
  private final Handle handle;
  private final RowProgress progress;
  private final List<KeyFile> keys;
  private @Nullable CopyIn copy;
  private String table = "";
  private long rows;

  TableImport(Handle handle, RowProgress progress, List<KeyFile> keys) {
    this.handle = handle;
    this.progress = progress;
    this.keys = keys;
  }

  @Override
  public void onTable(TableShape shape) throws SQLException {
    table = shape.name();
    copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(Sql.copyIn(shape));
  }

  @Override
  public void onText(byte[] text, int offset, int length) throws SQLException {
    if (copy == null) {
      throw new IllegalStateException("text outside of a table");
    }
    copy.writeToCopy(text, offset, length);
    for (int at = offset; at < offset + length; at++) {
      rows += text[at] == '\n' ? 1 : 0;
    }
    progress.rows(table, rows);
  }

  @Override
  public void onTableEnd(TableSum sum) throws SQLException {
    if (copy == null) {
      throw new IllegalStateException("the end of no table");
    }
    copy.endCopy();
    copy = null;
  }

  @Override
  public void onKeyFile(KeyFile file) {
    keys.add(file);
  }

  @Override
  public void close() {
    try {
      if (copy != null && copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException e) {
      // The transaction is rolled back.
    }
  }
}
