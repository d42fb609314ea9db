package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Does the search find each thing by each of its names, and say what tells its like apart? */
class SearchApiTest {
  private static final FaceServer server = new FaceServer(Samples.STATE);

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode search(String query) throws Exception {
    return server.json("/api/v1/search?" + query);
  }

  private static List<String> hits(String query) throws Exception {
    List<String> hits = new ArrayList<>();
    search(query)
        .get("items")
        .forEach(hit -> hits.add(hit.get("type").asString() + " " + hit.get("text").asString()));
    return hits;
  }

  @ParameterizedTest
  @CsvSource({
    "q=株洲, place 株洲市",
    "q=zhuzhou, place 株洲市",
    "q=zz, place 株洲市",
    "q=岳麓, place 岳麓区",
    "q=yuelu, pilot 岳麓区",
    "q=望城, pilot 长沙市望城区",
    "q=澜川市, finding 澜川市",
    "q=长政发, policy 长政发[2011]9号",
    "q=智慧岳麓, policy 智慧岳麓方案",
    "q=长沙市人民政府, policy 长沙市人民政府"
  })
  void thing_isFoundByWordBeginningPinyinAndNumber(String query, String hit) throws Exception {
    assertThat(hits(query)).contains(hit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=北京", "q=zhuzhong", "q=xyzzy", "q=9999"})
  void otherWord_findsNothing(String query) throws Exception {
    assertThat(hits(query)).isEmpty();
    assertThat(search(query).get("total").asInt()).isZero();
  }

  @Test
  void types_narrowTheSearch() throws Exception {
    assertThat(hits("q=长沙&type=policy")).isNotEmpty().allMatch(hit -> hit.startsWith("policy"));
    assertThat(hits("q=长沙&type=policy&type=finding"))
        .anyMatch(hit -> hit.startsWith("finding"))
        .noneMatch(hit -> hit.startsWith("pilot"));
  }

  @Test
  void limit_cutsTheHitsAndNotTheTotal() throws Exception {
    JsonNode all = search("q=长沙&limit=100");
    JsonNode one = search("q=长沙&limit=1");
    assertThat(one.get("items").size()).isEqualTo(1);
    assertThat(one.get("total").asInt()).isEqualTo(all.get("total").asInt()).isGreaterThan(4);
    assertThat(one.get("items").get(0)).isEqualTo(all.get("items").get(0));
  }

  private static JsonNode first(String query, String type) throws Exception {
    for (JsonNode hit : search(query).get("items")) {
      if (hit.get("type").asString().equals(type)) {
        return hit;
      }
    }
    throw new AssertionError("no " + type + " for " + query);
  }

  @ParameterizedTest
  @CsvSource({
    "q=株洲市, place, 湖南省 · 地级, Hunan · prefecture",
    "q=株洲市, pilot, 湖南省 · 国家智慧城市试点 · 2013年度, Hunan · National smart-city pilots · Year 2013",
    "q=智慧岳麓方案, policy, 长沙市 · 未公开, 长沙市 · not public",
    "q=长沙市人民政府, policy, 智慧长沙规划（2011-2015年） · 长沙市 · 长政发[2011]9号, 智慧长沙规划（2011-2015年） · 长沙市 · 长政发[2011]9号"
  })
  void hit_saysWhatTellsItsLikeApart(String query, String type, String zh, String en)
      throws Exception {
    JsonNode context = first(query, type).get("context");
    assertThat(context.get("zh").asString()).isEqualTo(zh);
    assertThat(context.get("en").asString()).isEqualTo(en);
  }

  @Test
  void hit_marksWhatWasHit() throws Exception {
    JsonNode hit = first("q=岳麓", "place");
    assertThat(hit.get("text").asString()).isEqualTo("岳麓区");
    assertThat(hit.get("highlight").toString()).isEqualTo("[{\"from\":0,\"to\":2}]");
    assertThat(hit.get("id").asString()).isEqualTo("430104");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q=x&limit=0", "q=x&limit=101", "q=x&type=place&type=x"})
  void wrongQuestion_isRefused(String query) throws Exception {
    assertThat(server.get("/api/v1/search?" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "mentions, q=望城, 1",
    "mentions, document=a.txt, 7",
    "mentions, document=a.txt&q=芙蓉, 1",
    "mentions, batch=none, 2",
    "mentions, programme=information-consumption, 2",
    "mentions, status=in-review, 4",
    "corrections, '', 2",
    "corrections, kind=alias, 1",
    "corrections, q=岳麓, 1",
    "findings, '', 10",
    "findings, kind=count, 2",
    "findings, state=decided, 0",
    "findings, q=澜川, 2",
    "policies, city=长沙市, 3",
    "policies, status=not-public, 1",
    "policies, year=2011, 1",
    "policies, province=430000, 3",
    "policies, issuer=长沙市人民政府, 1",
    "places, level=county, 4",
    "places, countGroup=provincial-capital, 4",
    "places, q=liuyang, 1"
  })
  void list_isNarrowedByItsFilters(String list, String query, int items) throws Exception {
    assertThat(server.json("/api/v1/" + list + "?" + query).get("total").asInt()).isEqualTo(items);
  }

  @ParameterizedTest
  @CsvSource({
    "policies, sort=title",
    "policies, sort=-year",
    "places, sort=name",
    "places, sort=-level"
  })
  void order_keepsEveryItem(String list, String query) throws Exception {
    JsonNode ordered = server.json("/api/v1/" + list + "?" + query).get("items");
    JsonNode plain = server.json("/api/v1/" + list).get("items");
    List<String> one = new ArrayList<>();
    List<String> two = new ArrayList<>();
    ordered.forEach(item -> one.add(item.get("id").asString()));
    plain.forEach(item -> two.add(item.get("id").asString()));
    assertThat(one).containsExactlyInAnyOrderElementsOf(two).isNotEqualTo(two);
  }
}
