package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedList;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists that print two batches in one: every name that a batch printed alone has is taken to be
 * that batch's, and what remains belongs to the other.
 */
final class MergedLists {
  private static final Words ALIAS =
      new Words(
          "与另一名单的名称写法不同，按同一地方归并",
          "spelled otherwise than in the other list and taken as the same place");

  private final Workspace work;
  private final UnitReader reader;
  private final Scheme scheme;
  private final SplitNames splitNames;

  MergedLists(Workspace work, UnitReader reader, Scheme scheme) {
    this.work = work;
    this.reader = reader;
    this.scheme = scheme;
    this.splitNames = new SplitNames(work);
  }

  void reconcile() {
    for (DocumentFacts document : work.documents) {
      for (PrintedList list : document.lists()) {
        boolean pilots = list.merged() && list.kind() == ListingKind.NEW;
        if (pilots && scheme.has(list)) {
          list(document, list);
        }
      }
    }
  }

  private void list(DocumentFacts document, PrintedList list) {
    List<Batch> all = scheme.batches().findAll(list);
    List<Draft> printedAlone = new ArrayList<>();
    all.forEach(batch -> printedAlone.addAll(work.rows(batch, ListingKind.NEW)));
    List<Batch> open =
        all.stream().filter(batch -> work.rows(batch, ListingKind.NEW).isEmpty()).toList();
    Batch derived = open.size() == 1 ? open.getFirst() : null;
    String subject = work.subject(scheme.id(), derived, ListingKind.NEW);
    UnitReader.Manner manner =
        new UnitReader.Manner(
            BatchTable.day(all.getFirst()),
            subject,
            true,
            printedAlone.stream().map(row -> row.place.key()).collect(Collectors.toSet()));
    List<Unit> units = new ArrayList<>();
    for (PrintedName name : document.names()) {
      if (name.listId().equals(list.id()) && name.role() == MentionRole.LISTED) {
        units.addAll(reader.read(document, name, manner));
      }
    }
    Set<Draft> found = new HashSet<>();
    List<Draft> derivedRows = new ArrayList<>();
    for (Unit unit : splitNames.join(units, document.document().id(), subject)) {
      Optional<Draft> known = known(printedAlone, unit, subject);
      if (known.isPresent()) {
        found.add(known.get());
      } else {
        derived(derived, unit, derivedRows, subject);
      }
    }
    printedAlone.stream()
        .filter(row -> !found.contains(row))
        .forEach(row -> missing(row, document));
  }

  /** The row of a batch printed alone to which a name of the merged list belongs. */
  private Optional<Draft> known(List<Draft> printedAlone, Unit unit, String subject) {
    Optional<Draft> match = BatchLists.match(printedAlone, unit);
    if (match.isEmpty()) {
      return match;
    }
    Draft row = match.get();
    if (!row.text.equals(unit.text())) {
      Desk.Ruling ruling = work.desk.raise(alias(row, unit, subject));
      row.touchedBy(ruling, false);
      if (ruling.is("different")) {
        return Optional.empty();
      }
      work.correct(Correction.Kind.ALIAS, unit.text(), row.text, ALIAS, unit);
    }
    unit.rulings().forEach(doubt -> row.touchedBy(doubt.ruling(), false));
    row.corroboratedBy(unit.evidence());
    work.attach(unit, row);
    return match;
  }

  private static Desk.Draft alias(Draft row, Unit unit, String subject) {
    List<Evidence> both = List.of(row.printed.evidence(), unit.evidence());
    return new Desk.Draft(
        FindingKind.ALIAS,
        row.text + unit.text(),
        row.text + " / " + unit.text(),
        new Words(
            "合并名单中的“%s”就是另一名单中的“%s”吗？".formatted(unit.text(), row.text),
            "Is \"%s\" of the merged list the \"%s\" of the other list?"
                .formatted(unit.text(), row.text)),
        List.of(
            Desk.reading("same", "同一地方，写法不同", "the same place, spelled otherwise", both),
            Desk.reading("different", "两个地方", "two places", both, new Reading.Effect(subject, 1))));
  }

