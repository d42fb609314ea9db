package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.AppliedMigration;
import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.Contents;
import io.chengji.kernel.backup.file.Passphrase;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.records.Filling;
import io.chengji.kernel.records.Migrations;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Restores a backup into an empty database: first the whole file is read and checked, then the
 * tables are made as they were, then all data come in one transaction, which is committed only when
 * reading the tables again gives the sums of the backup. Killed in between, it leaves the tables
 * empty or complete; run again, it goes on from the empty ones.
 */
public final class Restore {
  private final Parts parts;
  private final Contents contents;

  private Restore(Parts parts, Contents contents) {
    this.parts = parts;
    this.contents = contents;
  }

  /**
   * What a restore stands on.
   *
   * @param file the backup
   * @param passphrase null if there is none
   * @param families folders of migrations beside the kernel's
   * @param keys the folder of signing keys, written where the backup has some
   * @param clock when it was restored
   */
  public record Parts(
      Path file,
      @Nullable Passphrase passphrase,
      List<String> families,
      Path keys,
      InstantSource clock) {}

  /**
   * Reads and checks the whole file, without any database.
   *
   * @throws BackupException if it is not whole, or if this program is older than it
   */
  public static Restore open(Parts parts) {
    Contents contents = Backup.check(parts.file(), parts.passphrase());
    List<String> scripts = scripts(contents);
    List<String> unknown = Migrations.listUnknown(parts.families(), scripts);
    if (!unknown.isEmpty()) {
      throw olderProgram(contents, unknown);
    }
    return new Restore(parts, contents);
  }

  /** What the file holds. */
  public Contents contents() {
    return contents;
  }

  /** Refuses a database that is not empty; names what is there. */
  public void checkTarget(DataSource target) {
    new RestoreTarget(target, parts.families()).check(contents.manifest());
  }

  /**
   * Does it, and brings the tables up to date. The journal tells of it by {@link Restored}.
   *
   * @throws BackupException if the target is not empty, or is not what the backup says afterwards;
   *     nothing of the backup is in it then
   */
  public void run(DataSource target, Progress progress) {
    checkTarget(target);
    progress.report("正在建立表", "making the tables");
    Migrations.migrateTo(target, parts.families(), scripts(contents));
    Filling.<@Nullable Void, RuntimeException>run(
        target,
        handle -> {
          new RestoreFilling(parts, contents, progress).fill(handle);
          return null;
        });
    Migrations.migrate(
        target,
        parts.families(),
        () -> progress.report("正在更新数据库结构", "bringing the tables up to date"));
  }

  private static List<String> scripts(Contents contents) {
    return contents.manifest().migrations().stream().map(AppliedMigration::script).toList();
  }

  static BackupException olderProgram(Contents contents, List<String> unknown) {
    String product = contents.manifest().product();
    return new BackupException(
        BackupException.Reason.NEWER,
        "备份由版本 %s 写出，比本版本新（本版本没有 %s）：请用该版本或更新的版本".formatted(product, unknown),
        "the backup comes from version %s, which is later than this one (it lacks %s): use that version or a later one"
            .formatted(product, unknown));
  }
}
