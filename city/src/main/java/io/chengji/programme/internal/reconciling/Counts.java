package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedGroup;
import io.chengji.programme.internal.reading.PrintedList;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.ReportedFigure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Totals as stated, as read and as computed, with a sentence for every difference. */
final class Counts {
  private static final Words COLLECTED =
      new Words(
          "文件没有给出这项试点的总数；只收汇总所列城市，不是全国名单",
          "no document states a total; only the cities of the collection are listed, not the whole country");
  private static final Words BY_BATCH =
      new Words(
          "文件没有给出这项试点的总数；这里是各批名单合计，各批另有数目",
          "no document states a total; this is the sum of its batches, which have numbers of their own");

  private final Workspace work;
  private final JoinedNames joinedNames;
  private final List<CountLine> lines = new ArrayList<>();

  Counts(Workspace work) {
    this.work = work;
    this.joinedNames = new JoinedNames(work);
  }

  List<CountLine> count(List<Programme> programmes) {
    for (Scheme scheme : work.schemes) {
      for (Batch batch : scheme.batches().list()) {
        batch(batch, ListingKind.NEW);
        batch(batch, ListingKind.EXPANSION);
        levels(scheme, batch);
      }
    }
    lists();
    work.national.ifPresent(scheme -> new GrandTotals(work, lines).count(scheme));
    for (Programme programme : programmes) {
      if (!programme.national()) {
        programme(programme);
      }
    }
    groups();
    return lines;
  }

  private void batch(Batch batch, ListingKind kind) {
    List<ReportedFigure> stated = CountGroups.statedAll(work, batch, kind);
    Integer heading = heading(batch, kind);
    List<Draft> rows = work.rows(batch, kind);
    Integer value =
        stated.isEmpty() ? heading : Integer.valueOf(stated.getFirst().value().intValue());
    if (value == null && rows.isEmpty()) {
      return;
    }
    List<Evidence> evidence =
        stated.isEmpty()
            ? headings(batch, kind)
            : stated.stream().map(ReportedFigure::evidence).toList();
    CountLine line = line(batch, kind, value, rows, evidence);
    lines.add(line);
    disagreement(line);
  }

  private CountLine line(
      Batch batch,
      ListingKind kind,
      @Nullable Integer stated,
      List<Draft> rows,
      List<Evidence> evidence) {
    String subject = work.subject(batch.programmeId(), batch, kind);
    int read = read(batch, kind, rows);
    int computed = rows.size();
    int open = (int) rows.stream().filter(row -> row.inReview).count();
    boolean derived = kind == ListingKind.NEW && batch.membership() == Membership.DERIVED;
    SortedMap<Integer, Long> totals = work.desk.totals(subject, computed);
    Words explanation = Explanations.ofBatch(stated, read, computed, open, derived, kind, totals);
    return new CountLine(
        subject, label(batch, kind), stated, read, computed, open, explanation, evidence);
  }

  /** What is counted; of another programme than the national one with its name. */
  private Words label(Batch batch, ListingKind kind) {
    Scheme scheme = work.findScheme(batch.programmeId()).orElseThrow();
    boolean main = work.national.filter(scheme::equals).isPresent();
    String name = main ? "" : scheme.programme();
    Words period = batch.period();
    boolean added = kind == ListingKind.NEW;
    return new Words(
        name + period.zh() + (added ? "新增试点" : "扩大范围"),
        (added ? "new pilots of " : "expansions of ") + period.en() + (main ? "" : " of " + name));
  }

  /** The sum of the numbers that the headings of the batch's own lists state. */
  private @Nullable Integer heading(Batch batch, ListingKind kind) {
    for (DocumentFacts document : work.documents) {
      List<Integer> stated =
          document.lists().stream()
              .filter(list -> list.kind() == kind && isOf(list, batch) && list.stated() != null)
              .map(PrintedList::stated)
              .toList();
      if (!stated.isEmpty()) {
        return stated.stream().mapToInt(Integer::intValue).sum();
      }
    }
    return null;
  }

