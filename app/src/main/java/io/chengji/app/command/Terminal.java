package io.chengji.app.command;

import io.chengji.kernel.words.Language;
import io.chengji.kernel.words.Words;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

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

  /** The language of the caller's locale: Chinese where it says so, else English. */
  public Language language() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> value.startsWith("zh"))
        .map(value -> Language.ZH)
        .orElse(Language.EN);
  }

  /** Tells people something in their language. */
  public void say(Words words) {
    err.println(words.in(language()));
    err.flush();
  }

  /** Tells people something in their language. */
  public void say(String zh, String en) {
    say(new Words(zh, en));
  }
}
