package io.chengji.kernel.http;

import io.chengji.kernel.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * What a caller asks of a list: how many items, and after which one.
 *
 * @param list the name of the list and its filters; a cursor of another list is refused
 * @param limit the number of items
 * @param after the sort key of the last item seen; empty for the first page
 */
public record Paging(String list, int limit, Optional<List<String>> after) {
  /** The largest page. */
  public static final int LARGEST = 500;

  private static final int USUAL = 50;

  /**
   * Reads {@code limit} (1 to 500, usually 50) and {@code cursor}. The list is named by the
   * operation and its other query parameters, so a cursor goes on only where it came from.
   */
  public static Paging of(Request request) {
    int limit = request.queryInteger("limit", 1, LARGEST, USUAL);
    StringBuilder list = new StringBuilder(request.operation().id());
    request.operation().queries().stream()
        .filter(name -> !name.equals("limit") && !name.equals("cursor"))
        .sorted()
        .forEach(name -> list.append('&').append(name).append('=').append(request.queries(name)));
    return new Paging(
        list.toString(), limit, request.query("cursor").map(text -> read(list.toString(), text)));
  }

  /** The cursor that goes on after an item. */
  public String cursorAfter(List<String> key) {
    return Cursor.write(list, key);
  }

  /**
   * A field of a sort key as {@link #after} gives it back: itself up to 150 bytes, a longer one as
   * its hash. A list whose keys may be long finds its place by comparing with this.
   */
  public static String field(String field) {
    return Cursor.field(field);
  }

  private static List<String> read(String list, String text) {
    return Cursor.find(list, text)
        .orElseThrow(
            () ->
                Problem.ofField(
                        ProblemKind.BAD_CURSOR,
                        new FieldError(
                            "query:cursor",
                            text,
                            new Words(
                                "同一列表、同一筛选条件上一页给出的 next",
                                "the next of the page before, of the same list with the same filters"),
                            new Words("请从第一页重新开始", "Start again from the first page.")))
                    .asException());
  }
}
