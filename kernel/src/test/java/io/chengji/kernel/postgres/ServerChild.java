package io.chengji.kernel.postgres;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A process of its own that opens a home: it says how on a line, then does what it is told, line by
 * line, on its input, and dies when that ends.
 */
final class ServerChild {
  private ServerChild() {}

  /** Arguments: the folder, and whether to go on to a folder within it with blanks and 汉字. */
  public static void main(String[] args) throws Exception {
    Path dir = Path.of(args[0]);
    if (args.length > 1) {
      dir = dir.resolve("城 迹 数据").resolve("a b");
    }
    try (Database database =
        Databases.openOwn(PostgresHome.of(dir), new SecureRandom(), ServerChild::say)) {
      System.out.println("OPEN " + (database.isShared() ? "SHARED" : "OWN"));
      obey(database);
    } catch (PostgresException e) {
      System.out.println("FAILED " + e.getMessage());
    }
    System.out.println("CLOSED");
  }

  private static void say(String chinese, String english) {
    System.out.println("STEP " + english);
  }

  private static void obey(Database database) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = in.readLine(); ; order = in.readLine()) {
      if (order == null) {
        Runtime.getRuntime().halt(1);
      } else if (order.equals("close")) {
        return;
      } else if (order.equals("ping")) {
        ping(database);
      } else if (order.equals("write")) {
        writeUntilTheServerIsGone(database);
        return;
      }
    }
  }

  private static void ping(Database database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      System.out.println("PONG " + connection.isValid(5));
    }
  }

  private static void writeUntilTheServerIsGone(Database database) {
    try {
      write(database);
    } catch (SQLException e) {
      System.out.println("GONE");
    }
  }

  /** Two rows in one transaction, for ever; says the number after it was committed. */
  private static void write(Database database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table written (n int, half int)");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("insert into written values (?, ?)")) {
        for (int n = 1; ; n++) {
          for (int half = 0; half < 2; half++) {
            insert.setInt(1, n);
            insert.setInt(2, half);
            insert.executeUpdate();
          }
          connection.commit();
          System.out.println("ACK " + n);
        }
      }
    }
  }
}
