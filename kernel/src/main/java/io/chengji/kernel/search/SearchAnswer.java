package io.chengji.kernel.search;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param hits the best hits, at most as many as were asked for
 * @param total how many keys answer the query in all
 */
public record SearchAnswer<K>(List<SearchHit<K>> hits, int total) {
  public SearchAnswer {
    hits = List.copyOf(hits);
  }
}
