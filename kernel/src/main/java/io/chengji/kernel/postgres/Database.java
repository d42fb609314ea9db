package io.chengji.kernel.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An open database. One that is lost while it is in use is brought back: our own server is started
 * again, the operator's is waited for; meanwhile a connection is refused at once. Closing it closes
 * its connections and stops the server if we started it. Thread-safe.
 */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final DataSource reached;
  private final Reach reach;
  private final Keeper keeper;
  private final @Nullable OwnServer own;
  private final String place;

  private Database(
      HikariDataSource pool,
      DataSource reached,
      Reach reach,
      Keeper keeper,
      @Nullable OwnServer own,
      String place) {
    this.pool = pool;
    this.reached = reached;
    this.reach = reach;
    this.keeper = keeper;
    this.own = own;
    this.place = place;
  }

  static Database ofOwn(HikariDataSource pool, OwnServer server, Patience patience, String place) {
    Reach reach = new Reach();
    Keeper keeper = Keeper.start(server, patience, reach, () -> renew(pool));
    DataSource reached = new ReachedDataSource(pool, reach, () -> {});
    return new Database(pool, reached, reach, keeper, server, place);
  }

  static Database ofFar(HikariDataSource pool, FarServer server, Patience patience, String place) {
    Reach reach = new Reach();
    Keeper keeper = Keeper.start(server, patience, reach, () -> renew(pool));
    DataSource reached = new ReachedDataSource(pool, reach, server::suspect);
    return new Database(pool, reached, reach, keeper, null, place);
  }

  /** Connections to a server that is gone are dropped as they come back. */
  private static void renew(HikariDataSource pool) {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /** Pooled connections. */
  public DataSource dataSource() {
    return reached;
  }

  /** Where it is, in a few words without a password. */
  public String place() {
    return place;
  }

  /** Whether the server is our own rather than the operator's. */
  public boolean isEmbedded() {
    return own != null;
  }

  /** Whether another process of ours runs the server, and stops it when it ends. */
  public boolean isShared() {
    return own != null && own.now().origin() == PostgresServer.Origin.SHARED;
  }

  /**
   * Calls the listener once if the database is lost and no further try is made to bring it back: it
   * is told why. Everything that needs the database fails from then on.
   */
  public void onGivenUp(Consumer<PostgresException> listener) {
    reach.onGivenUp(listener);
  }

  @Override
  public void close() {
    keeper.close();
    pool.close();
    if (own != null) {
      own.close();
    }
  }
}
