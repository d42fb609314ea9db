package io.chengji.kernel.records;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the tables of the kernel and of the families up to date, in one history. A family's
 * scripts lie in {@code db/migration/<family>} and take their versions from a hundred of their own:
 * the kernel V1 to V99, family A V101 to V199, B V201 to V299 and so on.
 */
public final class Migrations {
  /** The table of what has run. */
  public static final String HISTORY = "schema_history";

  private static final String ROOT = "db/migration/";

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
    Flyway flyway = configure(dataSource, families).load();
    if (flyway.info().pending().length == 0) {
      flyway.validate();
      return;
    }
    before.run();
    flyway.migrate();
  }

  /** Runs these scripts alone, for tables as an earlier version had them. */
  public static void migrateTo(
      DataSource dataSource, List<String> families, Collection<String> scripts) {
    List<String> folders = folders(families).map(family -> ROOT + family + "/").toList();
    configure(dataSource, families)
        .resourceProvider(new ChosenScripts(folders, scripts))
        .load()
        .migrate();
  }

  /** The scripts that this program knows, each with the checksum of its text. */
  public static Map<String, Integer> listScripts(DataSource dataSource, List<String> families) {
    return Arrays.stream(configure(dataSource, families).load().info().all())
        .filter(info -> info.getResolvedChecksum() != null)
        .collect(
            Collectors.toMap(
                MigrationInfo::getScript,
                info -> Objects.requireNonNull(info.getResolvedChecksum())));
  }

  /** Those of these scripts that this program does not have. */
  public static List<String> listUnknown(List<String> families, Collection<String> scripts) {
    ClassLoader loader = Objects.requireNonNull(Migrations.class.getClassLoader());
    return scripts.stream()
        .filter(
            script ->
                folders(families)
                    .allMatch(f -> loader.getResource(ROOT + f + "/" + script) == null))
        .toList();
  }

  private static Stream<String> folders(List<String> families) {
    return Stream.concat(Stream.of("kernel"), families.stream());
  }

  private static FluentConfiguration configure(DataSource dataSource, List<String> families) {
    String[] locations =
        folders(families).map(family -> "classpath:" + ROOT + family).toArray(String[]::new);
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource)
        .locations(locations)
        .failOnMissingLocations(true)
        .table(HISTORY)
        .outOfOrder(true)
        .validateMigrationNaming(true)
        .cleanDisabled(true);
  }
}
