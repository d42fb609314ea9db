package io.chengji.kernel.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.Semaphore;

/** The operator's server: nobody here can start it, but one can see when it is back. */
final class FarServer implements Kept {
  private static final String SECONDS = "5";

  private final DatabaseUrl url;
  private final Semaphore suspicion = new Semaphore(0);

  FarServer(DatabaseUrl url) {
    this.url = url;
  }

  /** Says that a connection could not be had, for whatever reason. */
  void suspect() {
    suspicion.release();
  }

  @Override
  public void awaitLoss() throws InterruptedException {
    boolean there = true;
    while (there) {
      suspicion.acquire();
      suspicion.drainPermits();
      there = isThere();
    }
  }

  private boolean isThere() {
    try {
      bringBack(Progress.NONE);
      return true;
    } catch (PostgresException e) {
      return false;
    }
  }

  @Override
  public PostgresException loss() {
    return new PostgresException(
        "数据库没有应答，正在等待它恢复", "the database does not answer and is waited for");
  }

  @Override
  public void bringBack(Progress progress) {
    Properties properties = new Properties();
    String user = url.user();
    String password = url.password();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("connectTimeout", SECONDS);
    properties.setProperty("socketTimeout", SECONDS);
    try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), properties);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
      row.next();
      if (row.getBoolean(1)) {
        throw new PostgresException("它目前只读", "it is read-only at present");
      }
    } catch (SQLException e) {
      throw new PostgresException(
          String.valueOf(e.getMessage()), String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public PostgresException end(int tries, PostgresException why) {
    return why;
  }
}
