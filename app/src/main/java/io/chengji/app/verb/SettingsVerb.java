package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Option;
import io.chengji.app.command.UsageException;
import io.chengji.app.command.Verb;
import io.chengji.app.program.ProgramSettings;
import io.chengji.kernel.settings.Setting;
import io.chengji.kernel.settings.Settings;
import io.chengji.kernel.settings.SettingsManual;
import io.chengji.kernel.words.Words;
import java.io.PrintStream;
import java.util.List;

/** Shows the settings as they are in force, or their manual page. */
public final class SettingsVerb implements Verb {
  @Override
  public String name() {
    return "settings";
  }

  @Override
  public Words sentence() {
    return new Words("列出各项设置及其当前值。", "Lists the settings and the values in force.");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.ofValue(
            "format",
            "text|manual",
            "text 为当前值，manual 为手册页",
            "text: the values; manual: the manual page"));
  }

  @Override
  public ExitCode run(Invocation invocation) {
    PrintStream out = invocation.terminal().out();
    String format = invocation.option("format").orElse("text");
    switch (format) {
      case "text" ->
          ProgramSettings.list().forEach(s -> out.println(line(s, invocation.settings())));
      case "manual" -> out.print(SettingsManual.page(ProgramSettings.list()));
      default ->
          throw new UsageException("--format 应为 text 或 manual", "--format is text or manual");
    }
    return ExitCode.OK;
  }

  private static String line(Setting<?> setting, Settings settings) {
    String value =
        settings.find(setting).map(v -> setting.secret() ? "***" : String.valueOf(v)).orElse("");
    return setting.name() + " = " + value;
  }
}
