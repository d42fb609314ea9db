package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.internal.reading.PrintedName.Bracket;
import io.chengji.programme.internal.reconciling.Unit.Doubt;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.IncludedPlace;
import io.chengji.programme.model.IncludedPlace.Relation;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.ReportingGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands in brackets after a name: included places, or names whose relation is not said.
 */
final class Brackets {
  private final Workspace work;
  private final JoinedNames joinedNames;

  Brackets(Workspace work) {
    this.work = work;
    this.joinedNames = new JoinedNames(work);
  }

  /** The units with the brackets of their printed name, which belong to the last of them. */
  List<Unit> read(List<Unit> units, ReportingGroup group, UnitReader.Manner manner) {
    List<Unit> read = new ArrayList<>(units.subList(0, units.size() - 1));
    Unit last = units.getLast();
    List<IncludedPlace> includes = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>(last.rulings());
    List<Unit> extra = new ArrayList<>();
    for (Bracket bracket : last.printed().brackets()) {
      Relation relation = Relation.INCLUDED;
      if (bracket.kind() == Bracket.Kind.UNSAID) {
        Desk.Ruling ruling = work.desk.raise(finding(last, bracket, manner));
        relation = relation(ruling);
        if (ruling.is("two")) {
          extra.addAll(separate(last, bracket, group, manner, ruling));
          continue;
        }
        doubts.add(new Doubt(ruling, manner.derived()));
      }
      for (String name : separated(bracket.names(), group)) {
        includes.add(included(last, name, relation, group, manner));
      }
    }
    read.add(
        new Unit(
            last.printed(),
            last.documentId(),
            last.text(),
            last.place(),
            last.repaired(),
            includes,
            doubts));
    read.addAll(extra);
    return read;
  }

  private List<String> separated(List<String> names, ReportingGroup group) {
    List<String> separated = new ArrayList<>();
    for (String name : names) {
      List<String> parts = joinedNames.parts(name, group);
      separated.addAll(parts.isEmpty() ? List.of(name) : parts);
    }
    return separated;
  }

  private static Relation relation(Desk.Ruling ruling) {
    return switch (ruling.readingId()) {
      case "included" -> Relation.INCLUDED;
      case "other-name" -> Relation.OTHER_NAME;
      default -> Relation.UNSAID;
    };
  }

  private List<Unit> separate(
      Unit unit,
      Bracket bracket,
      ReportingGroup group,
      UnitReader.Manner manner,
      Desk.Ruling ruling) {
    List<Unit> units = new ArrayList<>();
    for (String name : bracket.names()) {
      Resolved place =
          work.places
              .find(name, group, unit.text(), manner.day())
              .filter(found -> !found.key().equals(unit.place().key()))
              .orElseGet(() -> PlaceResolver.unknown(name, group));
      units.add(
          new Unit(
              unit.printed(),
              unit.documentId(),
              name,
              place,
              true,
              List.of(),
              List.of(new Doubt(ruling, true))));
    }
    return units;
  }

  private IncludedPlace included(
      Unit unit, String name, Relation relation, ReportingGroup group, UnitReader.Manner manner) {
    Optional<Resolved> place = work.places.find(name, group, context(unit), manner.day());
    Resolved known = place.orElseGet(() -> PlaceResolver.unknown(name, group));
    return new IncludedPlace(name, relation, known.key(), known.canonicalName(), unit.evidence());
  }

  private static String context(Unit unit) {
    Resolved place = unit.place();
    return place.division() != null || place.ancestors().isEmpty()
        ? unit.text()
        : place.ancestors().getLast();
  }

  /** Whether another document prints the same bracket with 含. */
  private boolean saidElsewhere(Unit unit, Bracket bracket) {
    for (Workspace.Located located : work.allPrinted()) {
      for (Bracket other : located.name().brackets()) {
        boolean said =
            other.kind() == Bracket.Kind.INCLUDING
                && other.names().equals(bracket.names())
                && located.name().text().equals(unit.text());
        if (said) {
          return true;
        }
      }
    }
    return false;
  }

  private Desk.Draft finding(Unit unit, Bracket bracket, UnitReader.Manner manner) {
    String inside = bracket.text();
    List<Evidence> evidence = evidence(unit, bracket);
    List<Reading> readings =
        new ArrayList<>(
            List.of(
                Desk.reading(
                    "unsaid", "一个试点，括注关系照录", "one pilot, the bracket kept as printed", evidence),
                Desk.reading("other-name", "括注是别名", "the bracket is another name", evidence)));
    Reading included =
        Desk.reading("included", "括注是所含地区", "the bracket is an included place", evidence);
    readings.add(saidElsewhere(unit, bracket) ? 0 : readings.size(), included);
    readings.add(
        Desk.reading(
            "two",
            "括注是另一个试点",
            "the bracket is a pilot of its own",
            evidence,
            new Reading.Effect(manner.subject(), Math.max(1, bracket.names().size()))));
    return new Desk.Draft(
        FindingKind.BRACKET,
        unit.place().key() + inside,
        unit.text() + "（" + inside + "）",
        new Words(
            "“%s（%s）”的括号里没有“含”字：括注是别名、所在地、所含地区，还是另一个试点？".formatted(unit.text(), inside),
            "\"%s (%s)\" has no word of inclusion in the bracket: another name, where it lies, an included place, or a pilot of its own?"
                .formatted(unit.text(), inside)),
        readings);
  }

  private List<Evidence> evidence(Unit unit, Bracket bracket) {
    List<Evidence> evidence = new ArrayList<>(List.of(unit.evidence()));
    for (Workspace.Located located : work.allPrinted()) {
      PrintedName name = located.name();
      boolean same =
          name.brackets().stream().anyMatch(other -> other.text().equals(bracket.text()));
      boolean alone = bracket.names().contains(name.text());
      if ((same || alone) && !evidence.contains(name.evidence())) {
        evidence.add(name.evidence());
      }
    }
    return evidence;
  }
}
