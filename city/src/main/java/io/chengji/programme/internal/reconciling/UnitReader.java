package io.chengji.programme.internal.reconciling;

import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.internal.reading.SeparatelyPlanned;
import io.chengji.programme.internal.reconciling.Unit.Doubt;
import io.chengji.programme.model.IncludedPlace;
import io.chengji.programme.model.ReportingGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns printed names into units: finds the place, cuts names run together, reads the brackets. */
final class UnitReader {
  private final Workspace work;
  private final RunTogether runTogether;
  private final NotFound notFound;
  private final Brackets brackets;
  private final JoinedNames joinedNames;

  UnitReader(Workspace work) {
    this.work = work;
    this.runTogether = new RunTogether(work);
    this.notFound = new NotFound(work);
    this.brackets = new Brackets(work);
    this.joinedNames = new JoinedNames(work);
  }

  /**
   * How a list is read.
   *
   * @param subject key of the count that a doubt would change
   * @param placesOfOtherBatch places whose names on a merged list belong to a batch printed alone
   * @param derived whether membership follows from a merged list, so that every cut counts
   */
  record Manner(
      @Nullable LocalDate day, String subject, boolean derived, Set<String> placesOfOtherBatch) {
    Manner(@Nullable LocalDate day, String subject, boolean derived) {
      this(day, subject, derived, Set.of());
    }
  }

  List<Unit> read(DocumentFacts document, PrintedName name, Manner manner) {
    Optional<ReportingGroup> group = group(name);
    Optional<Resolved> place = find(name, group, manner.day());
    List<Unit> units = new ArrayList<>();
    if (place.isPresent()) {
      units.add(unit(document, name, name.text(), place.get(), false, List.of()));
    } else {
      units.addAll(unresolved(document, name, group.orElse(ReportingGroup.UNSTATED), manner));
    }
    return brackets.read(units, group.orElse(units.getFirst().place().province()), manner);
  }

  private List<Unit> unresolved(
      DocumentFacts document, PrintedName name, ReportingGroup group, Manner manner) {
    Optional<Resolved> base = base(name, manner.day());
    ReportingGroup where = base.map(Resolved::province).orElse(group);
    Optional<Desk.Ruling> joined = joinedNames.ruling(name, where, manner.subject());
    if (joined.isPresent()) {
      String city = base.map(UnitReader::cityOf).orElse("");
      return joined(document, name, where, city, manner.day(), joined.get());
    }
    String id = document.document().id();
    Optional<RunTogether.Cut> cut = runTogether.find(name, id, group, manner);
    if (cut.isPresent()) {
      List<Unit> parts = new ArrayList<>();
      for (int i = 0; i < cut.get().texts().size(); i++) {
        parts.add(
            unit(
                document,
                name,
                cut.get().texts().get(i),
                cut.get().places().get(i),
                true,
                List.of(new Doubt(cut.get().ruling(), false))));
      }
      return parts;
    }
    NotFound.Answer answer = notFound.answer(name, group);
    return List.of(
        unit(
            document,
            name,
            name.text(),
            answer.place(),
            answer.ruling().decided(),
            List.of(new Doubt(answer.ruling(), true))));
  }

  private List<Unit> joined(
      DocumentFacts document,
      PrintedName name,
      ReportingGroup group,
      String city,
      @Nullable LocalDate day,
      Desk.Ruling ruling) {
    List<String> texts =
        ruling.is("one") ? List.of(name.text()) : joinedNames.parts(name.text(), group);
    List<Unit> units = new ArrayList<>();
    for (String text : texts) {
      Resolved place =
          work.places
              .find(text, group, city, day)
              .orElseGet(() -> PlaceResolver.unknown(text, group));
      units.add(unit(document, name, text, place, false, List.of(new Doubt(ruling, true))));
    }
    return units;
  }

  /** The pilot that an expansion widens. */
  private Optional<Resolved> base(PrintedName name, @Nullable LocalDate day) {
    return name.base().isEmpty() ? Optional.empty() : work.places.findAnywhere(name.base(), day);
  }

  /**
   * The city in which to look for the names under a pilot: its own name, or the city it lies in.
   */
  private static String cityOf(Resolved place) {
    boolean area = place.division() == null && !place.ancestors().isEmpty();
    return area ? place.ancestors().getLast() : place.canonicalName();
  }

  private static Unit unit(
      DocumentFacts document,
      PrintedName name,
      String text,
      Resolved place,
      boolean repaired,
      List<Doubt> doubts) {
    List<IncludedPlace> none = List.of();
    return new Unit(name, document.document().id(), text, place, repaired, none, doubts);
  }

  /** The province under whose heading a name stands; empty where the text prints none. */
  static Optional<ReportingGroup> group(PrintedName name) {
    return ReportingGroup.findByName(name.province())
        .or(() -> SeparatelyPlanned.findByName(name.province()).map(SeparatelyPlanned::province));
  }

  private Optional<Resolved> find(
      PrintedName name, Optional<ReportingGroup> group, @Nullable LocalDate day) {
    String context = !name.base().isEmpty() ? name.base() : context(name);
    if (group.isPresent()) {
      return work.places.find(name.text(), group.get(), context, day);
    }
    if (name.base().isEmpty()) {
      return work.places.findAnywhere(name.text(), day);
    }
    return base(name, day)
        .flatMap(found -> work.places.find(name.text(), found.province(), cityOf(found), day));
  }

  /** The place of a name without a word on what is doubtful about it. */
  Optional<Resolved> place(PrintedName name) {
    return find(name, group(name), null);
  }

  private static String context(PrintedName name) {
    return SeparatelyPlanned.findByName(name.province())
        .map(SeparatelyPlanned::city)
        .orElse(name.city());
  }
}
