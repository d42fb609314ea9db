package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Terminal;
import io.chengji.app.command.UsageException;
import io.chengji.app.command.Verb;
import io.chengji.app.program.Program;
import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.log.LogOperator;
import io.chengji.kernel.words.Words;
import java.util.List;

/** Shows whom to trust, as a policy file, or takes new keys for the log. */
public final class KeysVerb implements Verb {
  @Override
  public String name() {
    return "keys";
  }

  @Override
  public Words sentence() {
    return new Words(
        "show 打印供他人信任的策略文件；rotate 更换日志的密钥，由新旧密钥共同签名为证。",
        "show prints the policy file for others to trust; rotate takes new keys for the log, witnessed by old and new.");
  }

  @Override
  public String arguments() {
    return "show|rotate";
  }

  @Override
  public ExitCode run(Invocation invocation) {
    List<String> words = invocation.arguments();
    boolean rotate = words.equals(List.of("rotate"));
    if (!rotate && !words.equals(List.of("show"))) {
      throw new UsageException("请写明 show 或 rotate", "Say show or rotate.");
    }
    Terminal terminal = invocation.terminal();
    try (Program program = Program.open(invocation.settings(), new StartProgress(terminal))) {
      LogOperator operator = program.logOperator();
      if (rotate) {
        operator.rotate(Actor.ofSystem("command-line"));
        terminal.say(
            "已更换密钥，从下一个检查点起使用。请把下面的策略文件交给核验者",
            "The keys were changed and sign from the next checkpoint on. Give the policy file below to those who check.");
      }
      terminal.out().print(operator.policy());
      return ExitCode.OK;
    }
  }
}
