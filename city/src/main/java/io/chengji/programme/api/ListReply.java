package io.chengji.programme.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Page;
import io.chengji.kernel.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The envelope of a list. */
final class ListReply {
  private ListReply() {}

  private record Faceted(
      List<?> items, int total, @Nullable String next, Map<String, List<Facet.Count>> facets) {}

  private record Plain(List<?> items, int total, @Nullable String next) {}

  /** A list operation that is read page by page. */
  static Operation operation(String id, String path, String... filters) {
    return Operation.get(id, path, Admission.PUBLIC)
        .withQuery(filters)
        .withQuery("cursor", "limit");
  }

  /** A page with the counts of its facets. */
  static <T> Reply of(Page<T> page, Selecting.Selection<T> selection, Function<T, ?> body) {
    return Reply.json(
        new Faceted(
            page.items().stream().map(body).toList(),
            selection.items().size(),
            page.next(),
            selection.facets()));
  }

  /** A page without facets. */
  static <T> Reply of(Page<T> page, int total, Function<T, ?> body) {
    return Reply.json(new Plain(page.items().stream().map(body).toList(), total, page.next()));
  }
}
