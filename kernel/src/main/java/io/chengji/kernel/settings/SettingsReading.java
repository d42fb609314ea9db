package io.chengji.kernel.settings;

import io.chengji.kernel.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One reading of all sources: collects values, warnings and complaints. Used by one thread. */
final class SettingsReading {
  private final Map<String, Setting<?>> declared = new LinkedHashMap<>();
  private final Map<String, Given> chosen = new HashMap<>();
  private final List<Words> warnings = new ArrayList<>();
  private final List<Words> complaints = new ArrayList<>();

  SettingsReading(List<Setting<?>> settings) {
    for (Setting<?> setting : settings) {
      if (declared.put(setting.name(), setting) != null) {
        throw new IllegalArgumentException("declared twice: " + setting.name());
      }
    }
  }

  void take(Given given) {
    Setting<?> setting = declared.get(Settings.nameOf(given.key()));
    if (setting == null) {
      warnings.add(unknown(given));
    } else if (setting.secret() && given.source() == Given.Source.FLAG) {
      complaints.add(secretFlag(setting));
    } else {
      chosen.merge(setting.name(), given, SettingsReading::stronger);
    }
  }

  Map<String, Object> finish() {
    Map<String, Object> values = new HashMap<>();
    for (Setting<?> setting : declared.values()) {
      setting.findDefault().ifPresent(value -> values.put(setting.name(), value));
      Given given = chosen.get(setting.name());
      if (given != null) {
        parse(setting, given, values);
      }
    }
    if (!complaints.isEmpty()) {
      throw new SettingRefused(complaints);
    }
    return values;
  }

  List<Words> warnings() {
    return warnings;
  }

  private void parse(Setting<?> setting, Given given, Map<String, Object> values) {
    try {
      values.put(setting.name(), setting.rule().parse(given.text()));
    } catch (IllegalArgumentException e) {
      complaints.add(wrong(setting, given));
    }
  }

  /** The earlier source wins; within one source the later value does. */
  private static Given stronger(Given before, Given after) {
    return after.source().compareTo(before.source()) <= 0 ? after : before;
  }

  private Words unknown(Given given) {
    String nearest = EditDistance.nearest(Settings.nameOf(given.key()), declared.keySet());
    return new Words(
        "未知的设置 " + given.key() + "（" + given.place() + "）被忽略；最接近的名称是 " + nearest,
        "unknown setting "
            + given.key()
            + " ("
            + given.place()
            + ") is ignored; the nearest name is "
            + nearest);
  }

  private static Words wrong(Setting<?> setting, Given given) {
    String value = setting.shown(given.text());
    Words rule = setting.rule().says();
    return new Words(
        "设置 "
            + setting.name()
            + " 的值“"
            + value
            + "”无效（"
            + given.key()
            + "，"
            + given.place()
            + "）。规则："
            + rule.zh()
            + "。请改正后重新启动；说明见 docs/settings.md",
        "setting "
            + setting.name()
            + " has the wrong value '"
            + value
            + "' ("
            + given.key()
            + ", "
            + given.place()
            + "). Rule: "
            + rule.en()
            + ". Correct it and start again; see docs/settings.md");
  }

  private static Words secretFlag(Setting<?> setting) {
    return new Words(
        "设置 " + setting.name() + " 是机密，不能写在命令行上。请改用环境变量 " + setting.environment() + " 或设置文件",
        "setting "
            + setting.name()
            + " is a secret and may not stand on a command line. Use "
            + setting.environment()
            + " or the settings file");
  }

  static Words missing(Setting<?> setting) {
    return new Words(
        "缺少设置 "
            + setting.name()
            + "。规则："
            + setting.rule().says().zh()
            + "。请用 "
            + setting.environment()
            + " 或设置文件给出",
        "setting "
            + setting.name()
            + " is missing. Rule: "
            + setting.rule().says().en()
            + ". Give it by "
            + setting.environment()
            + " or in the settings file");
  }
}
