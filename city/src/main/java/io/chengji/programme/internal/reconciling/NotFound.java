package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.codes.Division;
import io.chengji.kernel.codes.DivisionLevel;
import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.ReportingGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A name that no place has: looks for places of the province that differ in one character. */
final class NotFound {
  private final Workspace work;

  NotFound(Workspace work) {
    this.work = work;
  }

  /** The place to go on with; unresolved where nothing is near, or several are. */
  record Answer(Resolved place, Desk.Ruling ruling) {}

  Answer answer(PrintedName name, ReportingGroup group) {
    List<String> near = near(name.text(), group);
    List<Reading> readings = new ArrayList<>();
    for (String candidate : near) {
      List<Evidence> evidence = new ArrayList<>(List.of(name.evidence()));
      evidence.addAll(work.printedAs(candidate));
      readings.add(
          Desk.reading(
              "as:" + candidate,
              "应为“%s”，原文误印一字".formatted(candidate),
              "\"%s\", misprinted by one character".formatted(candidate),
              evidence));
    }
    Reading kept =
        Desk.reading(
            "as-written",
            "照录，行政区划数据中没有这个地名",
            "kept as written; the code data has no such place",
            List.of(name.evidence()));
    if (near.size() == 1) {
      readings.add(kept);
    } else {
      readings.addFirst(kept);
    }
    if (near.isEmpty()) {
      readings.add(misprint(name));
    }
    Desk.Ruling ruling =
        work.desk.raise(
            new Desk.Draft(
                FindingKind.NOT_A_DIVISION,
                group.code() + name.text(),
                name.text(),
                question(name),
                readings));
    return new Answer(place(name, group, ruling), ruling);
  }

  /** Where no place is near there is still something to decide: whether the print is right. */
  private static Reading misprint(PrintedName name) {
    return Desk.reading(
        "misprint",
        "原文有误，所指何处待查",
        "misprinted; which place is meant has to be found out",
        List.of(name.evidence()));
  }

  private static Words question(PrintedName name) {
    return new Words(
        "“%s”在行政区划和功能区数据中查无此名，指的是哪里？".formatted(name.text()),
        "No division or zone is called \"%s\": which place is meant?".formatted(name.text()));
  }

  private Resolved place(PrintedName name, ReportingGroup group, Desk.Ruling ruling) {
    if (!ruling.readingId().startsWith("as:")) {
      return PlaceResolver.unknown(name.text(), group);
    }
    Optional<Resolved> found =
        work.places.find(ruling.readingId().substring(3), group, name.city(), null);
    return found.orElseGet(() -> PlaceResolver.unknown(name.text(), group));
  }

  private List<String> near(String text, ReportingGroup group) {
    Set<String> near = new LinkedHashSet<>();
    for (Division division : work.places.codes().divisions().listAll()) {
      if (division.provinceCode().equals(group.code())
          && division.level() != DivisionLevel.PROVINCE) {
        addNear(near, text, division);
      }
    }
    return near.stream().sorted().toList();
  }

  private void addNear(Set<String> near, String text, Division division) {
    if (differsInOne(text, division.name())) {
      near.add(division.name());
    }
    for (Division parent : work.places.codes().divisions().parents(division)) {
      if (parent.level() == DivisionLevel.PREFECTURE
          && differsInOne(text, parent.name() + division.name())) {
        near.add(parent.name() + division.name());
      }
    }
  }

  private static boolean differsInOne(String one, String two) {
    if (one.length() != two.length() || one.length() < 3) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < one.length(); i++) {
      different += one.charAt(i) == two.charAt(i) ? 0 : 1;
    }
    return different == 1;
  }
}
