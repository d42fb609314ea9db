package io.chengji.app.program;

import io.chengji.kernel.backup.BackupSettings;
import io.chengji.kernel.http.ServerSettings;
import io.chengji.kernel.identity.IdentitySettings;
import io.chengji.kernel.logging.LogSettings;
import io.chengji.kernel.settings.Given;
import io.chengji.kernel.settings.Rule;
import io.chengji.kernel.settings.Setting;
import io.chengji.kernel.settings.Settings;
import io.chengji.kernel.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every setting of the program, and where their values are looked for. */
public final class ProgramSettings {
  /** The folder of everything that the program keeps. */
  public static final Setting<Path> HOME =
      Setting.of(
              "home",
              "保存数据库、设置和密钥的文件夹。",
              "The folder that holds the database, settings and keys.",
              Rule.path())
          .withDefault("data");

  /** The settings file. */
  public static final Setting<Path> FILE =
      Setting.of(
          "settings.file",
          "设置文件；没有时依次查找当前文件夹的 chengji.properties 和 home 文件夹的 chengji.properties。",
          "The settings file; without it chengji.properties is looked for in the current folder, then in the home folder.",
          Rule.path());

  /** The operator's own database. */
  public static final Setting<String> DATABASE_URL =
      Setting.of(
              "database.url",
              "使用外部 PostgreSQL（15 或更高版本）时的地址，例如 postgresql://user:password@host:5432/chengji；没有时使用自带的数据库。",
              "The address of a PostgreSQL server of yours (15 or later), such as postgresql://user:password@host:5432/chengji; without it the built-in one is used.",
              Rule.text(2000))
          .asSecret();

  /** The folder of the source documents. */
  public static final Setting<Path> SOURCES =
      Setting.of(
          "sources",
          "官方公告原文所在的文件夹；给出后可以打开原文，并核对随产品发布的名册。",
          "The folder of the official announcements; with it sources open at their line and the shipped register is checked against them.",
          Rule.path());

  /** The largest source document. */
  public static final Setting<Long> IMPORT_LIMIT =
      Setting.of(
              "import.limit",
              "一个来源文件最多多少字节。",
              "The largest source document that is imported.",
              Rule.bytes(1, 1L << 30))
          .withDefault("50m");

  private static final String FILE_NAME = "chengji.properties";

  /** Variables that are read by the launcher or by tests. */
  private static final Set<String> RESERVED =
      Set.of("CHENGJI_MEMORY", "CHENGJI_JVM_OPTIONS", "CHENGJI_CHROMIUM");

  private ProgramSettings() {}

  /** All settings, in the order of the manual. */
  public static List<Setting<?>> list() {
    return Stream.of(
            List.<Setting<?>>of(HOME, FILE, DATABASE_URL, SOURCES, IMPORT_LIMIT),
            ServerSettings.list(),
            IdentitySettings.list(),
            io.chengji.kernel.log.LogSettings.list(),
            BackupSettings.list(),
            LogSettings.list())
        .flatMap(List::stream)
        .toList();
  }

  /** Reads flags, environment and file; relative paths of files start at the working directory. */
  public static Settings read(List<String> flags, Map<String, String> environment, Path directory) {
    List<Given> given = new ArrayList<>(Settings.ofFlags(flags));
    given.addAll(Settings.ofEnvironment(environment, RESERVED));
    findFile(given, directory).ifPresent(file -> given.addAll(SettingsFile.read(file)));
    return Settings.of(list(), given);
  }

  private static Optional<Path> findFile(List<Given> given, Path directory) {
    Settings early = Settings.of(list(), given);
    Optional<Path> named = early.find(FILE).map(directory::resolve);
    return named.isPresent()
        ? named
        : Stream.of(directory, directory.resolve(early.get(HOME)))
            .map(folder -> folder.resolve(FILE_NAME))
            .filter(Files::isRegularFile)
            .findFirst();
  }
}
