package io.chengji.kernel.search;

import java.util.List;

/**
 * A text that answers a query.
 *
 * @param ranges what of the text was hit, in order, never overlapping
 */
public record SearchHit<K>(K key, String text, MatchKind kind, List<TextRange> ranges) {
  public SearchHit {
    ranges = List.copyOf(ranges);
  }
}
