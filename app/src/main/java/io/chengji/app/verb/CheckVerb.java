package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Terminal;
import io.chengji.app.command.Verb;
import io.chengji.app.program.Program;
import io.chengji.app.program.ProgramSettings;
import io.chengji.kernel.log.LogCheck;
import io.chengji.kernel.log.LogReport;
import io.chengji.kernel.words.Words;

/** Holds the database against its log and names whatever was tampered with. */
public final class CheckVerb implements Verb {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public Words sentence() {
    return new Words(
        "把数据库与公开日志逐条核对，指出被篡改之处；有问题时退出码为 1。",
        "Holds the database against the public log and names what was tampered with; exits with 1 if anything was.");
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Terminal terminal = invocation.terminal();
    try (Program program = Program.open(invocation.settings(), new StartProgress(terminal))) {
      LogReport report =
          LogCheck.run(program.records(), invocation.settings().get(ProgramSettings.HOME));
      report.findings().forEach(finding -> terminal.say(finding.words()));
      if (report.more() > 0) {
        terminal.say(
            "还有 " + report.more() + " 处同类问题", "and " + report.more() + " more of the same kinds");
      }
      terminal.say(
          "核对了 %d 个封存的条目和 %d 个检查点，另有 %d 个条目待封存：%s"
              .formatted(
                  report.size(),
                  report.checkpoints(),
                  report.waiting(),
                  report.isSound() ? "全部相符" : "有不符之处"),
          "%d sealed entries and %d checkpoints checked, %d entries wait to be sealed: %s"
              .formatted(
                  report.size(),
                  report.checkpoints(),
                  report.waiting(),
                  report.isSound() ? "all is as it was sealed" : "not all is as it was sealed"));
      return report.isSound() ? ExitCode.OK : ExitCode.FAILED;
    }
  }
}
