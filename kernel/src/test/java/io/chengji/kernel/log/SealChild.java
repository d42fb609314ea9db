package io.chengji.kernel.log;

import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.DatabaseUrl;
import io.chengji.kernel.postgres.Databases;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.settings.Settings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/** A process of its own that writes entries and seals them until it is killed. */
final class SealChild {
  private SealChild() {}

  /** Arguments: address of the database, home, first number to write. */
  public static void main(String[] args) throws InterruptedException {
    Database database = Databases.openAt(DatabaseUrl.parse(args[0]));
    Records records = LogFixture.openRecords(database);
    Settings settings =
        Settings.of(LogSettings.list(), List.of()).with(LogSettings.ORIGIN, LogFixture.ORIGIN);
    JournalLog.open(
        new JournalLog.Parts(
            records, settings, Path.of(args[1]), () -> LogFixture.NOW, new SecureRandom()));
    System.out.println("OPEN");
    for (int n = Integer.parseInt(args[2]); ; n++) {
      records.change().commit(LogFixture.entry(LogFixture.OPEN, Map.of("id", n)), handle -> 0);
      System.out.println("ACK " + n);
    }
  }
}
