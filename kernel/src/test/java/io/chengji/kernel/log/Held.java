package io.chengji.kernel.log;

import io.chengji.kernel.postgres.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An entry that has its id and waits to be committed or rolled back. */
final class Held implements AutoCloseable {
  private static final String INSERT =
      """
      insert into journal_entry (kind, kind_version, is_public, actor, request_id, observed_at,
        received_at, payload, salt)
      values (?, ?, true, 'account:1', 'r1', now(), now(), ?, decode(repeat('ab', 16), 'hex'))
      returning id
      """;

  private final Connection connection;
  private final long id;

  private Held(Connection connection, long id) {
    this.connection = connection;
    this.id = id;
  }

  static Held write(Database database, String kind, int version, String payload) {
    try {
      Connection connection = database.dataSource().getConnection();
      connection.setAutoCommit(false);
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        insert.setString(1, kind);
        insert.setInt(2, version);
        insert.setString(3, payload);
        try (ResultSet row = insert.executeQuery()) {
          row.next();
          return new Held(connection, row.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A thing that changed. */
  static Held write(Database database, int thing) {
    return write(database, "thing.changed", 1, "{\"id\":" + thing + "}");
  }

  long id() {
    return id;
  }

  void commit() {
    end(true);
  }

  void rollback() {
    end(false);
  }

  private void end(boolean kept) {
    try {
      if (kept) {
        connection.commit();
      } else {
        connection.rollback();
      }
      connection.setAutoCommit(true);
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (!connection.isClosed()) {
        rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
