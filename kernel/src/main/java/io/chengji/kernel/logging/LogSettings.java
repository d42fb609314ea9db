package io.chengji.kernel.logging;

import io.chengji.kernel.settings.Rule;
import io.chengji.kernel.settings.Setting;
import java.nio.file.Path;
import java.util.List;

/** The settings of the log. */
public final class LogSettings {
  /** How much is logged. */
  public static final Setting<LogLevel> LEVEL =
      Setting.of(
              "log.level",
              "写入日志的最低级别；info 含每个请求一行。",
              "The least level that is logged; info has one line for each request.",
              Rule.choice(LogLevel.class))
          .withDefault("warn");

  /** Where the log goes. */
  public static final Setting<Path> FILE =
      Setting.of(
          "log.file",
          "日志文件，每天一个，保留 14 天，合计不超过 200 MB；没有则写到标准错误。",
          "The log file, one a day, kept for 14 days and 200 MB in all; without it the log goes to standard error.",
          Rule.path());

  private LogSettings() {}

  /** All of them, in the order of the manual. */
  public static List<Setting<?>> list() {
    return List.of(LEVEL, FILE);
  }
}
