package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.AppliedMigration;
import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.Manifest;
import io.chengji.kernel.records.Migrations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database that a backup is restored into: empty, or with our tables and nothing in them. */
final class RestoreTarget {
  private static final int SHOWN = 8;

  private final DataSource target;
  private final List<String> families;

  RestoreTarget(DataSource target, List<String> families) {
    this.target = target;
    this.families = families;
  }

  void check(Manifest manifest) {
    checkScripts(manifest);
    Jdbi.create(target).useHandle(handle -> check(handle, manifest));
  }

  /** A script of the same name and another text would make other tables. */
  private void checkScripts(Manifest manifest) {
    Map<String, Integer> known = Migrations.listScripts(target, families);
    List<String> other =
        manifest.migrations().stream()
            .filter(m -> !Objects.equals(known.get(m.script()), m.checksum()))
            .map(AppliedMigration::script)
            .toList();
    if (!other.isEmpty()) {
      throw new BackupException(
          BackupException.Reason.NEWER,
          "备份的表由另一版本的脚本建立：" + other,
          "the tables of the backup come from scripts of another version: " + other);
    }
  }

  private static void check(Handle handle, Manifest manifest) {
    List<String> there = Catalogue.listNames(handle);
    if (there.isEmpty()) {
      return;
    }
    if (!Catalogue.exists(handle, Migrations.HISTORY)) {
      throw notEmpty(shown(there));
    }
    long entries = countEntries(handle);
    if (entries > 0) {
      throw notEmpty("journal_entry (%,d)".formatted(entries));
    }
    // Fewer than wanted are what a restore left that was killed while it made the tables.
    Set<String> ran = scripts(Catalogue.listMigrations(handle));
    if (!scripts(manifest.migrations()).containsAll(ran)) {
      throw notEmpty(shown(there));
    }
  }

  private static long countEntries(Handle handle) {
    return Catalogue.exists(handle, "journal_entry")
        ? handle.createQuery("select count(*) from journal_entry").mapTo(Long.class).one()
        : 0;
  }

  private static Set<String> scripts(List<AppliedMigration> migrations) {
    return migrations.stream().map(AppliedMigration::script).collect(Collectors.toSet());
  }

  private static String shown(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() > SHOWN ? first + " … (" + names.size() + ")" : first;
  }

  private static BackupException notEmpty(String there) {
    return new BackupException(
        BackupException.Reason.UNFIT,
        "只能恢复到空数据库，而这里已有：%s。请给出空的数据库或空的 home 文件夹".formatted(there),
        "a backup is restored into an empty database only, and this one holds: %s. Give an empty database or an empty home"
            .formatted(there));
  }
}
