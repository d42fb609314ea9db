package io.chengji.kernel.postgres;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The pool, which refuses at once while the database is known to be out of reach. */
final class ReachedDataSource implements DataSource {
  private static final String CANNOT_CONNECT = "08001";

  private final DataSource pool;
  private final Reach reach;
  private final Runnable onFailure;

  /**
   * A guarded pool.
   *
   * @param onFailure called when the pool has no connection to give
   */
  ReachedDataSource(DataSource pool, Reach reach, Runnable onFailure) {
    this.pool = pool;
    this.reach = reach;
    this.onFailure = onFailure;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Optional<PostgresException> trouble = reach.trouble();
    if (trouble.isPresent()) {
      throw new SQLTransientConnectionException(
          trouble.get().getMessage(), CANNOT_CONNECT, trouble.get());
    }
    try {
      return pool.getConnection();
    } catch (SQLTransientConnectionException e) {
      onFailure.run();
      throw e;
    }
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("connections have the user of the pool");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || pool.isWrapperFor(type);
  }
}
