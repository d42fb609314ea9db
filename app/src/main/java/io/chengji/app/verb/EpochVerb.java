package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Option;
import io.chengji.app.command.Terminal;
import io.chengji.app.command.UsageException;
import io.chengji.app.command.Verb;
import io.chengji.app.program.Program;
import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.log.LogOperator;
import io.chengji.kernel.words.Words;
import java.util.List;

/** Opens a new epoch of the log where the database lacks what was signed before. */
public final class EpochVerb implements Verb {
  private static final int LONGEST_REASON = 500;

  @Override
  public String name() {
    return "epoch";
  }

  @Override
  public Words sentence() {
    return new Words(
        "数据库落后于已签发的检查点且无法找回时，开始新的纪元：换新名称和新密钥，首个条目写明缺口。",
        "Opens a new epoch where the database lacks what was signed and it cannot be brought back: new name, new keys, and a first entry that names the gap.");
  }

  @Override
  public String arguments() {
    return "open";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.ofValue("reason", "TEXT", "原因，将永久公开", "why; it will be public for ever"));
  }

  @Override
  public ExitCode run(Invocation invocation) {
    String reason = invocation.option("reason").orElse("").strip();
    if (!invocation.arguments().equals(List.of("open"))
        || reason.isEmpty()
        || reason.length() > LONGEST_REASON) {
      throw new UsageException(
          "用法：./chengji epoch open --reason \"原因\"（1 到 500 个字符）",
          "Write ./chengji epoch open --reason \"why\" (1 to 500 characters).");
    }
    Terminal terminal = invocation.terminal();
    try (Program program = Program.open(invocation.settings(), new StartProgress(terminal))) {
      LogOperator operator = program.logOperator();
      operator.openEpoch(Actor.ofSystem("command-line"), reason);
      terminal.say(
          "已开始新的纪元。请把下面的策略文件交给核验者",
          "A new epoch was opened. Give the policy file below to those who check.");
      terminal.out().print(operator.policy());
      return ExitCode.OK;
    }
  }
}
