package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedAbsence;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.ReportingGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the lists of a collection, where it names the programme almost as its owner does, with
 * the lists of the programme itself, name by name and city by city.
 */
final class CollectionChecks {
  private final Workspace work;

  CollectionChecks(Workspace work) {
    this.work = work;
  }

  void check() {
    String national = work.national.map(Scheme::programme).orElse("");
    for (DocumentFacts document : work.documents) {
      List<String> programmes =
          document.lists().stream()
              .map(list -> list.programme())
              .filter(name -> !name.isEmpty() && !name.equals(national) && national.endsWith(name))
              .distinct()
              .toList();
      for (String programme : programmes) {
        List<Draft> rows = work.rows(ProgrammeNames.id(programme));
        rows.forEach(this::compare);
        omitted(document, rows);
        new SemicolonChecks(work).check(document, programme, rows);
      }
      document.absences().forEach(absence -> absence(document, absence));
    }
  }

  private void compare(Draft row) {
    List<Draft> same =
        work.nationalRows().stream().filter(n -> n.place.key().equals(row.place.key())).toList();
    if (same.isEmpty()) {
      row.touchedBy(work.desk.raise(onlyInCollection(row)), false);
      return;
    }
    for (Draft national : same) {
      national.corroboratedBy(row.printed.evidence());
      if (row.inReview) {
        national.findingIds.addAll(row.findingIds);
      }
      if (!national.text.equals(row.text) && (national.place.byAlias() || row.place.byAlias())) {
        Desk.Ruling ruling = work.desk.raise(alias(national, row));
        national.touchedBy(ruling, false);
        row.touchedBy(ruling, false);
      }
    }
  }

  private Desk.Draft onlyInCollection(Draft row) {
    List<Evidence> evidence = new ArrayList<>(List.of(row.printed.evidence()));
    for (Workspace.Located located : work.allPrinted()) {
      boolean base =
          located.name().text().equals(row.text) && !evidence.contains(located.name().evidence());
      if (base) {
        evidence.add(located.name().evidence());
      }
    }
    return new Desk.Draft(
        FindingKind.BETWEEN_DOCUMENTS,
        "only" + row.id(),
        row.text,
        new Words(
            "汇总把“%s”列为智慧城市试点，国家名单没有这个名称".formatted(row.printed.wording()),
            "The collection lists \"%s\" as a smart-city pilot; the national lists do not have the name"
                .formatted(row.printed.wording())),
        List.of(
            Desk.reading("as-printed", "各文件照录", "kept as each document prints it", evidence),
            Desk.reading("collection-wrong", "汇总有误", "the collection is wrong", evidence),
            Desk.reading(
                "list-incomplete",
                "国家名单不全或另有写法",
                "the national lists omit it or spell it otherwise",
                evidence)));
  }

  private static Desk.Draft alias(Draft national, Draft row) {
    List<Evidence> both = List.of(national.printed.evidence(), row.printed.evidence());
    return new Desk.Draft(
        FindingKind.ALIAS,
        "collection" + national.text + row.text,
        national.text + " / " + row.text,
        new Words(
            "汇总中的“%s”就是名单中的“%s”吗？".formatted(row.text, national.text),
            "Is \"%s\" of the collection the \"%s\" of the list?"
                .formatted(row.text, national.text)),
        List.of(
            Desk.reading("same", "同一地方", "the same place", both),
            Desk.reading("different", "两个地方", "two places", both)));
  }

