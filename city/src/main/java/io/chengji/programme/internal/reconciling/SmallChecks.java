package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.Remainder;
import io.chengji.programme.model.ReportingGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Doubts that concern one mark, one heading or one date rather than a comparison of lists. */
final class SmallChecks {
  private static final Words PROVINCE =
      new Words(
          "省级行政区名称不规范，按正式名称归入", "an irregular name of a province, filed under the official one");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");
  private final Workspace work;

  SmallChecks(Workspace work) {
    this.work = work;
  }

  void check(List<Batch> batches) {
    for (DocumentFacts document : work.documents) {
      provinces(document);
      delimiters(document);
      document.remainders().forEach(remainder -> unread(document, remainder));
    }
    batches.forEach(this::dates);
    overlaps();
  }

  private void provinces(DocumentFacts document) {
    Set<String> seen = new HashSet<>();
    for (PrintedName name : document.names()) {
      ReportingGroup group = ReportingGroup.findByName(name.province()).orElse(null);
      boolean irregular = group != null && !group.words().zh().equals(name.province());
      if (group != null
          && irregular
          && group != ReportingGroup.CORPS
          && seen.add(name.province())) {
        String official = group.words().zh();
        Evidence evidence = name.evidence();
        work.correct(
            Correction.Kind.SPELLING,
            name.province(),
            official,
            PROVINCE,
            document.document().id(),
            evidence);
        work.desk.raise(
            new Desk.Draft(
                FindingKind.PROVINCE_NAME,
                name.province(),
                name.province(),
                new Words(
                    "“%s”应为“%s”吗？".formatted(name.province(), official),
                    "Is \"%s\" meant to be \"%s\"?".formatted(name.province(), official)),
                List.of(
                    Desk.reading("official", "即" + official, official, List.of(evidence)),
                    Desk.reading("as-written", "照录", "kept as written", List.of(evidence)))));
      }
    }
  }

  /** A half-width mark or a full stop between two names: the names on both sides are touched. */
  private void delimiters(DocumentFacts document) {
    for (Correction correction : document.corrections()) {
      boolean between =
          correction.kind() == Correction.Kind.DELIMITER && !correction.result().isEmpty();
      if (between) {
        betweenNames(document, correction);
      }
    }
  }

  private void betweenNames(DocumentFacts document, Correction correction) {
    String around = correction.evidence().quote();
    List<Draft> rows =
        work.drafts.stream()
            .filter(row -> row.printed.evidence().documentId().equals(document.document().id()))
            .filter(row -> row.printed.evidence().line() == correction.evidence().line())
            .filter(row -> touches(around, correction.raw(), row))
            .toList();
    Desk.Ruling ruling = work.desk.raise(betweenNames(document, correction, around, rows));
    for (Draft row : rows) {
      row.touchedBy(ruling, false);
      row.repaired = true;
      if (ruling.is("drop:" + row.text)) {
        work.remove(row);
      }
    }
  }

  private Desk.Draft betweenNames(
      DocumentFacts document, Correction correction, String around, List<Draft> rows) {
    List<Evidence> evidence = List.of(correction.evidence());
    List<Reading> readings = new ArrayList<>();
    readings.add(Desk.reading("delimiter", "是分隔符，读作两个名称", "a delimiter: two names", evidence));
    for (Draft row : rows) {
      readings.add(
          Desk.reading(
              "drop:" + row.text,
              "“%s”是误加".formatted(row.text),
              "\"%s\" was put in by mistake".formatted(row.text),
              evidence,
              new Reading.Effect(work.subject(row.programmeId, row.batch, row.kind), -1)));
    }
    if (rows.isEmpty()) {
      readings.add(Desk.reading("inside", "是名称的一部分", "part of one name", evidence));
    }
    return new Desk.Draft(
        FindingKind.DELIMITER,
        document.document().id() + correction.evidence().line() + around,
        around,
        new Words(
            "“%s”中的“%s”是名称之间的分隔符吗？".formatted(around, correction.raw()),
            "Is the \"%s\" in \"%s\" a delimiter between names?"
                .formatted(correction.raw(), around)),
        readings);
  }

