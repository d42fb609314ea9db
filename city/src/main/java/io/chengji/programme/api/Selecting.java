package io.chengji.programme.api;

import io.chengji.kernel.http.FieldError;
import io.chengji.kernel.http.Paging;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.search.NameIndex;
import io.chengji.kernel.search.SearchHit;
import io.chengji.kernel.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as callers may read it: by facets, by word, in an order, page by page.
 *
 * @param items all items in the order of the documents, which settles ties
 * @param id stable id of an item
 * @param index answers {@code q} with ids; null where the list cannot be searched
 * @param orders the orders by name; a caller reverses one with a minus
 */
record Selecting<T>(
    List<T> items,
    Function<T, String> id,
    @Nullable NameIndex<String> index,
    List<Facet<T>> facets,
    Map<String, Comparator<T>> orders) {
  private static final int LONGEST_QUERY = 100;

  /** What a request selects: its items in order, the counts of each facet, what {@code q} hit. */
  record Selection<T>(
      List<T> items, Map<String, List<Facet.Count>> facets, Map<String, SearchHit<String>> hits) {}

  Selection<T> select(Request request) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    facets.forEach(facet -> wanted.put(facet.name(), wanted(request, facet)));
    Map<String, SearchHit<String>> hits = hits(request);
    boolean searched = request.query("q").isPresent();
    List<T> matching =
        searched ? items.stream().filter(i -> hits.containsKey(id.apply(i))).toList() : items;
    Map<String, List<Facet.Count>> counts = new LinkedHashMap<>();
    facets.forEach(facet -> counts.put(facet.name(), count(facet, matching, wanted)));
    List<T> kept = new ArrayList<>(matching.stream().filter(i -> fits(i, wanted, "")).toList());
    order(request, hits).ifPresent(kept::sort);
    return new Selection<>(kept, counts, hits);
  }

  /** The page of a selection that the request asks for, after the item its cursor names. */
  static <T> io.chengji.kernel.http.Page<T> page(
      Request request, List<T> selected, Function<T, String> id) {
    Paging paging = Paging.of(request);
    int from = paging.after().map(key -> 1 + find(selected, id, key.getFirst())).orElse(0);
    int to = Math.min(selected.size(), from + paging.limit() + 1);
    return io.chengji.kernel.http.Page.of(
        selected.subList(from, to), paging, item -> List.of(id.apply(item)));
  }

  private static <T> int find(List<T> selected, Function<T, String> id, String last) {
    for (int i = 0; i < selected.size(); i++) {
      if (Paging.field(id.apply(selected.get(i))).equals(last)) {
        return i;
      }
    }
    throw Problem.ofField(
            ProblemKind.BAD_CURSOR,
            new FieldError(
                "query:cursor",
                "",
                new Words("上一页的最后一条仍在列表中", "the last item of the page before is still in the list"),
                new Words(
                    "名册已变，请从第一页重新开始",
                    "The register has changed; start again from the first page.")))
        .asException();
  }

  private List<String> wanted(Request request, Facet<T> facet) {
    List<String> values = request.queries(facet.name());
    for (String value : values) {
      if (!facet.allowed().isEmpty() && !facet.allowed().contains(value)) {
        String list = String.join(", ", new TreeSet<>(facet.allowed()));
        throw Request.badQuery(
            facet.name(),
            value,
            new Words("其中之一：" + list, "one of: " + list),
            new Words("请改为其中之一", "Choose one of them."));
      }
    }
    return values;
  }

  private Map<String, SearchHit<String>> hits(Request request) {
    Optional<String> query = request.query("q");
    if (query.isEmpty() || index == null) {
      return Map.of();
    }
    String text = checked(query.get());
    return index.search(text, Integer.MAX_VALUE).hits().stream()
        .collect(Collectors.toMap(SearchHit::key, hit -> hit, (a, b) -> a, LinkedHashMap::new));
  }

  /** The text of {@code q}, refused when it is too long. */
  static String checked(String query) {
    if (query.length() > LONGEST_QUERY) {
      throw Request.badQuery(
          "q",
          query,
          new Words("最多 " + LONGEST_QUERY + " 个字符", "at most " + LONGEST_QUERY + " characters"),
          new Words("请缩短检索词", "Shorten it."));
    }
    return query;
  }

  /** Items with the other filters as they are, counted by the values of this facet. */
  private List<Facet.Count> count(
      Facet<T> facet, List<T> matching, Map<String, List<String>> wanted) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (T item : items) {
      facet.values().apply(item).forEach(value -> counts.putIfAbsent(value, 0));
    }
    for (T item : matching) {
      if (fits(item, wanted, facet.name())) {
        facet.values().apply(item).forEach(value -> counts.merge(value, 1, Integer::sum));
      }
    }
    List<String> selected = wanted.getOrDefault(facet.name(), List.of());
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0 || selected.contains(entry.getKey()))
        .map(
            entry ->
                new Facet.Count(
                    entry.getKey(),
                    facet.label().apply(entry.getKey()),
                    entry.getValue(),
                    selected.contains(entry.getKey())))
        .toList();
  }

  private boolean fits(T item, Map<String, List<String>> wanted, String except) {
    for (Facet<T> facet : facets) {
      List<String> values = wanted.getOrDefault(facet.name(), List.of());
      if (!facet.name().equals(except)
          && !values.isEmpty()
          && facet.values().apply(item).stream().noneMatch(values::contains)) {
        return false;
      }
    }
    return true;
  }

  /** The order that is asked for; with {@code q} and no order the best hit comes first. */
  private Optional<Comparator<T>> order(Request request, Map<String, SearchHit<String>> hits) {
    Optional<String> asked = request.query("sort");
    if (asked.isEmpty()) {
      List<String> ranked = List.copyOf(hits.keySet());
      Map<String, Integer> rank = new LinkedHashMap<>();
      ranked.forEach(key -> rank.put(key, rank.size()));
      return ranked.isEmpty()
          ? Optional.ofNullable(orders.get("usual"))
          : Optional.of(Comparator.comparing(item -> rank.getOrDefault(id.apply(item), 0)));
    }
    String name = asked.get().startsWith("-") ? asked.get().substring(1) : asked.get();
    Comparator<T> order = name.equals("usual") ? null : orders.get(name);
    if (order == null) {
      String list =
          String.join(
              ", ", orders.keySet().stream().filter(o -> !o.equals("usual")).sorted().toList());
      throw Request.badQuery(
          "sort",
          asked.get(),
          new Words("其中之一，可在前面加减号：" + list, "one of these, with a minus to reverse: " + list),
          new Words("请改为其中之一", "Choose one of them."));
    }
    return Optional.of(asked.get().startsWith("-") ? order.reversed() : order);
  }
}
