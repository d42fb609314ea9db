package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server needs on the disk, and as whom it runs. */
record ServerFiles(
    PostgresHome home,
    ServerUser user,
    Program program,
    String version,
    DataFolder data,
    Secrets secrets) {
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)\\S*)");
  private static final int OLDEST = 15;

  /** Everything whole and in place; called under the lock of the home. */
  static ServerFiles prepare(PostgresHome home, RandomGenerator random, Progress progress)
      throws IOException {
    ServerUser user = ServerUser.ofHome(home.dir());
    Path installed = home.installedServer();
    String version = ServerArchive.VERSION;
    Path bin = installed;
    if (bin == null) {
      boolean thorough = new DataFolder(home, ServerArchive.MAJOR).hasLockFile();
      bin = ServerArchive.ofThisMachine().unpackInto(home.dir(), thorough, progress).resolve("bin");
    }
    Program program = new Program(user, bin);
    if (installed != null) {
      version = version(program, installed);
    }
    DataFolder data = new DataFolder(home, major(version));
    Secrets secrets = data.prepare(program, user, random, progress);
    return new ServerFiles(home, user, program, version, data, secrets);
  }

  int major() {
    return major(version);
  }

  private static int major(String version) {
    return Integer.parseInt(version.split("[^0-9]", 2)[0]);
  }

  private static String version(Program program, Path bin) throws IOException {
    Program.Result result = program.run("postgres", java.util.List.of("--version"), "");
    Matcher matcher = VERSION.matcher(result.output());
    if (!matcher.find() || Integer.parseInt(matcher.group(2)) < OLDEST) {
      throw new PostgresException(
          "%s 不是 PostgreSQL %d 或以上版本：%s".formatted(bin, OLDEST, result.reason()),
          "%s is not PostgreSQL %d or later: %s".formatted(bin, OLDEST, result.reason()));
    }
    return matcher.group(1);
  }

  /** The data folder of a home, as one sees it who only shares the server. */
  static Optional<DataFolder> findData(PostgresHome home) throws IOException {
    if (home.installedServer() == null) {
      return Optional.of(new DataFolder(home, ServerArchive.MAJOR));
    }
    try (var folders = Files.newDirectoryStream(home.dir(), "data-[0-9][0-9]")) {
      for (Path each : folders) {
        String name = each.getFileName().toString();
        return Optional.of(new DataFolder(home, Integer.parseInt(name.substring(5))));
      }
    }
    return Optional.empty();
  }
}
