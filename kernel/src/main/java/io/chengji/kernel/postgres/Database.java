package io.chengji.kernel.postgres;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An open database; closing it closes its connections and stops the server if we started it. */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final @Nullable PostgresServer server;
  private final String place;

  Database(HikariDataSource pool, @Nullable PostgresServer server, String place) {
    this.pool = pool;
    this.server = server;
    this.place = place;
  }

  /** Pooled connections. */
  public DataSource dataSource() {
    return pool;
  }

  /** Where it is, in a few words without a password. */
  public String place() {
    return place;
  }

  /** Whether the server is our own rather than the operator's. */
  public boolean isEmbedded() {
    return server != null;
  }

  /** Whether another process of ours runs the server, and stops it when it ends. */
  public boolean isShared() {
    return server != null && server.origin() == PostgresServer.Origin.SHARED;
  }

  @Override
  public void close() {
    pool.close();
    if (server != null) {
      server.close();
    }
  }
}