  /** Whether the row's name, or its whole entry with brackets, stands right beside the mark. */
  private static boolean touches(String around, String mark, Draft row) {
    String words = BLANKS.matcher(around).replaceAll("");
    String entry = BLANKS.matcher(row.printed.wording()).replaceAll("");
    return Stream.of(row.text, entry)
        .anyMatch(name -> words.contains(name + mark) || words.contains(mark + name));
  }

  private void unread(DocumentFacts document, Remainder remainder) {
    work.desk.raise(
        new Desk.Draft(
            FindingKind.UNREAD,
            document.document().id() + remainder.evidence().line() + remainder.text(),
            remainder.text(),
            new Words(
                "“%s”读不成名称，指什么？".formatted(remainder.text()),
                "\"%s\" could not be read as a name: what is it?".formatted(remainder.text())),
            List.of(
                Desk.reading(
                    "kept",
                    "原文留存，不列入",
                    "kept in the raw text, not listed",
                    List.of(remainder.evidence())),
                Desk.reading(
                    "name",
                    "是名称，需补录",
                    "a name that has to be entered",
                    List.of(remainder.evidence())))));
  }

  private void dates(Batch batch) {
    LocalDate published = batch.published();
    if (published == null || published.getYear() == batch.year() || batch.year() == 0) {
      return;
    }
    work.desk.raise(
        new Desk.Draft(
            FindingKind.DATE,
            batch.id(),
            batch.year() + " / " + published,
            new Words(
                "%d年度的一批在%s公布，统计时归入哪一年？".formatted(batch.year(), published),
                "The batch of %d was published on %s: under which year is it counted?"
                    .formatted(batch.year(), published)),
            List.of(
                Desk.reading(
                    "batch-year",
                    "按批次年度%d年".formatted(batch.year()),
                    "the year of the batch, %d".formatted(batch.year()),
                    batch.evidence()),
                Desk.reading(
                    "published",
                    "按公布年份%d年".formatted(published.getYear()),
                    "the year of publication, %d".formatted(published.getYear()),
                    batch.evidence()))));
  }

  /** A pilot inside another pilot is counted twice in totals and once in coverage. */
  private void overlaps() {
    Map<Draft, List<Draft>> inside = new LinkedHashMap<>();
    List<Draft> rows = work.nationalRows();
    for (Draft inner : rows) {
      for (Draft outer : rows) {
        if (inner != outer && inner.place.liesIn(outer.place)) {
          inner.overlaps.add(outer.id());
          if (inner.kind == ListingKind.NEW && outer.kind == ListingKind.NEW) {
            inside.computeIfAbsent(outer, o -> new ArrayList<>()).add(inner);
          }
        }
      }
    }
    inside.forEach(this::overlap);
  }

  private void overlap(Draft outer, List<Draft> inner) {
    List<Evidence> evidence = new ArrayList<>(List.of(outer.printed.evidence()));
    inner.forEach(row -> evidence.add(row.printed.evidence()));
    String names = String.join("、", inner.stream().map(row -> row.text).toList());
    Desk.Ruling ruling =
        work.desk.raise(
            new Desk.Draft(
                FindingKind.OVERLAP,
                outer.id(),
                outer.text,
                new Words(
                    "“%s”是试点，其中的%s又各是试点：覆盖范围如何计？".formatted(outer.text, names),
                    "\"%s\" is a pilot and so is, inside it, %s: how is coverage counted?"
                        .formatted(outer.text, names)),
                List.of(
                    Desk.reading(
                        "once",
                        "试点各计一个，覆盖只计一次",
                        "each is a pilot; coverage counts the area once",
                        evidence),
                    Desk.reading("separate", "分别计算", "counted separately", evidence))));
    outer.touchedBy(ruling, false);
    inner.forEach(row -> row.touchedBy(ruling, false));
  }
}