  /**
   * Pilots of a city that has a heading of its own in the collection and does not name them there.
   */
  private void omitted(DocumentFacts document, List<Draft> rows) {
    int last = lastYear(rows);
    Set<Draft> later = new LinkedHashSet<>();
    for (Map.Entry<String, PrintedName> city : cities(document).entrySet()) {
      Optional<Resolved> place = city(city.getValue());
      if (place.isEmpty()) {
        continue;
      }
      List<Draft> missing =
          work.nationalRows().stream()
              .filter(n -> n.place.key().equals(place.get().key()) || n.place.liesIn(place.get()))
              .filter(
                  n ->
                      rows.stream()
                          .noneMatch(row -> row.place.key().equals(n.place.key()) || names(row, n)))
              .toList();
      List<Draft> early = missing.stream().filter(n -> year(n) <= last).toList();
      missing.stream().filter(n -> year(n) > last).forEach(later::add);
      if (!early.isEmpty()) {
        Desk.Ruling ruling =
            work.desk.raise(omission(city.getKey(), city.getValue().evidence(), early));
        early.forEach(row -> row.touchedBy(ruling, false));
      }
    }
    if (!later.isEmpty()) {
      Evidence where = document.names().getFirst().evidence();
      Desk.Ruling ruling = work.desk.raise(omission("%d年以后".formatted(last), where, later));
      later.forEach(row -> row.touchedBy(ruling, false));
    }
  }

  /** The last batch of which the collection names any pilot. */
  private int lastYear(List<Draft> rows) {
    return work.nationalRows().stream()
        .filter(n -> rows.stream().anyMatch(row -> row.place.key().equals(n.place.key())))
        .mapToInt(CollectionChecks::year)
        .max()
        .orElse(Integer.MAX_VALUE);
  }

  private static int year(Draft row) {
    return row.batch == null ? 0 : row.batch.year();
  }

  private static boolean names(Draft row, Draft national) {
    return row.includes.stream().anyMatch(each -> each.placeId().equals(national.place.key()));
  }

  private static Map<String, PrintedName> cities(DocumentFacts document) {
    Map<String, PrintedName> cities = new LinkedHashMap<>();
    document.names().stream()
        .filter(n -> !n.city().isEmpty())
        .forEach(n -> cities.putIfAbsent(n.city(), n));
    return cities;
  }

  private Optional<Resolved> city(PrintedName name) {
    return ReportingGroup.findByName(name.province())
        .flatMap(group -> work.places.find(name.city(), group, "", null));
  }

  private static Desk.Draft omission(String where, Evidence heading, Collection<Draft> missing) {
    List<Evidence> evidence = new ArrayList<>(List.of(heading));
    missing.forEach(row -> evidence.add(row.printed.evidence()));
    String names =
        missing.stream()
            .map(row -> "%s（%s）".formatted(row.text, row.batch == null ? "" : row.batch.year()))
            .collect(Collectors.joining("、"));
    return new Desk.Draft(
        FindingKind.BETWEEN_DOCUMENTS,
        "omits" + where,
        where,
        new Words(
            "国家名单有汇总未列的试点（%s）：%s".formatted(where, names),
            "The national lists have pilots that the collection does not name (%s): %s"
                .formatted(where, names)),
        List.of(
            Desk.reading(
                "earlier", "汇总成文较早或只列部分", "the collection is older or selective", evidence),
            Desk.reading("list-wrong", "名单有误", "the lists are wrong", evidence)));
  }

  private void absence(DocumentFacts document, PrintedAbsence absence) {
    Optional<Resolved> place =
        ReportingGroup.findByName(absence.province())
            .flatMap(group -> work.places.find(absence.city(), group, "", null));
    for (Draft row : work.nationalRows()) {
      boolean there =
          place.isPresent()
              && (row.place.key().equals(place.get().key()) || row.place.liesIn(place.get()));
      if (there) {
        List<Evidence> both = List.of(absence.evidence(), row.printed.evidence());
        Desk.Ruling ruling =
            work.desk.raise(
                new Desk.Draft(
                    FindingKind.BETWEEN_DOCUMENTS,
                    "absence" + document.document().id() + row.text,
                    row.text,
                    new Words(
                        "汇总称%s“无试点”，名单列有“%s”".formatted(absence.city(), row.text),
                        "The collection says %s has no pilot; the list has \"%s\""
                            .formatted(absence.city(), row.text)),
                    List.of(
                        Desk.reading("listed", "以名单为准", "the list holds", both),
                        Desk.reading("none", "以汇总为准", "the collection holds", both))));
        row.touchedBy(ruling, row.membership == Membership.DERIVED);
      }
    }
  }
}
