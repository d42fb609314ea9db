package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A list over the wire: pages that join, and cursors that someone has changed. */
class PagingTest {
  private static final List<String> ITEMS =
      IntStream.range(0, 23).mapToObj("%03d 市"::formatted).toList();

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            operations ->
                operations
                    .add(
                        Operation.get("listItems", "/api/v1/items", Admission.PUBLIC)
                            .withQuery("limit", "cursor", "kind"),
                        PagingTest::page)
                    .add(
                        Operation.get("listOthers", "/api/v1/others", Admission.PUBLIC)
                            .withQuery("limit", "cursor", "kind"),
                        PagingTest::page));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Reply page(Request request) {
    Paging paging = Paging.of(request);
    Optional<String> last = paging.after().map(List::getFirst);
    List<String> oneMore =
        ITEMS.stream()
            .filter(item -> last.map(l -> item.compareTo(l) > 0).orElse(true))
            .limit(paging.limit() + 1L)
            .toList();
    return Reply.json(Page.of(oneMore, paging, List::of));
  }

  private static JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  private static String firstCursor() throws Exception {
    return json("/api/v1/items?limit=4&kind=a").path("next").asString();
  }

  private static void assertRefused(String path) throws Exception {
    HttpResponse<String> answer = server.get(path + "&lang=en");
    assertThat(answer.statusCode()).as(path).isEqualTo(400);
    assertThat(answer.body())
        .contains("bad-cursor", "\"pointer\":\"query:cursor\"", "Start again from the first page");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 22, 23, 24, 500})
  void pagesOfAnySize_joinToTheList(int limit) throws Exception {
    List<String> met = new ArrayList<>();
    String cursor = "";
    boolean more = true;
    while (more) {
      JsonNode page = json("/api/v1/items?limit=" + limit + cursor);
      page.path("items").forEach(item -> met.add(item.asString()));
      assertThat(page.path("items").size()).isBetween(1, limit);
      more = page.path("next").isString();
      cursor = "&cursor=" + page.path("next").asString("");
    }
    assertThat(met).isEqualTo(ITEMS);
  }

  @Test
  void theSizeOfThePage_mayChangeOnTheWay() throws Exception {
    JsonNode page = json("/api/v1/items?limit=2&kind=a&cursor=" + firstCursor());
    assertThat(page.path("items").path(0).asString()).isEqualTo(ITEMS.get(4));
  }

  @Test
  void aCursorOfAnotherListOrFilter_isRefused() throws Exception {
    String cursor = firstCursor();
    assertRefused("/api/v1/items?cursor=" + cursor);
    assertRefused("/api/v1/items?kind=b&cursor=" + cursor);
    assertRefused("/api/v1/items?kind=a&kind=a&cursor=" + cursor);
    assertRefused("/api/v1/others?kind=a&cursor=" + cursor);
  }

  @Test
  void aCursorCutAnywhere_isRefused() throws Exception {
    String cursor = firstCursor();
    for (int length = 1; length < cursor.length(); length++) {
      assertRefused("/api/v1/items?kind=a&cursor=" + cursor.substring(0, length));
    }
  }

  @Test
  void aCursorWithAnyBitTurned_isRefused() throws Exception {
    byte[] bytes = Base64.getUrlDecoder().decode(firstCursor());
    for (int bit = 0; bit < bytes.length * 8; bit += 3) {
      byte[] turned = bytes.clone();
      turned[bit / 8] ^= (byte) (1 << bit % 8);
      String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(turned);
      assertRefused("/api/v1/items?kind=a&cursor=" + cursor);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "x", "..%2F..", "%00", "%E5%9F%8E", "0", "-1", "null", "a=b"})
  void whatIsNoCursor_isRefused(String cursor) throws Exception {
    assertRefused("/api/v1/items?kind=a&cursor=" + cursor);
  }

  @Test
  void twoOrLongCursors_areRefused() throws Exception {
    String cursor = firstCursor();
    assertRefused("/api/v1/items?kind=a&cursor=" + "A".repeat(5000));
    HttpResponse<String> two =
        server.get("/api/v1/items?kind=a&cursor=" + cursor + "&cursor=" + cursor);
    assertThat(two.statusCode()).isEqualTo(400);
    assertThat(two.body()).contains("query:cursor", "只能给出一次");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501", "1e2", "1.0", "9999999999", "x", "%2B"})
  void aLimitOutOfBounds_isRefused(String limit) throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/items?limit=" + limit);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("query:limit", "1 到 500");
  }
}
