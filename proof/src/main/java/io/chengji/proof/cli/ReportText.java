package io.chengji.proof.cli;

import io.chengji.proof.bundle.Manifest.Subject;
import io.chengji.proof.bundle.check.Check;
import io.chengji.proof.bundle.check.Outcome;
import io.chengji.proof.bundle.check.Report;
import io.chengji.proof.formula.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** A report in words for people. */
final class ReportText {
  private final Language language;
  private final List<String> lines = new ArrayList<>();

  ReportText(Language language) {
    this.language = language;
  }

  List<String> lines(Report report) {
    String verdict = language.say(report.code().spoken(true), report.code().spoken(false));
    lines.add(
        report.where().map(where -> verdict + ": " + Language.printable(where)).orElse(verdict));
    lines.add("  " + language.say(report.message(), "\n  "));
    about(report);
    report.checks().forEach(this::check);
    report
        .figures()
        .forEach(
            figure ->
                lines.add("    " + Language.printable(figure.name() + " = " + figure.value())));
    lines.add(language.say("没有核验的：", "Not covered:"));
    report.notCovered().forEach(words -> lines.add("  - " + language.say(words, "\n    ")));
    return lines.stream().flatMap(String::lines).toList();
  }

  private void about(Report report) {
    report.subject().map(ReportText::words).ifPresent(this::subject);
    report
        .tree()
        .ifPresent(
            tree -> {
              lines.add(language.say("日志", "Log") + ": " + Language.printable(tree.origin()));
              lines.add(
                  language.say("大小", "Size")
                      + ": "
                      + tree.size()
                      + "  "
                      + language.say("根", "Root")
                      + ": "
                      + tree.root().base64());
            });
  }

  private void subject(Bilingual subject) {
    lines.add(language.say("所证明的", "Subject") + ": " + language.say(subject, " / "));
  }

  private static Bilingual words(Subject subject) {
    return new Bilingual(subject.zh(), subject.en());
  }

  private void check(Check check, Outcome outcome) {
    String sign =
        switch (outcome) {
          case HELD -> "✓ ";
          case FAILED -> "✗ ";
          case SKIPPED -> "– ";
        };
    String name = language.say(check.spoken(true), check.spoken(false));
    boolean skipped = outcome == Outcome.SKIPPED;
    lines.add(sign + name + (skipped ? language.say("（没有给出）", " (not given)") : ""));
  }
}
