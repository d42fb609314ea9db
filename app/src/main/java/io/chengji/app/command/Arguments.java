package io.chengji.app.command;

import io.chengji.kernel.settings.EditDistance;
import io.chengji.kernel.settings.Setting;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words after a verb, sorted: options of the verb, settings as flags, and the rest. {@code
 * --name=value} and {@code --name value} are the same; after {@code --} nothing is an option.
 *
 * @param positional what is no option
 * @param options the options of the verb
 * @param flags the settings, each as {@code --name=value}
 */
record Arguments(List<String> positional, Map<String, String> options, List<String> flags) {
  static Arguments parse(Verb verb, List<Setting<?>> settings, List<String> words) {
    Arguments parsed = new Arguments(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    Iterator<String> rest = words.iterator();
    boolean closed = false;
    while (rest.hasNext()) {
      String word = rest.next();
      if (closed || !word.startsWith("--")) {
        parsed.positional.add(word);
      } else if (word.equals("--")) {
        closed = true;
      } else {
        parsed.take(word, rest, verb, settings);
      }
    }
    if (verb.arguments().isEmpty() && !parsed.positional.isEmpty()) {
      throw new UsageException(
          "./chengji " + verb.name() + " 后面不应有“" + parsed.positional.getFirst() + "”",
          "nothing stands after ./chengji "
              + verb.name()
              + ", but there is '"
              + parsed.positional.getFirst()
              + "'");
    }
    return parsed;
  }

  private void take(String word, Iterator<String> rest, Verb verb, List<Setting<?>> settings) {
    int equals = word.indexOf('=');
    String key = equals < 0 ? word : word.substring(0, equals);
    Optional<Option> option =
        verb.options().stream().filter(o -> key.equals("--" + o.name())).findFirst();
    boolean setting = settings.stream().anyMatch(s -> isFlag(s, key));
    if (option.isPresent()) {
      options.put(option.get().name(), value(option.get(), word, equals, rest));
    } else if (equals >= 0) {
      flags.add(word);
    } else if (setting) {
      flags.add(key + "=" + next(key, rest));
    } else {
      throw unknown(key, verb, settings);
    }
  }

  private static String value(Option option, String word, int equals, Iterator<String> rest) {
    if (!option.takesValue()) {
      if (equals >= 0) {
        throw new UsageException(
            "选项 --" + option.name() + " 不带值", "the option --" + option.name() + " takes no value");
      }
      return "true";
    }
    return equals >= 0 ? word.substring(equals + 1) : next("--" + option.name(), rest);
  }

  private static String next(String key, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new UsageException(
          "选项 " + key + " 后面缺少值", "a value is missing after the option " + key);
    }
    return rest.next();
  }

  private static UsageException unknown(String key, Verb verb, List<Setting<?>> settings) {
    List<String> known =
        Stream.concat(
                verb.options().stream().map(option -> "--" + option.name()),
                settings.stream().map(Setting::flag))
            .toList();
    String nearest = EditDistance.nearest(key, known);
    return new UsageException(
        "未知的选项 " + key + "；最接近的是 " + nearest,
        "unknown option " + key + "; the nearest one is " + nearest);
  }

  private static boolean isFlag(Setting<?> setting, String key) {
    return key.replace('.', '-').equals(setting.flag());
  }
}
