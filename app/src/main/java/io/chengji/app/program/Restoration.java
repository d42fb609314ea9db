package io.chengji.app.program;

import io.chengji.kernel.backup.Restore;
import io.chengji.kernel.backup.Restored;
import io.chengji.kernel.backup.file.Passphrase;
import io.chengji.kernel.identity.Sessions;
import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.DatabaseUrl;
import io.chengji.kernel.postgres.Databases;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.settings.Settings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The wiring of a restore: of the program, only its database and its migrations are there. */
public final class Restoration {
  private final Settings settings;
  private final Restore restore;
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock = InstantSource.system();

  /** Reads and checks the file; opens no database. */
  public Restoration(Settings settings, Path file, @Nullable Passphrase passphrase) {
    this.settings = settings;
    Path keys = settings.get(ProgramSettings.HOME).resolve("keys");
    this.restore = Restore.open(new Restore.Parts(file, passphrase, Program.FAMILIES, keys, clock));
  }

  /** The file that was checked. */
  public Restore restore() {
    return restore;
  }

  /**
   * Restores into the database of the settings, or at an address.
   *
   * @param into null for that of the settings
   */
  public void run(@Nullable DatabaseUrl into, Progress progress) {
    try (Database database = open(into, progress)) {
      restore.run(database.dataSource(), progress);
      try (Records records = Records.open(database.dataSource(), Program.kinds(), clock, random)) {
        Restored.tell(records, clock, Sessions::endAll);
      }
    }
  }

  /** Refuses a database at an address, if it cannot be restored into; changes nothing. */
  public void checkTarget(DatabaseUrl into) {
    try (Database database = Databases.openAt(into)) {
      restore.checkTarget(database.dataSource());
    }
  }

  private Database open(@Nullable DatabaseUrl into, Progress progress) {
    return into == null ? Program.open(settings, random, progress) : Databases.openAt(into);
  }
}
