package io.chengji.kernel.backup.file;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a backup is a copy of; it stands before the tables.
 *
 * @param product version of Chengji that wrote it
 * @param server version of PostgreSQL that it was read from
 * @param madeAt when its state was fixed
 * @param journal the state of the journal
 * @param migrations the scripts that its tables come from, in the order in which they ran
 * @param tables in an order in which they can be filled, each after those that it refers to
 */
public record Manifest(
    String product,
    String server,
    Instant madeAt,
    JournalMark journal,
    List<AppliedMigration> migrations,
    List<TableShape> tables) {
  public Manifest {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(madeAt, "madeAt");
    Objects.requireNonNull(journal, "journal");
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    Set<String> names = new HashSet<>();
    if (!tables.stream().map(TableShape::name).allMatch(names::add)) {
      throw new IllegalArgumentException("a table stands there twice");
    }
  }
}
