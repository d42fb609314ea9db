package io.chengji.kernel.log;

import io.chengji.kernel.settings.Rule;
import io.chengji.kernel.settings.Setting;
import java.util.List;

/** The settings of the log. */
public final class LogSettings {
  private static final String FORM = "[A-Za-z0-9][A-Za-z0-9._/-]{0,99}";

  /** The name under which checkpoints are signed. */
  public static final Setting<String> ORIGIN =
      Setting.of(
          "log.origin",
          "公开日志的名称，写在每个检查点的第一行，建议用本单位的域名加路径，例如 chengji.example.gov.cn/journal；只在第一次启动时使用，之后写入数据库，不再改变。没有时自动生成。",
          "The name of the public log, the first line of each checkpoint; best a domain of yours with a path, such as chengji.example.gov.cn/journal. Used at the first start only and kept in the database from then on; without it one is generated.",
          new Rule<>(
              new io.chengji.kernel.words.Words("名称", "name"),
              new io.chengji.kernel.words.Words(
                  "字母、数字和 . _ / -，最多 100 个字符，以字母或数字开头",
                  "letters, digits and . _ / -, at most 100 characters, the first a letter or digit"),
              LogSettings::name));

  private LogSettings() {}

  /** All of them, in the order of the manual. */
  public static List<Setting<?>> list() {
    return List.of(ORIGIN);
  }

  private static String name(String text) {
    if (!text.matches(FORM)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
