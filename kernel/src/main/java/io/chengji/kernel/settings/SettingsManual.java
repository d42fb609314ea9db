package io.chengji.kernel.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The manual page of the settings, in Markdown, made from their declarations. */
public final class SettingsManual {
  private static final String HEAD =
      """
      # 设置 / Settings

      <!-- Generated from the declarations: `./chengji settings --format manual > docs/settings.md`. -->

      一项设置的值依次取自：命令行标志、环境变量、设置文件、默认值。设置文件是 `chengji.properties` 或 `data/chengji.properties`（UTF-8，每行一个 `名称 = 值`，`#` 开头为注释）。机密只能来自文件或环境变量，从不显示、从不写入日志。未知的名称会得到警告并指出最接近的名称；错误的值会使启动停止，并说明名称、值、规则和改法。

      A value is taken from the flag, else the environment variable, else the settings file, else the default. The settings file is `chengji.properties` or `data/chengji.properties` (UTF-8, one `name = value` a line, `#` starts a comment). Secrets come from the file or the environment only and are never shown or logged. An unknown name is warned about with the nearest known one; a wrong value stops the start and says name, value, rule and remedy.
      """;

  private SettingsManual() {}

  /** The page: an index table, then a paragraph for each setting in the order given. */
  public static String page(List<Setting<?>> settings) {
    return HEAD
        + settings.stream()
            .map(SettingsManual::section)
            .collect(Collectors.joining("\n", "\n", ""));
  }

  private static String section(Setting<?> setting) {
    String fallback = setting.fallback();
    String shown = fallback == null ? "无 / none" : "`" + fallback + "`";
    return "## `"
        + setting.name()
        + "`\n\n"
        + setting.sentence().zh()
        + "\n\n"
        + setting.sentence().en()
        + "\n\n| | |\n|---|---|\n"
        + row("标志 / flag", setting.secret() ? "不允许 / not allowed" : "`" + setting.flag() + "`")
        + row("环境变量 / environment", "`" + setting.environment() + "`")
        + row("单位 / unit", setting.rule().unit().both())
        + row("规则 / rule", setting.rule().says().both())
        + row("默认 / default", shown)
        + row("机密 / secret", setting.secret() ? "是 / yes" : "否 / no")
        + row("始于 / since", setting.since());
  }

  private static String row(String name, String value) {
    return "| " + name + " | " + value + " |\n";
  }
}
