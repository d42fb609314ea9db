package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.ReportingGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names with 和 between them, where the whole is no place: one pilot or as many as are joined. */
final class JoinedNames {
  private static final Pattern JOINT =
      Pattern.compile("(?<=[区城市县镇乡园州])(?:以及|[和与及])(?=\\p{IsHan}{2})");
  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,}[区城市县镇乡园州]");
  private static final Pattern NAME_END = Pattern.compile(".+[区城市县镇乡园州]");
  private static final int LONGEST_NAME = 12;
  private static final List<String> NUMBERS = List.of("两", "三", "四", "五", "六", "七", "八", "九");
  private static final List<String> NUMBERS_EN =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine");

  private final Workspace work;

  JoinedNames(Workspace work) {
    this.work = work;
  }

  /**
   * The parts of a joined name, empty for a name that is not joined. A 和 that belongs to the name
   * of a place of the code data joins nothing.
   */
  List<String> parts(String text, ReportingGroup group) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    Matcher joint = JOINT.matcher(text);
    while (joint.find()) {
      String part = text.substring(start, joint.start());
      if (isName(part, group) && !isInName(text, joint.start(), group)) {
        parts.add(part);
        start = joint.end();
      }
    }
    String last = text.substring(start);
    if (parts.isEmpty() || !isName(last, group)) {
      return List.of();
    }
    parts.add(last);
    return parts;
  }

  private boolean isName(String part, ReportingGroup group) {
    return NAME.matcher(part).matches() || isPlace(part, group);
  }

  private boolean isPlace(String name, ReportingGroup group) {
    return work.places.find(name, group, "", null).isPresent();
  }

  /** Whether a place has the character in its name: 和平区, 太和县. */
  private boolean isInName(String text, int at, ReportingGroup group) {
    for (int start = Math.max(0, at - 1); start <= at; start++) {
      int farthest = Math.min(text.length(), start + LONGEST_NAME);
      for (int end = at + 2; end <= farthest; end++) {
        String name = text.substring(start, end);
        if (NAME_END.matcher(name).matches() && isPlace(name, group)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The finding on a joined name, whose reading is "two", for as many as there are, or "one". */
  Optional<Desk.Ruling> ruling(PrintedName name, ReportingGroup group, String subject) {
    List<String> parts = parts(name.text(), group);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Words number = number(parts.size());
    List<Evidence> evidence =
        work.allPrinted().stream()
            .map(Workspace.Located::name)
            .filter(other -> other.wording().contains(name.text()))
            .map(PrintedName::evidence)
            .distinct()
            .toList();
    return Optional.of(
        work.desk.raise(
            new Desk.Draft(
                FindingKind.SPLIT_NAME,
                "joined" + name.base() + name.text(),
                name.text(),
                new Words(
                    "“%s”以“和”相连，是一个试点还是%s个？".formatted(name.text(), number.zh()),
                    "\"%s\" joins %s names by 和: one pilot or %s?"
                        .formatted(name.text(), number.en(), number.en())),
                List.of(
                    Desk.reading(
                        "two",
                        number.zh() + "个：" + String.join("、", parts),
                        number.en() + ": " + String.join(", ", parts),
                        evidence),
                    Desk.reading(
                        "one",
                        "合为一个",
                        "one together",
                        evidence,
                        new Reading.Effect(subject, 1 - parts.size()))))));
  }

  private static Words number(int count) {
    String digits = String.valueOf(count);
    boolean named = count - 2 < NUMBERS.size();
    return named
        ? new Words(NUMBERS.get(count - 2), NUMBERS_EN.get(count - 2))
        : new Words(digits, digits);
  }
}
