package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Membership;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the semicolons of a collection part, where it does not say so itself: its lines are held
 * against the batches, and the question goes to the review desk with what speaks for each reading.
 */
final class SemicolonChecks {
  private static final Words BEFORE_IT =
      new Words(
          "汇总在分号之前列出它，裁定分号之前为较早一批，与此相符",
          "the collection names it before a semicolon, which was decided to end the earlier batch");

  private final Workspace work;

  SemicolonChecks(Workspace work) {
    this.work = work;
  }

  /** The rows of one line, in printed order. */
  private record Line(List<Draft> rows) {
    boolean isParted() {
      return rows.getLast().printed.semicolonGroup() > 0;
    }

    List<Evidence> evidence() {
      return rows.stream().map(row -> row.printed.evidence()).toList();
    }
  }

  /**
   * Checks the lines that a document has for a programme.
   *
   * @param rows the rows of that programme
   */
  void check(DocumentFacts document, String programme, List<Draft> rows) {
    Collection<Line> lines = lines(document, rows);
    List<Line> agreeing = lines.stream().filter(line -> agrees(line).orElse(false)).toList();
    List<Line> differing = lines.stream().filter(line -> !agrees(line).orElse(true)).toList();
    if (agreeing.isEmpty()) {
      return;
    }
    List<Evidence> elsewhere = elsewhere(document, programme);
    Desk.Ruling ruling =
        work.desk.raise(finding(document, programme, agreeing, differing, elsewhere));
    for (Line line : agreeing) {
      line.rows().forEach(row -> row.touchedBy(ruling, false));
      line.rows().forEach(row -> early(row, ruling));
    }
  }

  /** The lines with a semicolon. */
  private static Collection<Line> lines(DocumentFacts document, List<Draft> rows) {
    Map<Integer, Line> lines = new LinkedHashMap<>();
    for (Draft row : rows) {
      Evidence evidence = row.printed.evidence();
      if (evidence.documentId().equals(document.document().id())) {
        lines.computeIfAbsent(evidence.line(), at -> new Line(new ArrayList<>())).rows().add(row);
      }
    }
    return lines.values().stream().filter(Line::isParted).toList();
  }

  /** Whether every name before the first semicolon is of an earlier batch than every one after. */
  private Optional<Boolean> agrees(Line line) {
    OptionalInt last = years(line, true).max();
    OptionalInt first = years(line, false).min();
    return last.isEmpty() || first.isEmpty()
        ? Optional.empty()
        : Optional.of(last.getAsInt() < first.getAsInt());
  }

  private IntStream years(Line line, boolean before) {
    return line.rows().stream()
        .filter(row -> (row.printed.semicolonGroup() == 0) == before)
        .flatMapToInt(row -> year(row).stream());
  }

  /** The year of the first batch that lists the place. */
  private OptionalInt year(Draft row) {
    return same(row).stream()
        .flatMap(other -> Optional.ofNullable(other.batch).stream())
        .mapToInt(Batch::year)
        .min();
  }

  private List<Draft> same(Draft row) {
    return work.nationalRows().stream()
        .filter(other -> other.place.key().equals(row.place.key()))
        .toList();
  }

  /** A row whose batch is derived is told by a decided semicolon that it stands before. */
  private void early(Draft row, Desk.Ruling ruling) {
    if (row.printed.semicolonGroup() > 0) {
      return;
    }
    for (Draft national : same(row)) {
      Words open = national.uncertainty;
      if (national.membership == Membership.DERIVED && open != null) {
        national.touchedBy(ruling, false);
        national.uncertainty = ruling.is("batch") ? with(open) : open;
      }
    }
  }

  private static Words with(Words open) {
    return new Words(open.zh() + BEFORE_IT.zh() + "。", open.en() + " But " + BEFORE_IT.en() + ".");
  }

  /** Names of other programmes with a semicolon before them in the same document. */
  private static List<Evidence> elsewhere(DocumentFacts document, String programme) {
    return document.names().stream()
        .filter(name -> name.semicolonGroup() > 0)
        .filter(name -> !document.list(name.listId()).programme().equals(programme))
        .map(PrintedName::evidence)
        .toList();
  }

  private static Desk.Draft finding(
      DocumentFacts document,
      String programme,
      List<Line> agreeing,
      List<Line> differing,
      List<Evidence> elsewhere) {
    List<Evidence> speaking = agreeing.stream().flatMap(line -> line.evidence().stream()).toList();
    List<Evidence> against = new ArrayList<>(elsewhere);
    differing.forEach(line -> against.addAll(line.evidence()));
    int compared = agreeing.size() + differing.size();
    return new Desk.Draft(
        FindingKind.DELIMITER,
        "semicolon" + document.document().id() + programme,
        programme + " ；",
        new Words(
            "“%s”各行的分号分开了什么？文件没有说明。能与名单核对的%d行中，%d行分号之前的都属较早一批、之后的都属较晚一批%s"
                .formatted(
                    programme,
                    compared,
                    agreeing.size(),
                    elsewhere.isEmpty() ? "" : "；其他试点的行里也有分号"),
            "What do the semicolons on the lines of \"%s\" part? The document does not say. Of %d lines that can be held against the lists, %d have an earlier batch before the semicolon and a later one after it%s"
                .formatted(
                    programme,
                    compared,
                    agreeing.size(),
                    elsewhere.isEmpty() ? "" : "; lines of other programmes have semicolons too")),
        List.of(
            Desk.reading(
                "mark",
                "只是分隔，不表示批次",
                "a mark between names that says nothing of batches",
                against.isEmpty() ? speaking : against),
            Desk.reading(
                "batch",
                "分号之前为较早一批，之后为较晚一批",
                "the earlier batch before it, the later after it",
                speaking)));
  }
}
