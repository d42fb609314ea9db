package io.chengji.app.command;

import io.chengji.kernel.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a verb.
 *
 * @param arguments what stands after the verb and is no option
 * @param options the options given, by name; one without a value maps to {@code true}
 * @param settings the settings
 * @param terminal where it runs
 */
public record Invocation(
    List<String> arguments, Map<String, String> options, Settings settings, Terminal terminal) {
  public Invocation {
    arguments = List.copyOf(arguments);
    options = Map.copyOf(options);
  }

  /** The value of an option, if it was given. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Whether an option without a value was given. */
  public boolean has(String name) {
    return options.containsKey(name);
  }
}
