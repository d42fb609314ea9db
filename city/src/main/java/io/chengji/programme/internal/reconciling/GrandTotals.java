package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedList;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.ReportedFigure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Totals over all batches: what is stated, and which parts add up to it. */
final class GrandTotals {
  private final Workspace work;
  private final List<CountLine> lines;

  GrandTotals(Workspace work, List<CountLine> lines) {
    this.work = work;
    this.lines = lines;
  }

  /** Names of merged lists that no list printed alone has with the same characters. */
  static int literallyLeft(Workspace work, Batch derived) {
    Set<String> alone = new HashSet<>();
    List<PrintedName> merged = new ArrayList<>();
    for (DocumentFacts document : work.documents) {
      for (PrintedList list : document.lists()) {
        List<PrintedName> names =
            document.names().stream()
                .filter(n -> n.listId().equals(list.id()) && n.role() == MentionRole.LISTED)
                .toList();
        boolean ours =
            work.findScheme(derived.programmeId())
                .filter(scheme -> scheme.has(list))
                .filter(scheme -> scheme.batches().findAll(list).contains(derived))
                .isPresent();
        if (list.merged() && ours && list.kind() == ListingKind.NEW) {
          merged.addAll(names);
        } else if (list.batches().size() == 1 && sharesMerged(work, list, derived)) {
          names.forEach(name -> alone.add(name.text()));
        }
      }
    }
    return (int) merged.stream().filter(name -> !alone.contains(name.text())).count();
  }

  /**
   * Whether a list printed alone is of a batch that is also printed merged with the derived one.
   */
  private static boolean sharesMerged(Workspace work, PrintedList list, Batch derived) {
    Optional<Scheme> scheme = work.findScheme(derived.programmeId());
    if (scheme.isEmpty() || list.kind() != ListingKind.NEW || !scheme.get().has(list)) {
      return false;
    }
    BatchTable table = scheme.get().batches();
    return work.documents.stream()
        .flatMap(document -> document.lists().stream())
        .filter(merged -> merged.merged() && scheme.get().has(merged))
        .map(table::findAll)
        .anyMatch(batches -> batches.contains(derived) && batches.containsAll(table.findAll(list)));
  }

  void count(Scheme scheme) {
    List<Batch> batches = scheme.batches().list();
    Map<Integer, List<Evidence>> totals = new LinkedHashMap<>();
    for (DocumentFacts document : work.listSpeakingOf(scheme)) {
      for (ReportedFigure figure : document.figures()) {
        if (figure.subject().equals("total") || figure.subject().equals("box.total")) {
          totals
              .computeIfAbsent(figure.value().intValue(), value -> new ArrayList<>())
              .add(figure.evidence());
        }
      }
    }
    totals.forEach((stated, evidence) -> total(stated, evidence, batches));
    if (totals.size() > 1) {
      disagree(totals);
    }
  }

  private void total(int stated, List<Evidence> evidence, List<Batch> batches) {
    List<CountLine> parts = parts(stated, batches);
    lines.add(
        new CountLine(
            "total." + stated,
            new Words(
                "试点总数（文件称%d个）".formatted(stated), "pilots in all (%d stated)".formatted(stated)),
            stated,
            null,
            parts.isEmpty() ? work.nationalRows().size() : sum(parts, CountLine::computed),
            parts.isEmpty() ? openOfAll() : parts.stream().mapToInt(CountLine::inReview).sum(),
            explained(stated, parts),
            evidence));
  }

  private int openOfAll() {
    return (int) work.nationalRows().stream().filter(row -> row.inReview).count();
  }

  private static int sum(List<CountLine> parts, Function<CountLine, @Nullable Integer> number) {
    return parts.stream().map(number).mapToInt(value -> value == null ? 0 : value).sum();
  }

  /** The same parts as stated and as computed, and how many rows there are beside them. */
  private Words explained(int stated, List<CountLine> parts) {
    List<Draft> rows = work.nationalRows();
    long expansions = rows.stream().filter(row -> row.kind == ListingKind.EXPANSION).count();
    if (parts.isEmpty()) {
      return new Words(
          "文件所述各批数目凑不成这个总数；核算全部%d行".formatted(rows.size()),
          "no set of the stated batch numbers adds up to this total; %d rows are computed in all"
              .formatted(rows.size()));
    }
    return new Words(
        "文件：%d = %s；同样各批核算：%d = %s；核算全部%d行，其中扩大范围%d行"
            .formatted(
                stated,
                terms(parts, CountLine::stated, line -> line.label().zh()),
                sum(parts, CountLine::computed),
                terms(parts, CountLine::computed, line -> line.label().zh()),
                rows.size(),
                expansions),
        "stated: %d = %s; the same batches computed: %d = %s; %d rows in all, %d of them expansions"
            .formatted(
                stated,
                terms(parts, CountLine::stated, line -> line.label().en()),
                sum(parts, CountLine::computed),
                terms(parts, CountLine::computed, line -> line.label().en()),
                rows.size(),
                expansions));
  }

  private static String terms(
      List<CountLine> parts,
      Function<CountLine, @Nullable Integer> number,
      Function<CountLine, String> label) {
    return parts.stream()
        .map(line -> number.apply(line) + "（" + label.apply(line) + "）")
        .collect(Collectors.joining(" + "));
  }

  /** The batches whose stated numbers add up to the total, new pilots before expansions. */
  private List<CountLine> parts(int total, List<Batch> batches) {
    List<CountLine> stated = new ArrayList<>();
    for (Batch batch : batches) {
      for (ListingKind kind : ListingKind.values()) {
        String subject = work.subject(batch.programmeId(), batch, kind);
        lines.stream()
            .filter(line -> line.subject().equals(subject) && line.stated() != null)
            .findFirst()
            .ifPresent(stated::add);
      }
    }
    for (int mask = 1; mask < 1 << Math.min(stated.size(), 16); mask++) {
      int chosen = mask;
      List<CountLine> some =
          IntStream.range(0, stated.size())
              .filter(i -> (chosen & 1 << i) != 0)
              .mapToObj(stated::get)
              .toList();
      if (sum(some, CountLine::stated) == total) {
        return some;
      }
    }
    return List.of();
  }

  private void disagree(Map<Integer, List<Evidence>> totals) {
    List<Evidence> evidence = totals.values().stream().flatMap(List::stream).toList();
    String numbers = totals.keySet().stream().map(String::valueOf).collect(Collectors.joining("、"));
    String explained =
        lines.stream()
            .filter(line -> line.subject().startsWith("total."))
            .map(line -> line.explanation().zh())
            .collect(Collectors.joining("；"));
    work.desk.raise(
        new Desk.Draft(
            FindingKind.COUNT,
            "totals",
            "试点总数 " + numbers,
            new Words(
                "文件先后称试点总数为%s：各自算了什么？%s".formatted(numbers, explained),
                "The documents state totals of %s: what does each count?".formatted(numbers)),
            List.of(
                Desk.reading(
                    "both",
                    "口径不同：有的计扩大范围，有的不计",
                    "they count differently: some count expansions, some do not",
                    evidence),
                Desk.reading("one", "其中有误", "one of them is wrong", evidence))));
  }
}
