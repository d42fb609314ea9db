package io.chengji.kernel.settings;

import io.chengji.kernel.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one setting. Immutable; made by {@link #of} and refined by the {@code with}
 * methods.
 *
 * @param name dotted lower case, such as {@code server.port}
 * @param sentence one sentence that says what it decides
 * @param rule how a text becomes a value, and which texts are refused
 * @param fallback the default as an operator would write it; null when there is none
 * @param since the version that brought the setting
 * @param secret true when the value must not be shown, logged or given as a flag
 * @param <T> the type of the value
 */
public record Setting<T>(
    String name,
    Words sentence,
    Rule<T> rule,
    @Nullable String fallback,
    String since,
    boolean secret) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");

  public Setting {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a setting's name is dotted lower case: " + name);
    }
    if (fallback != null) {
      rule.parse(fallback);
    }
  }

  /** A setting without a default that was there in the first version. */
  public static <T> Setting<T> of(String name, String zh, String en, Rule<T> rule) {
    return new Setting<>(name, new Words(zh, en), rule, null, "0.1", false);
  }

  /** The same with a default, written as an operator would write it. */
  public Setting<T> withDefault(String text) {
    return new Setting<>(name, sentence, rule, text, since, secret);
  }

  /** The same, brought by a later version. */
  public Setting<T> withSince(String version) {
    return new Setting<>(name, sentence, rule, fallback, version, secret);
  }

  /** The same as a secret: only from the file or the environment, never shown. */
  public Setting<T> asSecret() {
    return new Setting<>(name, sentence, rule, fallback, since, true);
  }

  /** The default value, if there is one. */
  public Optional<T> findDefault() {
    return fallback == null ? Optional.empty() : Optional.of(rule.parse(fallback));
  }

  /** The flag that sets it: {@code --server-port}. */
  public String flag() {
    return "--" + name.replace('.', '-');
  }

  /** The environment variable that sets it: {@code CHENGJI_SERVER_PORT}. */
  public String environment() {
    return "CHENGJI_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** What may be shown of a text given for this setting. */
  String shown(String text) {
    return secret ? "***" : text;
  }
}
