package io.chengji.app.command;

import java.util.List;

/** What {@code help} prints. */
public final class Help {
  private Help() {}

  /** All verbs, one sentence each. */
  public static String of(List<Verb> verbs) {
    StringBuilder page = new StringBuilder("城迹 Chengji\n\n./chengji <命令 verb> [选项 options]\n\n");
    for (Verb verb : verbs) {
      if (verb.isListed()) {
        page.append("  ").append(verb.name()).append(' ').append(verb.arguments()).append('\n');
        page.append("      ").append(verb.sentence().zh()).append('\n');
        page.append("      ").append(verb.sentence().en()).append('\n');
      }
    }
    return page.append(
            "\n每项设置都可写成标志，例如 --server-port=8080；见 docs/settings.md 与 docs/command-line.md\n"
                + "Each setting may stand as a flag, such as --server-port=8080; see docs/settings.md and docs/command-line.md\n")
        .toString();
  }

  /** One verb with its options. */
  public static String of(Verb verb) {
    StringBuilder page = new StringBuilder("./chengji " + verb.name());
    page.append(verb.arguments().isEmpty() ? "" : " " + verb.arguments()).append('\n');
    page.append(verb.sentence().zh()).append('\n').append(verb.sentence().en()).append('\n');
    for (Option option : verb.options()) {
      page.append("  --").append(option.name());
      page.append(option.takesValue() ? " " + option.value() : "").append('\n');
      page.append("      ").append(option.sentence().zh()).append('\n');
      page.append("      ").append(option.sentence().en()).append('\n');
    }
    return page.toString();
  }
}
