package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Is every list given away whole, in every format, with the filters that the page has? */
class ExportFaceTest {
  private static final FaceServer server = new FaceServer(Samples.STATE);

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String csv(String list, String query) throws Exception {
    HttpResponse<byte[]> response =
        server.get("/api/v1/" + list + "/export?format=csv&bom=false" + query);
    assertThat(response.statusCode()).isEqualTo(200);
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static List<String> lines(String list, String query) throws Exception {
    return csv(list, query).lines().skip(1).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "pilots, '', 9",
    "pilots, &year=2013, 5",
    "pilots, &kind=expansion, 1",
    "pilots, &programme=information-consumption, 2",
    "pilots, &q=岳麓, 2",
    "pilots, &status=in-review, 2",
    "places, '', 8",
    "places, &level=county, 4",
    "policies, '', 6",
    "policies, &city=长沙市, 3",
    "mentions, '', 16",
    "mentions, &document=m.txt, 7",
    "figures, '', 11",
    "findings, &kind=count, 2",
    "corrections, '', 2",
    "corrections, &kind=alias, 1",
    "typical-cities, '', 7"
  })
  void export_hasTheRowsOfTheList(String list, String query, int rows) throws Exception {
    assertThat(lines(list, query)).hasSize(rows);
    if (!list.startsWith("typical")) {
      assertThat(
              server
                  .json("/api/v1/" + list + (query.isEmpty() ? "" : "?" + query.substring(1)))
                  .get("total")
                  .asInt())
          .isEqualTo(rows);
    }
  }

  @Test
  void row_hasEverythingThatProvesIt() throws Exception {
    assertThat(lines("pilots", "&q=浏阳"))
        .containsExactly(
            "国家智慧城市试点,,2013,expansion,湖南省,浏阳市,长沙市浏阳市,county,长沙市,2012年试点扩大范围（1个）,as-listed,a.txt,7,长沙市：新增浏阳市，2012年已批复芙蓉区");
  }

  @Test
  void plan_isWrittenWithItsNumberPeriodAndStatus() throws Exception {
    assertThat(lines("policies", "&year=2011"))
        .singleElement()
        .asString()
        .startsWith("长沙市,,智慧长沙规划（2011-2015年）,长沙市人民政府,2011,长政发[2011]9号,2011,2015,,c.txt,8,");
    assertThat(lines("policies", "&status=not-public"))
        .singleElement()
        .asString()
        .startsWith("长沙市,岳麓区,智慧岳麓方案,,,,,,未公开,c.txt,10,");
  }

  @Test
  void contradiction_isWrittenWithItsReadingsAndTheirWords() throws Exception {
    assertThat(lines("findings", "&q=芙蓉区&kind=back-reference"))
        .singleElement()
        .asString()
        .contains("back-reference", "two: ", "one: ", "a.txt:7", "m.txt:7", "open");
  }

  @Test
  void place_isWrittenWithItsCodesAndOtherNames() throws Exception {
    assertThat(lines("places", "&q=岳麓"))
        .singleElement()
        .asString()
        .startsWith("430104,长沙市岳麓区,county,administrative,湖南省,长沙市,430104,430104,,岳麓区,");
    assertThat(lines("places", "&q=澜川"))
        .singleElement()
        .asString()
        .contains("澜川市,unknown,unresolved,湖南省,,,,,,,1");
  }

  @Test
  void spreadsheet_getsAMarkThatSaysItIsUtf8() throws Exception {
    byte[] marked = server.get("/api/v1/pilots/export?format=csv").body();
    byte[] plain = server.get("/api/v1/pilots/export?format=csv&bom=false").body();
    assertThat(marked).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF).hasSize(plain.length + 3);
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv",
    "json, application/json",
    "geojson, application/geo+json",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  void format_isThatOfTheMediaType(String format, String mediaType) throws Exception {
    HttpResponse<byte[]> response = server.get("/api/v1/pilots/export?format=" + format);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
    assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("chengji-pilots." + format);
  }

  @Test
  void json_hasTheSameValuesAsTheTable() throws Exception {
    JsonNode rows = FaceServer.body(server.get("/api/v1/pilots/export?format=json"));
    JsonNode list = rows.isArray() ? rows : rows.get("items");
    assertThat(list == null ? rows.size() : list.size()).isGreaterThanOrEqualTo(1);
    assertThat(rows.toString()).contains("长沙市岳麓区", "市、区（4个）");
  }

  @Test
  void map_hasAPointOnlyWhereASourceGivesOne() throws Exception {
    JsonNode map = FaceServer.body(server.get("/api/v1/places/export?format=geojson"));
    assertThat(map.get("features").size()).isEqualTo(8);
    for (JsonNode feature : map.get("features")) {
      String name = feature.get("properties").get("name").asString();
      String source = feature.get("properties").get("position_source").asString("");
      assertThat(feature.get("geometry").isNull()).as(name).isEqualTo(source.isEmpty());
    }
    assertThat(map.toString()).contains("澜川市");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "format=",
        "format=pdf",
        "format=CSV",
        "format=csv&limit=3",
        "format=csv&year=x&level=y"
      })
  void wrongExport_isRefused(String query) throws Exception {
    assertThat(server.get("/api/v1/pilots/export?" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pilots", "places", "policies", "findings", "mentions", "corrections"})
  void filterOfAnotherList_isRefusedByName(String list) throws Exception {
    HttpResponse<byte[]> response = server.get("/api/v1/" + list + "?nosuchfilter=1");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(FaceServer.body(response).get("errors").get(0).get("pointer").asString())
        .isEqualTo("query:nosuchfilter");
  }

  private static Map<String, Integer> facet(String list, String name) throws Exception {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (JsonNode each : server.json("/api/v1/" + list).get("facets").get(name)) {
      counts.put(each.get("value").asString(), each.get("count").asInt());
      assertThat(each.get("label").get("zh").asString()).isNotBlank();
      assertThat(each.get("label").get("en").asString()).isNotBlank();
    }
    return counts;
  }

  @Test
  void facets_countWhatTheListHolds() throws Exception {
    assertThat(facet("pilots", "year")).containsOnly(Map.entry("2012", 2), Map.entry("2013", 5));
    assertThat(facet("pilots", "status"))
        .containsEntry("in-review", 2)
        .containsEntry("repaired", 2)
        .containsEntry("as-listed", 5);
    assertThat(facet("pilots", "batch")).containsEntry("none", 2);
    assertThat(facet("places", "level"))
        .isEqualTo(Map.of("prefecture", 3, "unknown", 1, "county", 4));
    assertThat(facet("policies", "status")).isEqualTo(Map.of("stated", 5, "not-public", 1));
    assertThat(facet("policies", "city")).isEqualTo(Map.of("长沙市", 3));
    assertThat(facet("findings", "state")).containsOnlyKeys("open");
    assertThat(facet("corrections", "kind")).isEqualTo(Map.of("delimiter", 1, "alias", 1));
  }
}
