package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Is every list narrowed, ordered and paged alike, whatever is asked of it? */
class ListOrderTest {
  private static final FaceServer server = new FaceServer(RegisterFixture.full());

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> texts(JsonNode list, String member) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.get(member).asString()));
    return texts;
  }

  private static List<String> ids(String path) throws Exception {
    return texts(server.json(path).get("items"), "id");
  }

  private static List<String> expected(String ids) {
    return ids.isEmpty() ? List.of() : Arrays.stream(ids.split(" ")).map(n -> "row-" + n).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1 2 3 4 5 6",
    "programme=P1, 1 2 3 4 5",
    "programme=P2, 6",
    "programme=P1&programme=P2, 1 2 3 4 5 6",
    "programme=P3, ''",
    "batch=P1-2012, 1 2 3",
    "batch=P1-2013, 4 5",
    "batch=none, 6",
    "batch=P1-2012&batch=none, 1 2 3 6",
    "year=2012, 1 2 3",
    "year=2012&year=2013, 1 2 3 4 5",
    "year=1999, ''",
    "province=340000, 2 5 6",
    "province=340000&programme=P2, 6",
    "level=county, 1 4",
    "level=county&kind=new, 1",
    "kind=expansion, 4",
    "kind=new&kind=expansion, 1 2 3 4 5 6",
    "status=as-listed, 1 2 3 4 5 6",
    "status=in-review, ''",
    "countGroup=prefecture, 3 4",
    "countGroup=prefecture&level=county, 4",
    "q=常州, 3 4",
    "q=常州&kind=new, 3",
    "q=bengbu, 5",
    "q=nosuchplace, ''"
  })
  void filters_selectTheseRows(String query, String rows) throws Exception {
    assertThat(ids("/api/v1/pilots?" + query)).isEqualTo(expected(rows));
  }

  @ParameterizedTest
  @CsvSource({
    "document, 1 2 3 4 5 6",
    "-document, 1 2 3 4 5 6",
    "year, 1 2 3 4 5 6",
    "-year, 6 4 5 1 2 3",
    "province, 3 4 2 5 6 1",
    "-province, 1 2 5 6 3 4",
    "level, 2 3 5 6 1 4",
    "-level, 1 4 2 3 5 6",
    "name, 5 3 4 1 2 6",
    "-name, 2 6 1 4 3 5"
  })
  void order_isStableAndAMinusReversesIt(String sort, String rows) throws Exception {
    assertThat(ids("/api/v1/pilots?sort=" + sort)).isEqualTo(expected(rows));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=usual", "sort=size", "sort=-", "sort=--name", "level=village", "kind=NEW",
        "status=repaired%20", "countGroup=all", "limit=0", "limit=501", "limit=two", "cursor=abc",
        "colour=red"
      })
  void wrongParameter_isRefusedByName(String query) throws Exception {
    HttpResponse<byte[]> response = server.get("/api/v1/pilots?" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode error = FaceServer.body(response).get("errors").get(0);
    assertThat(error.get("pointer").asString())
        .isEqualTo("query:" + query.substring(0, query.indexOf('=')));
  }

  @Test
  void tooLongAQuery_isRefused() throws Exception {
    assertThat(server.get("/api/v1/pilots?q=" + "a".repeat(100)).statusCode()).isEqualTo(200);
    assertThat(server.get("/api/v1/pilots?q=" + "a".repeat(101)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "pilots, 1, ''",
    "pilots, 2, sort=-name",
    "pilots, 5, ''",
    "pilots, 6, ''",
    "pilots, 7, ''",
    "pilots, 2, province=340000",
    "pilots, 1, q=常州",
    "places, 2, ''",
    "places, 3, sort=name",
    "policies, 1, ''",
    "mentions, 4, ''",
    "findings, 1, ''",
    "corrections, 1, ''"
  })
  void pages_areTheListCutAndNothingElse(String list, int limit, String query) throws Exception {
    String path = "/api/v1/" + list + "?" + (query.isEmpty() ? "" : query + "&");
    List<String> whole = ids(path + "limit=500");
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = server.json(path + "limit=" + limit + cursor);
      assertThat(page.get("items").size()).isBetween(1, limit);
      assertThat(page.get("total").asInt()).isEqualTo(whole.size());
      paged.addAll(texts(page.get("items"), "id"));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(whole).isNotEmpty();
  }

  @Test
  void cursorOfOneList_isRefusedByAnother() throws Exception {
    String cursor = server.json("/api/v1/pilots?limit=1").get("next").asString();
    assertThat(server.get("/api/v1/pilots?limit=1&cursor=" + cursor).statusCode()).isEqualTo(200);
    assertThat(server.get("/api/v1/pilots?limit=3&cursor=" + cursor).statusCode()).isEqualTo(200);
    assertThat(server.get("/api/v1/places?limit=1&cursor=" + cursor).statusCode()).isEqualTo(400);
    assertThat(server.get("/api/v1/pilots?sort=name&cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "province=340000", "batch=P1-2012&province=320000", "q=常州", "kind=new"})
  void facet_countsWhatChoosingItsValueAloneWouldShow(String query) throws Exception {
    JsonNode facets = server.json("/api/v1/pilots?" + query).get("facets");
    for (String name : List.of("programme", "batch", "year", "province", "level", "kind")) {
      String others =
          Arrays.stream(query.split("&"))
              .filter(filter -> !filter.isEmpty() && !filter.startsWith(name + "="))
              .map(filter -> filter + "&")
              .collect(Collectors.joining());
      for (JsonNode value : facets.get(name)) {
        List<String> rows =
            ids("/api/v1/pilots?" + others + name + "=" + value.get("value").asString());
        assertThat(value.get("count").asInt()).as(name + " " + value).isEqualTo(rows.size());
      }
    }
  }

  @Test
  void factsOfAPilot_sayEachThingWithItsWords() throws Exception {
    JsonNode facts = server.json("/api/v1/pilots/row-3").get("facts");
    List<String> values = texts(facts, "value");
    assertThat(values).contains("常州市", "江苏省", "第1批（2012年度）");
    Set<String> keys = new HashSet<>(texts(facts, "field"));
    assertThat(keys).containsExactlyInAnyOrder("programme", "batch", "kind", "name", "province");
    assertThat(texts(server.json("/api/v1/pilots/row-6").get("facts"), "field"))
        .doesNotContain("batch");
  }
}
