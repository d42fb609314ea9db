package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedList;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.IncludedPlace;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of places that a later batch adds to earlier pilots, and what was approved before. */
final class Expansions {
  private final Workspace work;
  private final UnitReader reader;
  private final Scheme scheme;

  Expansions(Workspace work, UnitReader reader, Scheme scheme) {
    this.work = work;
    this.reader = reader;
    this.scheme = scheme;
  }

  void reconcile() {
    for (DocumentFacts document : work.documents) {
      for (PrintedList list : document.lists()) {
        if (list.kind() == ListingKind.EXPANSION && scheme.has(list)) {
          list(document, list, scheme.batches().findAll(list).getFirst());
        }
      }
    }
  }

  private void list(DocumentFacts document, PrintedList list, Batch batch) {
    String subject = work.subject(scheme.id(), batch, ListingKind.EXPANSION);
    UnitReader.Manner manner = new UnitReader.Manner(BatchTable.day(batch), subject, false);
    RowWords words = new RowWords(CountGroups.of(list, batch, work), Membership.PRINTED);
    for (PrintedName name : document.names()) {
      if (name.listId().equals(list.id()) && name.role() == MentionRole.ADDED) {
        for (Unit unit : reader.read(document, name, manner)) {
          added(unit, batch, words, list);
        }
      }
    }
  }

  private void added(Unit unit, Batch batch, RowWords words, PrintedList list) {
    Optional<Draft> known = BatchLists.match(work.rows(batch, ListingKind.EXPANSION), unit);
    if (known.isPresent()) {
      known.get().corroboratedBy(unit.evidence());
      unit.rulings().forEach(doubt -> known.get().touchedBy(doubt.ruling(), doubt.inDoubt()));
      work.attach(unit, known.get());
      return;
    }
    Draft row = work.addRow(scheme.id(), batch, ListingKind.EXPANSION, unit, words);
    String base = unit.printed().base();
    row.parent =
        work.places
            .findAnywhere(base, BatchTable.day(batch))
            .map(Resolved::canonicalName)
            .orElse(base);
    row.expands = base(row, base, list.referenceYear());
    if (row.expands == null) {
      row.touchedBy(work.desk.raise(noBase(row, base)), false);
    }
  }

  /**
   * The earlier row of the same name; else the row of the place approved earlier on the same line.
   */
  private @Nullable Draft base(Draft row, String base, @Nullable Integer referenceYear) {
    List<Draft> earlier =
        work.rows(scheme.id()).stream()
            .filter(other -> other.kind == ListingKind.NEW && isEarlier(other, row, referenceYear))
            .toList();
    Optional<Draft> named = earlier.stream().filter(other -> other.text.equals(base)).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    List<Draft> approved = new ArrayList<>();
    for (Workspace.Located located : work.allPrinted()) {
      PrintedName name = located.name();
      if (name.role() == MentionRole.APPROVED_EARLIER && name.base().equals(base)) {
        earlierRow(name, earlier).ifPresent(approved::add);
      }
    }
    return approved.isEmpty() ? null : approved.getFirst();
  }

  private static boolean isEarlier(Draft other, Draft row, @Nullable Integer referenceYear) {
    if (other.batch == null || row.batch == null) {
      return false;
    }
    return referenceYear == null
        ? other.batch.year() < row.batch.year()
        : other.batch.year() == referenceYear;
  }

  private Optional<Draft> earlierRow(PrintedName name, List<Draft> earlier) {
    Optional<Resolved> place = reader.place(name);
    return earlier.stream()
        .filter(
            row ->
                row.text.equals(name.base() + name.text())
                    || place.isPresent() && place.get().key().equals(row.place.key()))
        .findFirst();
  }

  private static Desk.Draft noBase(Draft row, String base) {
    return new Desk.Draft(
        FindingKind.BACK_REFERENCE,
        "base" + base,
        base,
        new Words(
            "扩大范围的“%s”在以前各批名单中找不到".formatted(base),
            "The widened pilot \"%s\" is in no earlier list".formatted(base)),
        List.of(
            Desk.reading(
                "unknown",
                "照录，原试点未载明",
                "kept as printed; the widened pilot is not listed",
                List.of(row.printed.evidence())),
            Desk.reading(
                "omitted",
                "以前的名单漏列",
                "an earlier list omits it",
                List.of(row.printed.evidence()))));
  }

  /** Ties what an expansion says was approved earlier to the rows of the earlier batch. */
  void backReferences() {
    for (DocumentFacts document : work.documents) {
      for (PrintedName name : document.names()) {
        if (!scheme.has(document.list(name.listId()))) {
          continue;
        }
        if (name.role() == MentionRole.APPROVED_EARLIER) {
          backReference(document, name);
        } else if (name.role() == MentionRole.EXPANDED) {
          Draft row =
              work.rows(scheme.id()).stream()
                  .filter(r -> r.kind == ListingKind.NEW && r.text.equals(name.text()))
                  .findFirst()
                  .orElse(null);
          work.mentions.add(
              new Workspace.Attached(
                  document.document().id(), name, name.text(), name.role(), row));
        }
      }
    }
  }

