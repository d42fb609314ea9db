package io.chengji.kernel.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An exact index of short texts in memory. Hits are ordered by kind of match, then those at the
 * beginning of a text, then shorter texts, then the order in which the entries were given.
 * Immutable and thread-safe; made for up to a hundred thousand texts.
 */
public final class NameIndex<K> {
  private final List<SearchEntry<K>> entries;
  private final List<Spelled> texts;
  private final int[] keys;
  private final int keyCount;
  private final Postings postings;

  /** An index of these entries. */
  public NameIndex(List<SearchEntry<K>> entries) {
    this.entries = List.copyOf(entries);
    this.texts = this.entries.stream().map(e -> new Spelled(e.text(), e.syllables())).toList();
    Map<K, Integer> numbers = new HashMap<>();
    this.keys =
        this.entries.stream()
            .mapToInt(entry -> numbers.computeIfAbsent(entry.key(), any -> numbers.size()))
            .toArray();
    this.keyCount = numbers.size();
    this.postings = new Postings(texts);
  }

  /** How many keys can be found. */
  public int size() {
    return keyCount;
  }

  /**
   * What answers the query; an empty or blank query finds nothing.
   *
   * @param limit most hits to return
   */
  public SearchAnswer<K> search(String query, int limit) {
    Typed typed = Typed.of(query);
    if (typed.length() == 0) {
      return new SearchAnswer<>(List.of(), 0);
    }
    List<Found> found = findWhole(typed);
    List<Typed> words = Typed.listWords(query);
    if (words.size() > 1) {
      found.addAll(findWords(words));
    }
    found.sort(ORDER);
    return answer(found, limit);
  }

  private record Found(int entry, MatchKind kind, int from, int length, List<TextRange> ranges) {}

  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::kind)
          .thenComparing(found -> found.from > 0)
          .thenComparingInt(Found::length)
          .thenComparingInt(Found::entry);

  private List<Found> findWhole(Typed typed) {
    List<Found> found = new ArrayList<>();
    for (int candidate : postings.candidates(typed)) {
      Spelled text = texts.get(candidate);
      Spelled.Match match = text.find(typed);
      if (match != null) {
        List<TextRange> ranges = List.of(text.range(match));
        found.add(new Found(candidate, match.kind(), match.from(), text.length(), ranges));
      }
    }
    return found;
  }

  private List<Found> findWords(List<Typed> words) {
    Typed rarest =
        words.stream()
            .min(Comparator.comparingInt(word -> postings.candidates(word).length))
            .orElseThrow();
    List<Found> found = new ArrayList<>();
    for (int candidate : postings.candidates(rarest)) {
      List<TextRange> ranges = findAll(texts.get(candidate), words);
      if (!ranges.isEmpty()) {
        found.add(
            new Found(
                candidate,
                MatchKind.WORDS,
                ranges.getFirst().from(),
                texts.get(candidate).length(),
                ranges));
      }
    }
    return found;
  }

  /** Where the words stand, or nothing when one of them is missing. */
  private static List<TextRange> findAll(Spelled text, List<Typed> words) {
    List<TextRange> ranges = new ArrayList<>();
    for (Typed word : words) {
      Spelled.Match match = text.find(word);
      if (match == null) {
        return List.of();
      }
      ranges.add(text.range(match));
    }
    return merged(ranges);
  }

  private static List<TextRange> merged(List<TextRange> ranges) {
    TextRange[] sorted = ranges.toArray(new TextRange[0]);
    Arrays.sort(sorted, Comparator.comparingInt(TextRange::from).thenComparingInt(TextRange::to));
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range : sorted) {
      boolean overlaps = !merged.isEmpty() && range.from() <= merged.getLast().to();
      if (overlaps) {
        TextRange last = merged.removeLast();
        merged.add(new TextRange(last.from(), Math.max(last.to(), range.to())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /** The best hit of each key. */
  private SearchAnswer<K> answer(List<Found> found, int limit) {
    BitSet seen = new BitSet(keyCount);
    List<SearchHit<K>> hits = new ArrayList<>();
    for (Found one : found) {
      if (!seen.get(keys[one.entry])) {
        seen.set(keys[one.entry]);
        if (hits.size() < limit) {
          SearchEntry<K> entry = entries.get(one.entry);
          hits.add(new SearchHit<>(entry.key(), entry.text(), one.kind, one.ranges));
        }
      }
    }
    return new SearchAnswer<>(hits, seen.cardinality());
  }
}
