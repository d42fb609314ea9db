package io.chengji.kernel.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/**
 * What a server on a port of this machine says of itself to someone with our password.
 *
 * @param dataFolder the folder it serves
 * @param version such as 18.6
 */
record Answer(String dataFolder, String version) {
  private static final String SECONDS = "5";

  /** Asks the server; empty if none answers, or one that does not take our password. */
  static Optional<Answer> find(int port, Secrets secrets) {
    Properties properties = new Properties();
    properties.setProperty("user", DataFolder.SUPERUSER);
    properties.setProperty("password", secrets.superuser());
    properties.setProperty("connectTimeout", SECONDS);
    properties.setProperty("socketTimeout", SECONDS);
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + DataFolder.SUPERUSER;
    try (Connection connection = DriverManager.getConnection(url, properties);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select current_setting('data_directory'), current_setting('server_version')")) {
      row.next();
      return Optional.of(new Answer(row.getString(1), row.getString(2)));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }
}
