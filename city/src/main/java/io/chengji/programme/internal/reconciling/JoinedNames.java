package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Reading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two names with 和 between them, where the whole is no place: one pilot or two. */
final class JoinedNames {
  private static final Pattern JOINED =
      Pattern.compile("(\\p{IsHan}{2,}[区城市县镇乡园州])[和与及](\\p{IsHan}{2,}[区城市县镇乡园州])");

  private final Workspace work;

  JoinedNames(Workspace work) {
    this.work = work;
  }

  /** The parts of a joined name, empty for a name that is not joined. */
  static List<String> parts(String text) {
    Matcher matcher = JOINED.matcher(text);
    return matcher.matches() ? List.of(matcher.group(1), matcher.group(2)) : List.of();
  }

  /** The finding on a joined name, whose reading is "two" or "one". */
  Optional<Desk.Ruling> ruling(PrintedName name, String subject) {
    List<String> parts = parts(name.text());
    if (parts.isEmpty()) {
      return Optional.empty();
    }
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
                    "“%s”以“和”相连，是一个试点还是两个？".formatted(name.text()),
                    "\"%s\" joins two names by 和: one pilot or two?".formatted(name.text())),
                List.of(
                    Desk.reading(
                        "two",
                        "两个：" + String.join("、", parts),
                        "two: " + String.join(", ", parts),
                        evidence),
                    Desk.reading(
                        "one",
                        "合为一个",
                        "one together",
                        evidence,
                        new Reading.Effect(subject, -1))))));
  }
}
