package io.chengji.kernel.records;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables of the kernel and of the families up to date, in one history. A family's
 * scripts lie in {@code db/migration/<family>} and take their versions from a hundred of their own:
 * the kernel V1 to V99, family A V101 to V199, B V201 to V299 and so on.
 */
public final class Migrations {
  private static final String ROOT = "classpath:db/migration/";

  private Migrations() {}

  /** Runs what has not run yet; two processes may call this at once. */
  public static void migrate(DataSource dataSource, String... families) {
    migrate(dataSource, List.of(families), () -> {});
  }

  /**
   * Runs what has not run yet; two processes may call this at once.
   *
   * @param before called if there is something to run, before it runs
   */
  public static void migrate(DataSource dataSource, List<String> families, Runnable before) {
    Flyway flyway = flyway(dataSource, families);
    if (flyway.info().pending().length == 0) {
      flyway.validate();
      return;
    }
    before.run();
    flyway.migrate();
  }

  private static Flyway flyway(DataSource dataSource, List<String> families) {
    String[] locations =
        Stream.concat(Stream.of("kernel"), families.stream())
            .map(ROOT::concat)
            .toArray(String[]::new);
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource)
        .locations(locations)
        .failOnMissingLocations(true)
        .table("schema_history")
        .outOfOrder(true)
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load();
  }
}
