package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's data: made under another name and renamed when it is complete, so that a folder of
 * the right name always holds a whole cluster with our role and database.
 */
final class DataFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
  static final String SUPERUSER = "postgres";
  static final String OWNER = "chengji";
  static final String DATABASE = "chengji";
  private static final int FIRST_WITH_OWN_LOCALE = 17;

  private final PostgresHome home;
  private final Path path;
  private final int major;

  DataFolder(PostgresHome home, int major) {
    this.home = home;
    this.path = home.data(major);
    this.major = major;
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path.resolve("PG_VERSION"));
  }

  /** Whether the server of this folder was killed, or is running still. */
  boolean hasLockFile() {
    return Files.exists(path.resolve(PostmasterPid.NAME));
  }

  Optional<PostmasterPid> findLock() throws IOException {
    try {
      return PostmasterPid.parse(Files.readString(path.resolve(PostmasterPid.NAME)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Removes a lock file that no server could read either. */
  void removeTornLock() throws IOException {
    Files.deleteIfExists(path.resolve(PostmasterPid.NAME));
  }

  /** The passwords of this folder; makes the folder if there is none. */
  Secrets prepare(Program program, ServerUser user, RandomGenerator random, Progress progress)
      throws IOException {
    Optional<Secrets> kept = Secrets.find(home.secrets());
    if (exists()) {
      return kept.orElseThrow(this::noSecrets);
    }
    if (Files.exists(path)) {
      throw new PostgresException(
          "目录 %s 不是数据库目录：请移走它再启动".formatted(path),
          "the folder %s is not a database: move it away and start again".formatted(path));
    }
    progress.report("正在创建数据库", "creating the database");
    Secrets secrets = kept.isPresent() ? kept.get() : Secrets.make(home.secrets(), random);
    deleteUnfinished();
    // A name of its own: the initdb of a process that was killed may still be writing to the last.
    Path fresh =
        Files.createTempDirectory(
            home.dir(),
            unfinished(),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    user.own(fresh);
    initialise(program, user, fresh, secrets);
    createDatabase(program, fresh, secrets);
    Durable.syncTree(fresh);
    Durable.publish(fresh, path);
    return secrets;
  }

  private String unfinished() {
    return path.getFileName() + ".new-";
  }

  private void deleteUnfinished() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(home.dir(), unfinished() + "*")) {
      for (Path each : left) {
        Durable.deleteTree(each);
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      LOG.info("{} is still being written to; it is deleted another time", e.getFile());
    }
  }

  private PostgresException noSecrets() {
    return new PostgresException(
        "缺少密码文件 %s，数据库 %s 无法打开：请从备份恢复该文件".formatted(home.secrets(), path),
        "the password file %s is missing, so the database %s cannot be opened: restore the file from a backup"
            .formatted(home.secrets(), path));
  }

  private void initialise(Program program, ServerUser user, Path fresh, Secrets secrets)
      throws IOException {
    Path password = home.dir().resolve("password.new");
    try {
      Durable.writePrivately(password, secrets.superuser() + "\n");
      user.own(password);
      List<String> arguments = new ArrayList<>(List.of("-D", fresh.toString(), "-U", SUPERUSER));
      arguments.addAll(List.of("--pwfile=" + password, "-A", "scram-sha-256"));
      arguments.addAll(List.of("-E", "UTF8", "--locale=C.UTF-8", "--lc-messages=C"));
      arguments.addAll(List.of("--data-checksums", "--no-sync", "--no-instructions"));
      if (major >= FIRST_WITH_OWN_LOCALE) {
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
      }
      check(program.run("initdb", arguments, ""));
    } finally {
      Files.deleteIfExists(password);
    }
  }

  private void createDatabase(Program program, Path fresh, Secrets secrets) throws IOException {
    String sql =
        "create role %s login password '%s'\ncreate database %s owner %s\n"
            .formatted(OWNER, secrets.owner(), DATABASE, OWNER);
    List<String> arguments =
        List.of("--single", "-D", fresh.toString(), "-c", "exit_on_error=on", SUPERUSER);
    check(program.run("postgres", arguments, sql));
  }

  private void check(Program.Result result) {
    if (result.exit() != 0) {
      throw Trouble.ofOutput(result, home.dir());
    }
  }
}
