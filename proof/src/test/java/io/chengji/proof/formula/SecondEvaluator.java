package io.chengji.proof.formula;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks {@code proof/second/formula.py}, the evaluator written from the page alone. */
final class SecondEvaluator {
  private static final Path PROGRAM =
      Path.of(System.getProperty("chengji.root"), "proof", "second", "formula.py");

  /** Lists of this length are only ever one number, repeated. */
  private static final int LONG = 100_000;

  private static final Pattern VALUE =
      Pattern.compile("\\{\"hash\": \"(\\w+)\", \"value\": \"(.*)\"\\}");
  private static final Pattern ERROR = Pattern.compile("\\{\"error\": \"(.*)\"\\}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");

  private SecondEvaluator() {}

  static boolean isHere() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One answer for each sample: {@code HASH VALUE}, or {@code error CLASS LINE:COLUMN}. */
  static List<String> answers(Path folder, List<RandomFormulas.Sample> samples)
      throws IOException, InterruptedException {
    Path asked = folder.resolve("asked");
    Path answered = folder.resolve("answered");
    Files.write(asked, samples.stream().map(SecondEvaluator::json).toList());
    Process process =
        new ProcessBuilder("python3", "-B", PROGRAM.toString())
            .redirectInput(asked.toFile())
            .redirectOutput(answered.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return Files.readAllLines(answered, StandardCharsets.UTF_8).stream()
        .map(SecondEvaluator::read)
        .toList();
  }

  private static String read(String answer) {
    Matcher value = VALUE.matcher(answer);
    Matcher error = ERROR.matcher(answer);
    if (value.matches()) {
      return value.group(1) + " " + unescape(value.group(2));
    }
    return error.matches() ? "error " + error.group(1) : answer;
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found -> {
              String code = found.group(1);
              String plain =
                  code.length() == 5
                      ? Character.toString(Integer.parseInt(code.substring(1), 16))
                      : code;
              return Matcher.quoteReplacement(plain);
            });
  }

  private static String json(RandomFormulas.Sample sample) {
    StringJoiner inputs = new StringJoiner(", ", "{", "}");
    for (Map.Entry<String, Value> input : new TreeMap<>(sample.inputs()).entrySet()) {
      inputs.add(quote(input.getKey()) + ": {" + json(input.getValue()) + "}");
    }
    return "{\"text\": " + quote(sample.text()) + ", \"inputs\": " + inputs + "}";
  }

  private static String json(Value value) {
    return switch (value) {
      case Value.Number number -> "\"number\": " + decimal(number.value());
      case Value.Numbers numbers when numbers.values().size() >= LONG ->
          "\"repeated\": ["
              + decimal(numbers.values().get(0))
              + ", "
              + numbers.values().size()
              + "]";
      case Value.Numbers numbers -> "\"list\": " + list(numbers.values());
      case Value.Truth truth -> "\"boolean\": " + truth.value();
      case Value.Text text -> "\"text\": " + quote(text.value());
      case Value.Day day -> "\"date\": " + quote(day.value().toString());
      case Value.Missing missing -> "\"missing\": null";
    };
  }

  private static String list(List<BigDecimal> values) {
    StringJoiner list = new StringJoiner(", ", "[", "]");
    values.forEach(each -> list.add(each == null ? "null" : decimal(each)));
    return list.toString();
  }

  private static String decimal(BigDecimal value) {
    return "\"" + value.toPlainString() + "\"";
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char each : text.toCharArray()) {
      boolean plain = each >= ' ' && each < 0x7F && each != '"' && each != '\\';
      quoted.append(plain ? Character.toString(each) : String.format("\\u%04x", (int) each));
    }
    return quoted.append('"').toString();
  }
}
