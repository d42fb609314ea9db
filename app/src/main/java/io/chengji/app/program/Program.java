package io.chengji.app.program;

import io.chengji.kernel.backup.Backup;
import io.chengji.kernel.backup.BackupKinds;
import io.chengji.kernel.backup.BackupSettings;
import io.chengji.kernel.backup.BackupTimer;
import io.chengji.kernel.backup.Restored;
import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Gate;
import io.chengji.kernel.http.HealthCheck;
import io.chengji.kernel.identity.Accounts;
import io.chengji.kernel.identity.IdentityKinds;
import io.chengji.kernel.identity.Sessions;
import io.chengji.kernel.identity.api.SessionApi;
import io.chengji.kernel.identity.api.SessionGate;
import io.chengji.kernel.journal.EntryKinds;
import io.chengji.kernel.log.JournalLog;
import io.chengji.kernel.log.LogHealth;
import io.chengji.kernel.log.LogKinds;
import io.chengji.kernel.log.LogOperator;
import io.chengji.kernel.log.api.LogApi;
import io.chengji.kernel.log.api.LogFilesApi;
import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.Databases;
import io.chengji.kernel.postgres.PostgresException;
import io.chengji.kernel.postgres.PostgresHome;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.publication.BundleMaker;
import io.chengji.kernel.publication.PublicationKinds;
import io.chengji.kernel.publication.Publications;
import io.chengji.kernel.publication.api.PublicationApi;
import io.chengji.kernel.records.Migrations;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.settings.Settings;
import io.chengji.programme.ProgrammeRegister;
import io.chengji.programme.Register;
import io.chengji.programme.RegisterKinds;
import io.chengji.programme.api.ProgrammeApi;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The open program without its HTTP server: database, records and services. Closing it closes the
 * database. This is the one place where parts are put together.
 */
public final class Program implements AutoCloseable {
  /** The version of this program, as its backups name it. */
  public static final String VERSION = "0.1.0";

  /** Folders of migrations beside the kernel's. */
  static final List<String> FAMILIES = List.of("programme");

  private final Opened opened;
  private final Settings settings;
  private final Database database;
  private final Records records;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock = InstantSource.system();
  private final Codes codes = Codes.load();
  private final ProgrammeRegister register;
  private final Backup backup;
  private final BackupTimer backupTimer;
  private @Nullable JournalLog log;

  private Program(Settings settings, Progress progress, Opened opened) {
    this.settings = settings;
    this.opened = opened;
    this.database = opened.keep(open(settings, random, progress));
    Migrations.migrate(
        database.dataSource(),
        FAMILIES,
        () -> progress.report("正在更新数据库结构", "Bringing the tables up to date"));
    this.records = opened.keep(Records.open(database.dataSource(), kinds(), clock, random));
    Restored.tell(records, clock, Sessions::endAll);
    this.accounts = new Accounts(records, clock, random);
    this.sessions = new Sessions(records, accounts, settings, clock, random);
    long limit = settings.get(ProgramSettings.IMPORT_LIMIT);
    this.register = opened.keep(ProgrammeRegister.open(records, codes, clock, limit));
    Path keys = settings.get(ProgramSettings.HOME).resolve("keys");
    this.backup = new Backup(new Backup.Parts(records, keys, clock, random, VERSION));
    this.backupTimer = opened.keep(new BackupTimer(backup, backupPlan(settings), clock));
  }

  /**
   * Opens the database, starting our own if need be, and brings its tables up to date. Where that
   * fails half way, what was opened is closed again.
   */
  public static Program open(Settings settings, Progress progress) {
    Opened opened = new Opened();
    try {
      return new Program(settings, progress, opened);
    } catch (RuntimeException | Error e) {
      closeAfter(opened, e);
      throw e;
    }
  }

  private static void closeAfter(Opened opened, Throwable failure) {
    try {
      opened.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static BackupTimer.Plan backupPlan(Settings settings) {
    return new BackupTimer.Plan(
        backupFolder(settings),
        settings.find(BackupSettings.EVERY).orElse(null),
        settings.get(BackupSettings.KEEP),
        settings.find(BackupSettings.PASSPHRASE).orElse(null));
  }

  /** Where backups go. */
  public static Path backupFolder(Settings settings) {
    return settings
        .find(BackupSettings.FOLDER)
        .orElseGet(() -> settings.get(ProgramSettings.HOME).resolve("backups"));
  }

  static Database open(Settings settings, SecureRandom random, Progress progress) {
    return Databases.open(
        settings.find(ProgramSettings.DATABASE_URL).orElse(null),
        PostgresHome.of(settings.get(ProgramSettings.HOME).resolve("postgres")),
        random,
        progress);
  }

  /** The settings. */
  public Settings settings() {
    return settings;
  }

  /** The records. */
  public Records records() {
    return records;
  }

  /** The accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** The register of pilots. */
  public Register register() {
    return register;
  }

  /**
   * The log of the journal. It is opened, and begins to seal, when it is first asked for.
   *
   * @throws io.chengji.kernel.log.LogRefusedException where its keys do not fit the database
   */
  public synchronized JournalLog log() {
    JournalLog known = log;
    if (known == null) {
      known = opened.keep(JournalLog.open(logParts()));
      log = known;
    }
    return known;
  }

  /** What an operator does to the log by hand; it opens no log. */
  public LogOperator logOperator() {
    return new LogOperator(logParts());
  }

  private JournalLog.Parts logParts() {
    return new JournalLog.Parts(
        records, settings, settings.get(ProgramSettings.HOME), clock, random);
  }

  /** Makes backups of the records. */
  public Backup backup() {
    return backup;
  }

  /** Makes backups by itself, once it is started. */
  public BackupTimer backupTimer() {
    return backupTimer;
  }

  /** The source of randomness. */
  public SecureRandom random() {
    return random;
  }

  /** The faces of kernel and families. */
  public List<Api> listApis() {
    return List.of(
        new SessionApi(sessions),
        new ProgrammeApi(register, codes, records, kinds(), clock),
        new LogFilesApi(log().published()),
        new LogApi(log()),
        publicationApi());
  }

  private PublicationApi publicationApi() {
    Publications publications = new Publications(records, clock);
    return new PublicationApi(publications, new BundleMaker(records, publications, log(), clock));
  }

  /** Recognises callers. */
  public Gate gate() {
    return new SessionGate(sessions);
  }

  /** What the server depends on. */
  public List<HealthCheck> listHealthChecks() {
    return List.of(
        new DatabaseCheck(records), new LogHealth(log()), new BackupHealth(backupTimer, clock));
  }

  static EntryKinds kinds() {
    return IdentityKinds.all()
        .and(LogKinds.all())
        .and(BackupKinds.all())
        .and(PublicationKinds.all())
        .and(RegisterKinds.all());
  }

  /** Calls the listener once if the database is lost for good: it is told why. */
  public void onDatabaseGivenUp(Consumer<PostgresException> listener) {
    database.onGivenUp(listener);
  }

  @Override
  public void close() {
    opened.close();
  }
}
