package io.chengji.kernel.requirement;

import java.io.PrintStream;
import java.util.List;

/** Prints what works: a table by family, then each requirement that works and what proves it. */
public final class CoverageReport {
  private static final String COLUMNS = "%s %s %9s %9s %9s%n";
  private static final int LETTER_WIDTH = 6;
  private static final int NAME_WIDTH = 90;

  private final List<Requirement> requirements;
  private final List<FamilyName> families;

  /** A report on these requirements, with a line for each of these families. */
  public CoverageReport(List<Requirement> requirements, List<FamilyName> families) {
    this.requirements = List.copyOf(requirements);
    this.families = List.copyOf(families);
  }

  /** Prints the report in Chinese and English. */
  public void print(PrintStream out) {
    Coverage coverage = Coverage.of(requirements);
    printHeader(out);
    for (FamilyName family : families) {
      Coverage.Count count = coverage.of(family.letter());
      printLine(out, family.letter(), family.chinese() + " " + family.english(), count);
    }
    printLine(out, "", "合计 Total", coverage.total());
    out.println();
    printWorking(out);
  }

  private static void printHeader(PrintStream out) {
    String name = DisplayWidth.pad("族 Family", NAME_WIDTH);
    out.printf(COLUMNS, DisplayWidth.pad("", LETTER_WIDTH), name, "works", "not-yet", "total");
  }

  private static void printLine(PrintStream out, String letter, String name, Coverage.Count count) {
    out.printf(
        COLUMNS,
        DisplayWidth.pad(letter, LETTER_WIDTH),
        DisplayWidth.pad(name, NAME_WIDTH),
        count.works(),
        count.notYet(),
        count.total());
  }

  private void printWorking(PrintStream out) {
    List<Requirement> working =
        requirements.stream().filter(r -> r.state() == State.WORKS).toList();
    if (working.isEmpty()) {
      out.println("尚无需求经场景证明可用。No requirement is proved by a scenario yet.");
      return;
    }
    out.println("经场景证明可用的需求 Requirements that a scenario proves");
    for (Requirement r : working) {
      out.printf("%s %s  %s%n", r.id(), r.family(), r.nameEn());
      out.printf("       由 by %s (%s)%n", r.realisedBy(), r.realisedAs().word());
      out.printf("       见 at %s%n", r.page());
      out.printf("       证 proved by %s%n", String.join(", ", r.scenarios()));
    }
  }
}