  private List<Evidence> headings(Batch batch, ListingKind kind) {
    List<Evidence> evidence = new ArrayList<>();
    for (DocumentFacts document : work.documents) {
      for (PrintedList list : document.lists()) {
        if (list.kind() == kind && isOf(list, batch) && list.stated() != null) {
          evidence.addAll(headings(document, list));
        }
      }
    }
    return evidence;
  }

  private static List<Evidence> headings(DocumentFacts document, PrintedList list) {
    return document.figures().stream()
        .filter(f -> f.subject().startsWith("list.") && f.label().zh().equals(list.heading()))
        .map(ReportedFigure::evidence)
        .toList();
  }

  private boolean isOf(PrintedList list, Batch batch) {
    return list.batches().size() == 1
        && work.findScheme(batch.programmeId())
            .filter(scheme -> scheme.has(list))
            .filter(scheme -> scheme.batches().findAll(list).contains(batch))
            .isPresent();
  }

  /**
   * Names as cut from the text; of a derived batch, those not printed literally in the other list.
   */
  private int read(Batch batch, ListingKind kind, List<Draft> rows) {
    if (kind == ListingKind.NEW && batch.membership() == Membership.DERIVED) {
      return GrandTotals.literallyLeft(work, batch);
    }
    Set<String> names = new HashSet<>();
    rows.forEach(row -> names.add(row.printed.id() + row.printed.evidence().documentId()));
    boolean joined =
        rows.stream()
            .anyMatch(
                row -> !joinedNames.parts(row.printed.text(), row.place.province()).isEmpty());
    return joined ? rows.size() : names.size();
  }

  private void disagreement(CountLine line) {
    Integer stated = line.stated();
    if (stated == null || stated.equals(line.read()) && stated.equals(line.computed())) {
      return;
    }
    Desk.Ruling ruling =
        work.desk.raise(
            new Desk.Draft(
                FindingKind.COUNT,
                line.subject(),
                line.label().zh(),
                new Words(
                    "%s：%s".formatted(line.label().zh(), line.explanation().zh()),
                    "%s: %s".formatted(line.label().en(), line.explanation().en())),
                List.of(
                    Desk.reading(
                        "names",
                        "以逐名核对为准，总数仅作参考",
                        "the names hold, the total is only a hint",
                        line.evidence()),
                    Desk.reading(
                        "stated",
                        "以文件所述总数为准，名单待补正",
                        "the stated total holds and the list is to be put right",
                        line.evidence()))));
    for (Draft row : work.drafts) {
      String subject = work.subject(row.programmeId, row.batch, row.kind);
      if (subject.equals(line.subject()) && row.inReview) {
        row.touchedBy(ruling, false);
      }
    }
  }

  private void levels(Scheme scheme, Batch batch) {
    for (PlaceLevel level : List.of(PlaceLevel.PREFECTURE, PlaceLevel.COUNTY, PlaceLevel.TOWN)) {
      String subject = "batch.%d.level.%s".formatted(batch.number(), level.code());
      List<ReportedFigure> stated =
          work.listSpeakingOf(scheme).stream()
              .flatMap(d -> d.figures().stream())
              .filter(f -> f.subject().equals(subject))
              .toList();
      if (!stated.isEmpty()) {
        List<Draft> rows =
            work.rows(batch, ListingKind.NEW).stream()
                .filter(row -> counted(row.place.level()) == level)
                .toList();
        int open = (int) rows.stream().filter(row -> row.inReview).count();
        int value = stated.getFirst().value().intValue();
        CountLine line =
            new CountLine(
                "%s.%s.level.%s"
                    .formatted(
                        work.subject(scheme.id(), null, ListingKind.NEW),
                        batch.key(),
                        level.code()),
                stated.getFirst().label(),
                value,
                null,
                rows.size(),
                open,
                Explanations.ofLevel(value, rows.size(), open),
                stated.stream().map(ReportedFigure::evidence).toList());
        lines.add(line);
        if (value != rows.size()) {
          disagreement(line);
        }
      }
    }
  }

  /**
   * The statement knows three classes: zones and subdistricts stand with districts and counties.
   */
  private static PlaceLevel counted(PlaceLevel level) {
    return switch (level) {
      case PREFECTURE, MUNICIPALITY, PROVINCE -> PlaceLevel.PREFECTURE;
      case TOWN -> PlaceLevel.TOWN;
      default -> PlaceLevel.COUNTY;
    };
  }

