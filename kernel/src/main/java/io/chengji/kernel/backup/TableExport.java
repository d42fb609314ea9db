package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.TableShape;
import io.chengji.kernel.backup.file.TableSum;
import java.io.IOException;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads tables as text that does not depend on the settings of a server or its version. */
final class TableExport {
  private TableExport() {}

  /** Takes a row, or part of one. */
  interface Taker {
    void take(byte[] text) throws IOException;
  }

  /** Fixes how values are written, to the end of the transaction. */
  static void prepare(Handle handle) {
    handle.execute(
        "set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';"
            + " set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex';"
            + " set local extra_float_digits = 1; set local statement_timeout = 0;"
            + " set local idle_in_transaction_session_timeout = 0;"
            + " set local lc_monetary = 'C'; set local quote_all_identifiers = off");
  }

  /**
   * Reads the rows of a table, of which one at a time is in memory. Where the taker fails the rest
   * is read in vain: a request to cancel could hit the statement after it.
   */
  static void read(Handle handle, TableShape table, Taker taker) throws IOException, SQLException {
    CopyOut copy =
        handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyOut(Sql.copyOut(table));
    IOException failure = null;
    for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
      try {
        if (failure == null) {
          taker.take(row);
        }
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** What the table holds now. */
  static TableSum sum(Handle handle, TableShape table) throws SQLException {
    TableSum.Meter meter = new TableSum.Meter();
    try {
      read(handle, table, row -> meter.add(row, 0, row.length));
    } catch (IOException e) {
      throw new IllegalStateException("nothing is written", e);
    }
    return meter.sum(table.name());
  }
}