  private void derived(@Nullable Batch batch, Unit unit, List<Draft> rows, String subject) {
    Optional<Draft> before =
        rows.stream().filter(row -> row.place.key().equals(unit.place().key())).findFirst();
    if (before.isPresent()) {
      Desk.Ruling ruling = work.desk.raise(BatchLists.repeated(before.get(), unit, subject));
      before.get().touchedBy(ruling, true);
      if (ruling.is("one")) {
        work.attach(unit, before.get());
        return;
      }
    }
    String group = batch == null ? "合并名单" : CountGroups.ofDerived(batch, work);
    Draft row =
        work.addRow(
            scheme.id(), batch, ListingKind.NEW, unit, new RowWords(group, Membership.DERIVED));
    row.uncertainty = batch == null ? undivided() : batch.note();
    row.inReview |= batch == null;
    rows.add(row);
  }

  private static Words undivided() {
    return new Words(
        "名单把几批合并刊印，又没有文件单独刊印其中任何一批，无法分批",
        "the list prints several batches as one and no document prints any of them alone, so they cannot be told apart");
  }

  private void missing(Draft row, DocumentFacts document) {
    String id = document.document().id();
    Desk.Ruling ruling =
        work.desk.raise(
            new Desk.Draft(
                FindingKind.BETWEEN_DOCUMENTS,
                "missing" + id + row.text,
                row.text,
                new Words(
                    "“%s”单独刊印的名单有，合并名单（%s）没有".formatted(row.text, id),
                    "\"%s\" is in the list printed alone and not in the merged list (%s)"
                        .formatted(row.text, id)),
                List.of(
                    Desk.reading(
                        "omitted",
                        "合并名单漏印",
                        "the merged list omits it",
                        List.of(row.printed.evidence())),
                    Desk.reading(
                        "hidden",
                        "合并名单中另有写法",
                        "the merged list has it under another spelling",
                        List.of(row.printed.evidence())))));
    row.touchedBy(ruling, false);
  }

  /** Names that stand in a derived batch and again in another batch. */
  void twoBatches() {
    for (Batch derived : scheme.batches().list()) {
      for (Draft row : work.rows(derived, ListingKind.NEW)) {
        if (row.membership == Membership.DERIVED) {
          laterOf(row).ifPresent(later -> twice(row, later));
        }
      }
    }
  }

  private Optional<Draft> laterOf(Draft row) {
    return work.rows(scheme.id()).stream()
        .filter(other -> other.kind == ListingKind.NEW && other.membership == Membership.PRINTED)
        .filter(other -> !Objects.equals(other.batch, row.batch))
        .filter(other -> other.place.key().equals(row.place.key()))
        .findFirst();
  }

  private void twice(Draft row, Draft later) {
    List<Evidence> both = List.of(row.printed.evidence(), later.printed.evidence());
    Words period = later.batch == null ? Words.same("") : later.batch.period();
    Desk.Ruling ruling =
        work.desk.raise(
            new Desk.Draft(
                FindingKind.TWO_BATCHES,
                row.text + later.text,
                row.text,
                new Words(
                    "“%s”见于合并名单，又作为新增试点列入%s名单（“%s”）：属于哪一批？"
                        .formatted(row.text, period.zh(), later.text),
                    "\"%s\" is in the merged list and again a new pilot of %s (\"%s\"): which batch is it of?"
                        .formatted(row.text, period.en(), later.text)),
                List.of(
                    Desk.reading("both", "两批都列，照录", "in both, kept as printed", both),
                    Desk.reading(
                        "later",
                        "只属于%s，合并名单误列".formatted(period.zh()),
                        "only of %s; the merged list is wrong".formatted(period.en()),
                        both,
                        new Reading.Effect(
                            work.subject(scheme.id(), row.batch, ListingKind.NEW), -1)),
                    Desk.reading(
                        "earlier",
                        "只属于较早的一批",
                        "only of the earlier batch",
                        both,
                        new Reading.Effect(
                            work.subject(scheme.id(), later.batch, ListingKind.NEW), -1)))));
    row.touchedBy(ruling, true);
    later.touchedBy(ruling, false);
    if (ruling.is("later")) {
      work.merge(row, later);
    } else if (ruling.is("earlier")) {
      work.merge(later, row);
    }
  }
}
