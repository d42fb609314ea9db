package io.chengji.kernel.settings;

import io.chengji.kernel.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the text of a setting becomes a value.
 *
 * @param unit the unit or kind of the value, as the manual shows it
 * @param says the rule in words: what is accepted
 * @param reading the conversion; throws {@link IllegalArgumentException} for a refused text
 * @param <T> the type of the value
 */
public record Rule<T>(Words unit, Words says, Function<String, T> reading) {
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})\\s*([a-zA-Z]*)");

  /** The value of a text. */
  public T parse(String text) {
    return reading.apply(text.strip());
  }

  /** The same with one more condition on the value. */
  public Rule<T> where(Words condition, Predicate<T> holds) {
    Words both = new Words(says.zh() + "；" + condition.zh(), says.en() + "; " + condition.en());
    return new Rule<>(unit, both, text -> require(reading.apply(text), holds));
  }

  /** Any text of one line, at most {@code longest} characters. */
  public static Rule<String> text(int longest) {
    return new Rule<>(
        new Words("文字", "text"),
        new Words("一行文字，最多 " + longest + " 个字符", "one line, at most " + longest + " characters"),
        text ->
            require(text, t -> !t.isEmpty() && t.length() <= longest && t.lines().count() == 1));
  }

  /** A whole number between two bounds, both included. */
  public static Rule<Integer> integer(Words unit, int least, int most) {
    return new Rule<>(
        unit,
        new Words("整数，" + least + " 到 " + most, "a whole number from " + least + " to " + most),
        text -> require(Integer.parseInt(text), n -> n >= least && n <= most));
  }

  /** {@code true} or {@code false}. */
  public static Rule<Boolean> flag() {
    return new Rule<>(
        new Words("是否", "yes or no"),
        new Words("true 或 false", "true or false"),
        text ->
            require(text.toLowerCase(Locale.ROOT), List.of("true", "false")::contains)
                .equals("true"));
  }

  /** One of the constants of an enum, written in lower case. */
  public static <E extends Enum<E>> Rule<E> choice(Class<E> type) {
    List<String> names =
        Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    String list = String.join(", ", names);
    return new Rule<>(
        new Words("选项", "choice"),
        new Words("其中之一：" + list, "one of: " + list),
        text -> Enum.valueOf(type, require(text, names::contains).toUpperCase(Locale.ROOT)));
  }

  /** A path of the file system. */
  public static Rule<Path> path() {
    return new Rule<>(
        new Words("路径", "path"),
        new Words("文件或文件夹的路径", "the path of a file or folder"),
        text -> Path.of(require(text, t -> !t.isEmpty())));
  }

  /** Texts separated by commas, each under its own rule. */
  public static <T> Rule<List<T>> listOf(Rule<T> one) {
    return new Rule<>(
        one.unit,
        new Words("以逗号分隔；每项：" + one.says.zh(), "separated by commas; each: " + one.says.en()),
        text ->
            Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .map(one::parse)
                .toList());
  }

  /** A duration such as {@code 250ms}, {@code 30s}, {@code 15m}, {@code 12h} or {@code 7d}. */
  public static Rule<Duration> duration(Duration least, Duration most) {
    return new Rule<>(
        new Words("时长", "duration"),
        new Words(
            "数字加 ms、s、m、h 或 d，" + shown(least) + " 到 " + shown(most),
            "a number with ms, s, m, h or d, from " + shown(least) + " to " + shown(most)),
        text -> require(duration(text), d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0));
  }

  /** A size in bytes such as {@code 512}, {@code 64k}, {@code 50m}; k and m are powers of 1024. */
  public static Rule<Long> bytes(long least, long most) {
    return new Rule<>(
        new Words("字节", "bytes"),
        new Words(
            "数字，可加 k 或 m（1024 的幂），" + least + " 到 " + most + " 字节",
            "a number, with k or m for powers of 1024, from " + least + " to " + most + " bytes"),
        text -> require(bytes(text), n -> n >= least && n <= most));
  }

  private static Duration duration(String text) {
    Matcher amount = amount(text);
    long number = Long.parseLong(amount.group(1));
    return switch (amount.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static long bytes(String text) {
    Matcher amount = amount(text);
    long number = Long.parseLong(amount.group(1));
    return switch (amount.group(2).toLowerCase(Locale.ROOT)) {
      case "" -> number;
      case "k" -> number << 10;
      case "m" -> number << 20;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Matcher amount(String text) {
    Matcher amount = AMOUNT.matcher(text);
    require(text, t -> amount.matches());
    return amount;
  }

  private static String shown(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 86_400_000 == 0) {
      return millis / 86_400_000 + "d";
    }
    if (millis % 60_000 == 0) {
      return millis / 60_000 + "m";
    }
    return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
  }

  private static <T> T require(T value, Predicate<? super T> holds) {
    if (!holds.test(value)) {
      throw new IllegalArgumentException(String.valueOf(value));
    }
    return value;
  }
}