  private void backReference(DocumentFacts document, PrintedName name) {
    List<Draft> rows =
        work.rows(scheme.id()).stream().filter(row -> row.kind == ListingKind.NEW).toList();
    Optional<Draft> row = earlierRow(name, rows);
    work.mentions.add(
        new Workspace.Attached(
            document.document().id(), name, name.text(), name.role(), row.orElse(null)));
    boolean literal =
        row.isPresent()
            && name.brackets().isEmpty()
            && (row.get().text.equals(name.base() + name.text())
                || row.get().text.equals(name.text()));
    row.ifPresent(known -> known.corroboratedBy(name.evidence()));
    if (!literal) {
      Desk.Ruling ruling = work.desk.raise(differs(name, row));
      row.ifPresent(known -> known.touchedBy(ruling, false));
    }
    row.ifPresent(known -> approvedEarlier(known, name));
    row.ifPresent(known -> partOfBase(known, name, rows));
  }

  /**
   * A place that the expansions call part of an earlier pilot and the list prints as one of its
   * own.
   */
  private void partOfBase(Draft row, PrintedName name, List<Draft> rows) {
    Optional<Draft> base =
        rows.stream()
            .filter(other -> other.text.equals(name.base()) && row.place.liesIn(other.place))
            .findFirst();
    if (base.isEmpty() || !Objects.equals(base.get().batch, row.batch)) {
      return;
    }
    Desk.Ruling ruling = work.desk.raise(part(row, name, base.get()));
    row.touchedBy(ruling, row.membership == Membership.DERIVED);
    base.get().touchedBy(ruling, false);
    if (ruling.is("one")) {
      IncludedPlace.Relation relation = IncludedPlace.Relation.APPROVED_EARLIER;
      Resolved place = row.place;
      base.get()
          .includes
          .add(
              new IncludedPlace(
                  row.text, relation, place.key(), place.canonicalName(), name.evidence()));
      work.merge(row, base.get());
    }
  }

  private Desk.Draft part(Draft row, PrintedName name, Draft base) {
    List<Evidence> evidence =
        List.of(name.evidence(), base.printed.evidence(), row.printed.evidence());
    return new Desk.Draft(
        FindingKind.BACK_REFERENCE,
        "part" + name.base() + name.text(),
        name.base() + " / " + row.text,
        new Words(
            "扩大范围名单称“%s”的试点含“%s”，合并名单却两者分列：是一个试点还是两个？".formatted(name.base(), name.text()),
            "The expansions call \"%s\" part of the pilot \"%s\"; the merged list prints both: one pilot or two?"
                .formatted(name.text(), name.base())),
        List.of(
            Desk.reading("two", "两个试点，照印文", "two pilots, as printed", evidence),
            Desk.reading(
                "one",
                "一个试点，后者是其一部分",
                "one pilot, the latter is part of it",
                evidence,
                new Reading.Effect(work.subject(scheme.id(), row.batch, ListingKind.NEW), -1))));
  }

  /** A bracket in the back reference is one more name of the earlier pilot. */
  private void approvedEarlier(Draft row, PrintedName name) {
    for (PrintedName.Bracket bracket : name.brackets()) {
      for (String inside : bracket.names()) {
        Resolved place =
            work.places
                .find(inside, row.place.province(), name.base(), null)
                .orElseGet(() -> PlaceResolver.unknown(inside, row.place.province()));
        IncludedPlace included =
            new IncludedPlace(
                inside,
                IncludedPlace.Relation.UNSAID,
                place.key(),
                place.canonicalName(),
                name.evidence());
        if (row.includes.stream().noneMatch(each -> each.placeId().equals(place.key()))) {
          row.includes.add(included);
        }
      }
    }
  }

  private Desk.Draft differs(PrintedName name, Optional<Draft> row) {
    List<Evidence> evidence = new ArrayList<>(List.of(name.evidence()));
    row.ifPresent(known -> evidence.add(known.printed.evidence()));
    String listed = row.map(known -> known.text).orElse("");
    String zh =
        row.isPresent()
            ? "扩大范围名单称以前已批复“%s”，名单上印的是“%s”，是同一试点吗？".formatted(name.wording(), listed)
            : "扩大范围名单称以前已批复“%s”，名单上找不到".formatted(name.wording());
    String en =
        row.isPresent()
            ? "The expansions call \"%s\" approved before; the list prints \"%s\": the same pilot?"
                .formatted(name.wording(), listed)
            : "The expansions call \"%s\" approved before; no list has it"
                .formatted(name.wording());
    return new Desk.Draft(
        FindingKind.BACK_REFERENCE,
        name.base() + name.text(),
        name.base() + " / " + name.text(),
        new Words(zh, en),
        List.of(
            Desk.reading(
                "same",
                row.isPresent() ? "同一试点，写法不同" : "以前的名单漏列或另有写法",
                row.isPresent()
                    ? "the same pilot, spelled otherwise"
                    : "an earlier list omits it or spells it otherwise",
                evidence),
            Desk.reading("different", "不是同一试点", "not the same pilot", evidence)));
  }
}
