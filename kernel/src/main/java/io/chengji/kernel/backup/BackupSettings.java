package io.chengji.kernel.backup;

import io.chengji.kernel.settings.Rule;
import io.chengji.kernel.settings.Setting;
import io.chengji.kernel.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The settings of backups. */
public final class BackupSettings {
  /** Where backups go. */
  public static final Setting<Path> FOLDER =
      Setting.of(
          "backup.folder",
          "存放备份的文件夹，最好在另一块磁盘上；没有时为 home 文件夹下的 backups。",
          "The folder for backups, best on another disk; without it the folder backups in the home.",
          Rule.path());

  /** How often a backup is made. */
  public static final Setting<Duration> EVERY =
      Setting.of(
          "backup.every",
          "服务器运行时每隔多久自动备份一次，例如 24h；没有时不自动备份。",
          "How often the running server makes a backup by itself, such as 24h; without it none is made.",
          Rule.duration(Duration.ofMinutes(1), Duration.ofDays(366)));

  /** How many are kept. */
  public static final Setting<Integer> KEEP =
      Setting.of(
              "backup.keep",
              "自动备份后保留多少个最新的备份；只删除本系统自己写成的备份文件。",
              "How many of the newest backups are kept after one was made by itself; only complete files that this journal's own program wrote are deleted.",
              Rule.integer(new Words("个", "files"), 1, 100_000))
          .withDefault("14");

  /** What scheduled backups are encrypted with. */
  public static final Setting<Path> PASSPHRASE =
      Setting.of(
          "backup.passphrase.file",
          "口令文件：第一行为口令；给出后自动备份会加密，命令 backup 和 restore 也以它为默认。",
          "The file whose first line is the passphrase; with it scheduled backups are encrypted, and the verbs backup and restore use it by default.",
          Rule.path());

  private BackupSettings() {}

  /** All of them, in the order of the manual. */
  public static List<Setting<?>> list() {
    return List.of(FOLDER, EVERY, KEEP, PASSPHRASE);
  }
}
