package io.chengji.kernel.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in a stable order.
 *
 * @param items the items
 * @param next the cursor of the next page; null on the last one
 * @param <T> the type of an item
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of a list that was read with one item more than wanted: the extra item says that there
   * is a next page.
   *
   * @param key the sort key of an item, from which the next page goes on
   */
  public static <T> Page<T> of(List<T> oneMore, Paging paging, Function<T, List<String>> key) {
    if (oneMore.size() <= paging.limit()) {
      return new Page<>(oneMore, null);
    }
    List<T> items = oneMore.subList(0, paging.limit());
    return new Page<>(items, paging.cursorAfter(key.apply(items.getLast())));
  }
}
