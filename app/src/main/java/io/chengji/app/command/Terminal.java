package io.chengji.app.command;

import io.chengji.kernel.words.Words;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param out data, and nothing but data
 * @param err everything meant for people
 * @param environment the environment variables
 * @param directory the working directory
 */
public record Terminal(
    PrintStream out, PrintStream err, Map<String, String> environment, Path directory) {
  public Terminal {
    environment = Map.copyOf(environment);
  }

  /** Tells people something, Chinese first. */
  public void say(Words words) {
    err.println(words.zh());
    if (!words.en().equals(words.zh())) {
      err.println(words.en());
    }
    err.flush();
  }

  /** Tells people something, Chinese first. */
  public void say(String zh, String en) {
    say(new Words(zh, en));
  }
}