  /**
   * A merged list is said to hold the batches together; how near a naive cut comes proves nothing.
   */
  private void merged(Scheme scheme, DocumentFacts document, PrintedList list) {
    int stated = 0;
    int rows = 0;
    for (Batch batch : scheme.batches().findAll(list)) {
      stated +=
          CountGroups.stated(work, batch, ListingKind.NEW).map(f -> f.value().intValue()).orElse(0);
      rows += work.rows(batch, ListingKind.NEW).size();
    }
    int read = (int) document.names().stream().filter(n -> n.listId().equals(list.id())).count();
    CountLine line =
        new CountLine(
            subject("list.merged." + list.heading(), document),
            new Words(list.heading() + "（合并刊印）", "merged list " + list.heading()),
            stated,
            read,
            rows,
            0,
            Explanations.ofMerged(stated, read, rows),
            document.figures().stream()
                .filter(f -> f.subject().startsWith("batch.") && f.subject().endsWith(".new"))
                .map(ReportedFigure::evidence)
                .toList());
    lines.add(line);
    disagreement(line);
  }

  private void lists() {
    for (DocumentFacts document : work.documents) {
      for (PrintedList list : document.lists()) {
        if (list.merged() && list.kind() == ListingKind.NEW) {
          scheme(list).ifPresent(scheme -> merged(scheme, document, list));
        }
      }
    }
    for (DocumentFacts document : work.documents) {
      for (PrintedList list : document.lists()) {
        if (list.stated() != null && list.kind() == ListingKind.NEW) {
          int read =
              (int)
                  document.names().stream()
                      .filter(n -> n.listId().equals(list.id()) && n.role() == MentionRole.LISTED)
                      .count();
          int rows = (int) work.drafts.stream().filter(row -> isRowOf(row, list)).count();
          List<Evidence> evidence = headings(document, list);
          CountLine line =
              new CountLine(
                  subject("list." + list.heading(), document),
                  new Words(list.heading(), "list " + list.heading()),
                  list.stated(),
                  read,
                  rows,
                  0,
                  Explanations.plain(list.stated(), read, rows),
                  evidence);
          lines.add(line);
          disagreement(line);
        }
      }
    }
  }

  private Optional<Scheme> scheme(PrintedList list) {
    return work.schemes.stream().filter(scheme -> scheme.has(list)).findFirst();
  }

  /** Whether a row is counted in a list: another batch may have a heading of the same words. */
  private boolean isRowOf(Draft row, PrintedList list) {
    Batch batch = row.batch;
    boolean same =
        batch == null
            || scheme(list)
                .filter(scheme -> scheme.batches().findAll(list).contains(batch))
                .isPresent();
    return same && row.countGroup.equals(list.heading());
  }

  /** The key of a line; where two documents have the same heading, the later one names itself. */
  private String subject(String heading, DocumentFacts document) {
    boolean taken = lines.stream().anyMatch(line -> line.subject().equals(heading));
    return taken ? heading + "@" + document.document().id() : heading;
  }

  private void programme(Programme programme) {
    List<Draft> rows =
        work.drafts.stream().filter(row -> row.programmeId.equals(programme.id())).toList();
    int open = (int) rows.stream().filter(row -> row.inReview).count();
    lines.add(
        new CountLine(
            "programme." + programme.id(),
            new Words(programme.name(), programme.nameEn()),
            null,
            rows.size(),
            rows.size(),
            open,
            work.findScheme(programme.id()).isPresent() ? BY_BATCH : COLLECTED,
            programme.evidence()));
  }

  private void groups() {
    for (DocumentFacts document : work.documents) {
      for (PrintedGroup group : document.groups()) {
        int listed = group.cities().size();
        CountLine line =
            new CountLine(
                subject("group." + group.heading(), document),
                new Words(group.heading(), "cities of the group " + group.heading()),
                group.stated(),
                listed,
                (int) group.cities().stream().distinct().count(),
                0,
                Explanations.plain(group.stated(), listed, listed),
                List.of(group.evidence()));
        lines.add(line);
        disagreement(line);
      }
    }
  }
}
