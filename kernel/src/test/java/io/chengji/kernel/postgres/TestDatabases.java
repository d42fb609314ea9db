package io.chengji.kernel.postgres;

import io.chengji.kernel.records.Migrations;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;

/** Fresh databases with the kernel's tables, on one server of each kind for the whole test run. */
public final class TestDatabases {
  private static final Map<ServerKind, TestDatabases> SERVERS = new EnumMap<>(ServerKind.class);
  private static final String TEMPLATE = "migrated";

  private final PostgresServer server;
  private int made;

  private TestDatabases(ServerKind kind) throws IOException {
    server =
        PostgresServer.open(
            kind.home(TempFolders.make("records").resolve("home")),
            new SecureRandom(),
            Progress.NONE);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    createDatabase(TEMPLATE, "template0");
    try (Database template = open(TEMPLATE)) {
      Migrations.migrate(template.dataSource());
    }
  }

  /** A database of its own, reached by its address as an operator's would be. */
  public static synchronized Database make(ServerKind kind) {
    kind.assumeThere();
    TestDatabases databases = SERVERS.computeIfAbsent(kind, TestDatabases::start);
    String name = "test_" + databases.made++;
    databases.createDatabase(name, TEMPLATE);
    return databases.open(name);
  }

  /** The same without a table in it. */
  public static synchronized Database makeEmpty(ServerKind kind) {
    kind.assumeThere();
    TestDatabases databases = SERVERS.computeIfAbsent(kind, TestDatabases::start);
    String name = "test_" + databases.made++;
    databases.createDatabase(name, "template0");
    return databases.open(name);
  }

  /** The address of a database made here. */
  public static synchronized String url(ServerKind kind, Database database) {
    String name = database.place().substring(database.place().indexOf('/') + 1);
    return SERVERS.get(kind).url(name);
  }

  /** Says something to a database as superuser, whom no right is refused. */
  public static synchronized void asSuperuser(ServerKind kind, Database database, String sql)
      throws SQLException {
    String name = database.place().substring(database.place().indexOf('/') + 1);
    SERVERS.get(kind).tell(name, sql);
  }

  private static TestDatabases start(ServerKind kind) {
    try {
      return new TestDatabases(kind);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void createDatabase(String name, String template) {
    try {
      tell("postgres", "create database %s owner chengji template %s".formatted(name, template));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(String database, String sql) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    String password = server.secrets().superuser();
    try (Connection connection = DriverManager.getConnection(url, "postgres", password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Database open(String name) {
    return Databases.openAt(DatabaseUrl.parse(url(name)));
  }

  private String url(String name) {
    return "postgresql://chengji:%s@127.0.0.1:%d/%s"
        .formatted(server.secrets().owner(), server.port(), name);
  }
}
