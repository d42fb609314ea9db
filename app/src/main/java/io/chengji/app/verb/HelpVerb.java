package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Help;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Verb;
import io.chengji.kernel.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Lists the verbs. */
public final class HelpVerb implements Verb {
  private final List<Verb> verbs;

  public HelpVerb(List<Verb> others) {
    this.verbs = new ArrayList<>(others);
    this.verbs.add(this);
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public Words sentence() {
    return new Words("列出所有命令。", "Lists the verbs.");
  }

  @Override
  public ExitCode run(Invocation invocation) {
    invocation.terminal().out().print(Help.of(verbs));
    return ExitCode.OK;
  }
}
