package io.chengji.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of the manual, as one types it, with what the manual says comes of it.
 *
 * @param line where it stands on the page
 * @param environment the variables before it
 * @param words what follows {@code ./chengji}, or the whole command when it is another one
 * @param target the file that standard output goes to; empty for the screen
 * @param output the first lines that are shown; an ellipsis stands for what is left out
 * @param code what {@code echo $?} shows after it; 0 when the manual does not ask
 */
record Example(
    int line,
    Map<String, String> environment,
    List<String> words,
    String target,
    List<String> output,
    int code) {
  private static final String LAUNCHER = "./chengji";
  private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=(\\S+) (.*)");
  private static final Pattern REDIRECTED = Pattern.compile("(.*) > (\\S+)");

  boolean isOurs() {
    return !words.isEmpty() && words.getFirst().equals(LAUNCHER);
  }

  String verb() {
    return words.size() > 1 ? words.get(1) : "";
  }

  @Override
  public String toString() {
    return "line " + line + ": " + String.join(" ", words);
  }

  /** The examples in the {@code console} blocks of a page, in their order. */
  static List<Example> parse(List<String> page) {
    List<Example> examples = new ArrayList<>();
    boolean inside = false;
    for (int at = 0; at < page.size(); at++) {
      String text = page.get(at);
      if (text.startsWith("```")) {
        inside = text.equals("```console");
      } else if (inside && text.startsWith("$ ")) {
        take(examples, at + 1, text.substring(2), shown(page, at + 1));
      }
    }
    return examples;
  }

  private static List<String> shown(List<String> page, int from) {
    int to = from;
    while (!page.get(to).startsWith("$ ") && !page.get(to).startsWith("```")) {
      to++;
    }
    return List.copyOf(page.subList(from, to));
  }

  private static void take(List<Example> examples, int line, String command, List<String> output) {
    if (command.equals("echo $?")) {
      Example last = examples.removeLast();
      examples.add(last.withCode(Integer.parseInt(output.getFirst())));
      return;
    }
    Map<String, String> environment = Map.of();
    String rest = command;
    Matcher variable = VARIABLE.matcher(rest);
    if (variable.matches()) {
      environment = Map.of(variable.group(1), variable.group(2));
      rest = variable.group(3);
    }
    Matcher redirected = REDIRECTED.matcher(rest);
    String target = "";
    if (redirected.matches()) {
      rest = redirected.group(1);
      target = redirected.group(2);
    }
    examples.add(new Example(line, environment, List.of(rest.split(" ")), target, output, 0));
  }

  private Example withCode(int other) {
    return new Example(line, environment, words, target, output, other);
  }
}
