package io.chengji.kernel.settings;

import io.chengji.kernel.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of all declared settings, read once at start. Immutable and thread-safe. A flag wins
 * over the environment, that over the file, that over the default.
 */
public final class Settings {
  private final Map<String, Object> values;
  private final List<Words> warnings;

  private Settings(Map<String, Object> values, List<Words> warnings) {
    this.values = Map.copyOf(values);
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Reads what was given for the declared settings. Every wrong value is refused at once; an
   * unknown name becomes a warning.
   *
   * @throws SettingRefused naming each setting, its value, its rule and what to do
   */
  public static Settings of(List<Setting<?>> declared, List<Given> given) {
    SettingsReading reading = new SettingsReading(declared);
    given.forEach(reading::take);
    Map<String, Object> values = reading.finish();
    return new Settings(values, reading.warnings());
  }

  /** The values that the flags of a command line give: {@code --server-port=8080}. */
  public static List<Given> ofFlags(List<String> flags) {
    List<Given> given = new ArrayList<>();
    for (String flag : flags) {
      int equals = flag.indexOf('=');
      String key = equals < 0 ? flag : flag.substring(0, equals);
      String text = equals < 0 ? "true" : flag.substring(equals + 1);
      given.add(new Given(Given.Source.FLAG, key, "command line", text));
    }
    return given;
  }

  /** The values in the variables {@code CHENGJI_*}, without those that are reserved for others. */
  public static List<Given> ofEnvironment(Map<String, String> environment, Set<String> reserved) {
    List<Given> given = new ArrayList<>();
    environment.forEach(
        (key, text) -> {
          if (key.startsWith("CHENGJI_") && !reserved.contains(key) && !text.isBlank()) {
            given.add(new Given(Given.Source.ENVIRONMENT, key, "environment", text));
          }
        });
    return given;
  }

  /** The value of a setting that has a default or was given. */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new SettingRefused(List.of(SettingsReading.missing(setting))));
  }

  /** The value of a setting, if it was given or has a default. */
  @SuppressWarnings("unchecked") // the value was made by this setting's own rule
  public <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable((T) values.get(setting.name()));
  }

  /** What an operator should know: unknown names, each with the nearest known one. */
  public List<Words> warnings() {
    return warnings;
  }

  /** The same settings with one value replaced, for a test or an embedding program. */
  public <T> Settings with(Setting<T> setting, T value) {
    Map<String, Object> changed = new HashMap<>(values);
    changed.put(setting.name(), value);
    return new Settings(changed, warnings);
  }

  /** The dotted name that a key of any source means. */
  static String nameOf(String key) {
    String bare = key.startsWith("--") ? key.substring(2) : key;
    String lower = bare.toLowerCase(Locale.ROOT);
    return (key.startsWith("CHENGJI_") ? lower.substring("chengji_".length()) : lower)
        .replace('-', '.')
        .replace('_', '.');
  }
}
