package io.chengji.app.verb;

import io.chengji.app.command.Terminal;
import io.chengji.kernel.postgres.Progress;

/** Shows on standard error what a start is doing. */
final class StartProgress implements Progress {
  private final Terminal terminal;

  StartProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void report(String chinese, String english) {
    terminal.say(chinese, english);
  }
}
