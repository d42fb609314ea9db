package io.chengji.kernel.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the database that the records live in: the operator's by address, else our own. */
public final class Databases {
  private static final int CONNECTIONS = 12;
  private static final int OLDEST = 150_000;
  private static final long WAIT_MILLIS = 10_000;
  private static final int CONNECT_SECONDS = 10;
  private static final String APPLICATION = "chengji";
  private static final long FIRST_WAIT_MILLIS = 10_000;

  private Databases() {}

  /**
   * Opens the operator's server if there is an address, else our own in this home.
   *
   * @param url as in {@code CHENGJI_DATABASE_URL}; null or blank for our own
   * @param random where passwords come from: in production a {@code SecureRandom}
   * @throws PostgresException with a sentence for the user, if it cannot be had
   */
  public static Database open(
      @Nullable String url, PostgresHome home, RandomGenerator random, Progress progress) {
    return url == null || url.isBlank()
        ? openOwn(home, random, progress)
        : openAt(DatabaseUrl.parse(url));
  }

  /** Opens our own server, starting it if it does not run. */
  public static Database openOwn(PostgresHome home, RandomGenerator random, Progress progress) {
    return openOwn(home, random, progress, Patience.withOwn());
  }

  /** The same, with how often it is started again when it dies. */
  static Database openOwn(
      PostgresHome home, RandomGenerator random, Progress progress, Patience patience) {
    PostgresServer server = PostgresServer.open(home, random, progress);
    try {
      PGSimpleDataSource address = address(server);
      HikariConfig config = config();
      config.setDataSource(address);
      HikariDataSource pool = connect(config, "127.0.0.1");
      OwnServer own =
          new OwnServer(server, random, port -> address.setPortNumbers(new int[] {port}));
      return Database.ofOwn(pool, own, patience, home.dir().toString());
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Its port may change: a server that is started again may find the old one taken. */
  private static PGSimpleDataSource address(PostgresServer server) {
    PGSimpleDataSource address = new PGSimpleDataSource();
    address.setServerNames(new String[] {"127.0.0.1"});
    address.setPortNumbers(new int[] {server.port()});
    address.setDatabaseName(DataFolder.DATABASE);
    address.setUser(DataFolder.OWNER);
    address.setPassword(server.secrets().owner());
    address.setApplicationName(APPLICATION);
    address.setTcpKeepAlive(true);
    address.setConnectTimeout(CONNECT_SECONDS);
    address.setReWriteBatchedInserts(true);
    return address;
  }

  /** Opens the operator's server, which must be PostgreSQL 15 or later, in UTF-8, and writable. */
  public static Database openAt(DatabaseUrl url) {
    HikariConfig config = config();
    config.setJdbcUrl(url.jdbcUrl());
    config.addDataSourceProperty("ApplicationName", APPLICATION);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    if (url.user() != null) {
      config.setUsername(url.user());
    }
    if (url.password() != null) {
      config.setPassword(url.password());
    }
    HikariDataSource pool = connect(config, url.toString());
    try {
      check(pool, url);
      return Database.ofFar(pool, new FarServer(url), Patience.withFar(), url.toString());
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariConfig config() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("records");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setInitializationFailTimeout(FIRST_WAIT_MILLIS);
    return config;
  }

  private static HikariDataSource connect(HikariConfig config, String place) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new PostgresException(
          "无法连接数据库 %s：%s".formatted(place, cause.getMessage()),
          "cannot connect to the database %s: %s".formatted(place, cause.getMessage()),
          e);
    }
  }

  private static void check(HikariDataSource pool, DatabaseUrl url) {
    String sql =
        "select current_setting('server_version_num')::int, current_setting('server_encoding'),"
            + " pg_is_in_recovery(), current_setting('server_version')";
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      if (row.getInt(1) < OLDEST) {
        throw refuse(
            url,
            "版本为 " + row.getString(4) + "，需要 15 或以上",
            "it is version " + row.getString(4) + ", 15 or later is needed");
      }
      if (!row.getString(2).equals("UTF8")) {
        throw refuse(
            url,
            "编码为 " + row.getString(2) + "，需要 UTF8",
            "its encoding is " + row.getString(2) + ", UTF8 is needed");
      }
      if (row.getBoolean(3)) {
        throw refuse(
            url, "它是只读副本，请改用主库地址", "it is a read-only replica, give the address of the primary");
      }
    } catch (SQLException e) {
      throw refuse(url, e.getMessage(), e.getMessage());
    }
  }

  private static PostgresException refuse(
      DatabaseUrl url, @Nullable String chinese, @Nullable String english) {
    return new PostgresException(
        "数据库 %s 不能使用：%s".formatted(url, chinese),
        "the database %s cannot be used: %s".formatted(url, english));
  }
}
