package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedBatch;
import io.chengji.programme.internal.reading.PrintedList;
import io.chengji.programme.internal.reading.PrintedList.BatchRef;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The batches of one programme: their numbers, years and days brought together. */
final class BatchTable {
  private final List<Entry> entries = new ArrayList<>();
  private final String programmeId;

  /** What is known of one batch so far. */
  private static final class Entry {
    @Nullable Integer number;
    @Nullable Integer year;
    @Nullable LocalDate published;
    boolean printedAlone;
    final List<Evidence> evidence = new ArrayList<>();

    int numberOrZero() {
      return number == null ? 0 : number;
    }

    int yearOrZero() {
      return year != null ? year : published != null ? published.getYear() : 0;
    }
  }

  /**
   * The batches of a programme.
   *
   * @param main whether sentences of a document that prints batches of several programmes are taken
   *     to be about this one
   */
  BatchTable(String programme, List<DocumentFacts> documents, boolean main) {
    programmeId = ProgrammeNames.id(programme);
    for (DocumentFacts document : documents) {
      List<PrintedList> own =
          document.lists().stream().filter(l -> l.programme().equals(programme)).toList();
      boolean alone =
          document.lists().stream().allMatch(l -> l.batches().isEmpty() || own.contains(l));
      if (!own.isEmpty() && (main || alone)) {
        document.batches().forEach(this::add);
      }
      own.forEach(this::add);
    }
    mergeAll();
    documents.stream()
        .flatMap(document -> document.lists().stream())
        .filter(list -> list.programme().equals(programme))
        .forEach(this::yearOfFirst);
    entries.sort(
        Comparator.comparingInt(Entry::yearOrZero).thenComparing(entry -> entry.numberOrZero()));
  }

  private void add(PrintedBatch printed) {
    Entry entry = entry(printed.number(), printed.year());
    entry.published = entry.published == null ? printed.published() : entry.published;
    entry.evidence.add(printed.evidence());
  }

  private void add(PrintedList list) {
    for (BatchRef ref : list.batches()) {
      entry(ref.number(), ref.year()).printedAlone |= !list.merged();
    }
  }

  private Entry entry(@Nullable Integer number, @Nullable Integer year) {
    for (Entry known : entries) {
      boolean same =
          number != null && number.equals(known.number) || year != null && year.equals(known.year);
      if (same) {
        known.number = known.number == null ? number : known.number;
        known.year = known.year == null ? year : known.year;
        return known;
      }
    }
    Entry created = new Entry();
    created.number = number;
    created.year = year;
    entries.add(created);
    return created;
  }

  /** Two entries that later turned out to be one batch become one. */
  private void mergeAll() {
    for (int i = 0; i < entries.size(); i++) {
      for (int j = entries.size() - 1; j > i; j--) {
        Entry one = entries.get(i);
        Entry two = entries.get(j);
        boolean same =
            one.number != null && one.number.equals(two.number)
                || one.year != null && one.year.equals(two.year);
        if (same) {
          one.number = one.number == null ? two.number : one.number;
          one.year = one.year == null ? two.year : one.year;
          one.published = one.published == null ? two.published : one.published;
          one.printedAlone |= two.printedAlone;
          one.evidence.addAll(two.evidence);
          entries.remove(j);
        }
      }
    }
  }

  /**
   * An expansion of "2012 pilots" in the second batch says that the first batch is that of 2012.
   */
  private void yearOfFirst(PrintedList list) {
    if (list.referenceYear() == null) {
      return;
    }
    for (Entry entry : entries) {
      boolean later =
          entries.stream().allMatch(e -> e.year == null || e.year > list.referenceYear());
      if (Objects.equals(entry.number, 1) && entry.year == null && later) {
        entry.year = list.referenceYear();
      }
    }
  }

  List<Batch> list() {
    return entries.stream().map(this::toBatch).toList();
  }

  Optional<Batch> find(BatchRef ref) {
    return entries.stream()
        .filter(
            entry ->
                ref.year() != null && ref.year().equals(entry.year)
                    || ref.number() != null && ref.number().equals(entry.number))
        .findFirst()
        .map(this::toBatch);
  }

  /** The batches that a list contains, each once. */
  List<Batch> findAll(PrintedList list) {
    return list.batches().stream().map(this::find).flatMap(Optional::stream).distinct().toList();
  }

  Optional<Batch> findByYear(int year) {
    return find(new BatchRef(null, year));
  }

  private Batch toBatch(Entry entry) {
    int year = entry.yearOrZero();
    return new Batch(
        programmeId + "-" + Batch.key(entry.numberOrZero(), year),
        programmeId,
        entry.numberOrZero(),
        year,
        entry.published,
        entry.printedAlone ? Membership.PRINTED : Membership.DERIVED,
        entry.printedAlone ? null : derived(year),
        entry.evidence);
  }

  private static Words derived(int year) {
    return new Words(
        "没有文件单独刊印%d年这一批；名单由合并刊印的名单逐名减去另一批得出。合并名单如有增删、一地两批只印一次，这里看不出来。".formatted(year),
        "No document prints the batch of %d alone; it is what remains of a merged list when the other batch is taken away name by name. An addition or omission in the merged list, or a place of both batches printed once, cannot be seen."
            .formatted(year));
  }

  /**
   * The day for which names of a batch are looked up: its publication, else the end of its year.
   */
  static LocalDate day(Batch batch) {
    LocalDate published = batch.published();
    return published != null ? published : LocalDate.of(Math.max(batch.year(), 2002), 12, 31);
  }
}
