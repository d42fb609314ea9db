package io.chengji.programme.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProgrammeApiTest {
  private static final String FINDING = "/api/v1/findings/finding-1";
  private static final FaceServer server = new FaceServer(RegisterFixture.full());

  @BeforeEach
  void startAnew() {
    server.register().startAnew(RegisterFixture.full());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> texts(JsonNode list, String member) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.get(member).asString()));
    return texts;
  }

  private List<String> names(String query) throws Exception {
    return texts(server.json("/api/v1/pilots?" + query).get("items"), "canonicalName");
  }

  @Test
  void listOfPilots_isInTheOrderOfTheDocuments() throws Exception {
    assertThat(names("")).containsExactly("重庆市南岸区", "六安市", "常州市", "常州市新北区", "蚌埠市", "六安市");
  }

  @Test
  void filters_narrowTogetherAndTheirValuesAreAlternatives() throws Exception {
    assertThat(names("batch=P1-2012&province=340000&province=320000"))
        .containsExactly("六安市", "常州市");
    assertThat(names("kind=expansion")).containsExactly("常州市新北区");
    assertThat(names("batch=none")).containsExactly("六安市");
    assertThat(names("year=2013&level=prefecture")).containsExactly("蚌埠市");
    assertThat(names("countGroup=prefecture")).containsExactly("常州市", "常州市新北区");
  }

  @Test
  void facet_countsWithoutItsOwnFilter() throws Exception {
    JsonNode facets = server.json("/api/v1/pilots?province=340000&batch=P1-2012").get("facets");
    JsonNode provinces = facets.get("province");
    assertThat(texts(provinces, "value")).containsExactly("500000", "340000", "320000");
    assertThat(provinces.get(1).get("selected").asBoolean()).isTrue();
    assertThat(provinces.get(2).get("count").asInt()).isEqualTo(1);
    assertThat(texts(facets.get("batch"), "value")).containsExactly("P1-2012", "P1-2013", "none");
  }

  @Test
  void search_findsByPinyinBestFirstWithHighlight() throws Exception {
    assertThat(names("q=cq")).containsExactly("重庆市南岸区");
    assertThat(names("q=zhongqing")).isEmpty();
    assertThat(names("q=luan&programme=P1")).containsExactly("六安市");
    JsonNode hit = server.json("/api/v1/pilots?q=xinbei").get("items").get(0);
    assertThat(hit.get("highlight").toString()).isEqualTo("[{\"from\":3,\"to\":5}]");
    assertThat(names("q=江苏")).containsExactly("常州市", "常州市新北区");
  }

  @Test
  void order_isAsAskedWithTiesAsListed() throws Exception {
    assertThat(names("sort=name")).containsExactly("蚌埠市", "常州市", "常州市新北区", "重庆市南岸区", "六安市", "六安市");
    assertThat(names("sort=-year").getFirst()).isEqualTo("六安市");
  }

  @Test
  void pages_followOneAnotherAndShareNothing() throws Exception {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = server.json("/api/v1/pilots?limit=2" + cursor);
      assertThat(page.get("total").asInt()).isEqualTo(6);
      ids.addAll(texts(page.get("items"), "id"));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
    } while (!cursor.isEmpty());
    assertThat(ids).containsExactly("row-1", "row-2", "row-3", "row-4", "row-5", "row-6");
  }

  @Test
  void cursorOfAnItemThatIsGone_isRefused() throws Exception {
    String cursor = server.json("/api/v1/pilots?limit=1").get("next").asString();
    server.register().become(RegisterFixture.register().state());
    HttpResponse<byte[]> response = server.get("/api/v1/pilots?limit=1&cursor=" + cursor);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(FaceServer.body(response).get("type").asString())
        .isEqualTo("/api/v1/problems/bad-cursor");
  }

  @Test
  void wrongParameter_namesFieldValueRuleAndRemedy() throws Exception {
    JsonNode problem = FaceServer.body(server.get("/api/v1/pilots?level=village"));
    JsonNode error = problem.get("errors").get(0);
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(error.get("pointer").asString()).isEqualTo("query:level");
    assertThat(error.get("value").asString()).isEqualTo("village");
    assertThat(error.get("rule").asString()).contains("county");
    assertThat(server.get("/api/v1/pilots?sort=colour").statusCode()).isEqualTo(400);
    assertThat(server.get("/api/v1/pilots/export").statusCode()).isEqualTo(400);
    assertThat(server.get("/api/v1/pilots/export?format=pdf").statusCode()).isEqualTo(400);
    assertThat(server.get("/api/v1/search").statusCode()).isEqualTo(400);
    assertThat(server.get("/api/v1/search?q=" + "x".repeat(101)).statusCode()).isEqualTo(400);
    assertThat(server.get("/api/v1/search?q=x&type=street").statusCode()).isEqualTo(400);
  }

  @Test
  void unknownId_isNotFoundInEnglishForEnglishReaders() throws Exception {
    HttpResponse<byte[]> response =
        server.send(server.to("/api/v1/pilots/nothing").header("Accept-Language", "en"));
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(new String(response.body(), UTF_8))
        .contains("nothing")
        .contains("Choose it again from its list.");
    for (String path :
        List.of("places/x", "policies/x", "findings/x", "documents/x", "imports/x")) {
      assertThat(server.get("/api/v1/" + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void unchangedRead_isAnsweredWithoutBody() throws Exception {
    String tag = server.get("/api/v1/overview").headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again =
        server.send(server.to("/api/v1/overview").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void overview_countsEachProvinceByEveryMeasure() throws Exception {
    JsonNode overview = server.json("/api/v1/overview");
    assertThat(overview.get("provinces").size()).isEqualTo(35);
    JsonNode anhui = null;
    for (JsonNode province : overview.get("provinces")) {
      if (province.get("provinceId").asString().equals("340000")) {
        anhui = province;
      }
    }
    assertThat(anhui.get("pilots").asInt()).isEqualTo(2);
    assertThat(anhui.get("places").asInt()).isEqualTo(2);
    assertThat(anhui.get("density").asString()).matches("0\\.\\d{4}");
    assertThat(anhui.get("byProgramme").toString())
        .isEqualTo("[{\"id\":\"P1\",\"count\":2},{\"id\":\"P2\",\"count\":1}]");
    JsonNode total = overview.get("totals").get(0);
    assertThat(total.get("agrees").asBoolean()).isFalse();
    assertThat(total.get("stated").get(0).get("value").asString()).isEqualTo("90个");
    assertThat(total.get("findingIds").toString()).isEqualTo("[\"finding-1\"]");
  }

  @Test
  void provinces_standEachOnItsOwnTile() throws Exception {
    JsonNode list = server.json("/api/v1/provinces");
    assertThat(list.get("items").size()).isEqualTo(35);
    List<String> tiles = new ArrayList<>();
    list.get("items").forEach(province -> tiles.add(province.get("tile").toString()));
    assertThat(tiles).doesNotHaveDuplicates();
  }

  @Test
  void placePage_gathersWhatTheRegisterHolds() throws Exception {
    String id =
        server.json("/api/v1/pilots?q=六安").get("items").get(0).get("place").get("id").asString();
    JsonNode place = server.json("/api/v1/places/" + id);
    assertThat(texts(place.get("listings"), "programmeId")).containsExactly("P1", "P2");
    assertThat(place.get("mentions").size()).isEqualTo(2);
    assertThat(place.get("facts").get(0).get("value").asString()).isEqualTo("国家智慧城市试点");
  }

  @Test
  void pilotPage_showsItsExpansions() throws Exception {
    JsonNode pilot = server.json("/api/v1/pilots/row-3");
    assertThat(texts(pilot.get("expansions"), "canonicalName")).containsExactly("常州市新北区");
    JsonNode expansion = server.json("/api/v1/pilots/row-4");
    assertThat(expansion.get("expandedFrom").get("name").asString()).isEqualTo("常州市");
    assertThat(expansion.get("pilot").get("parent").get("name").asString()).isEqualTo("常州市");
  }

  @Test
  void correction_isShownOnThePageOfItsPlace() throws Exception {
    JsonNode pilot = server.json("/api/v1/pilots/row-5");
    assertThat(pilot.get("corrections").get(0).get("raw").asString()).isEqualTo("蚌埠市临沂市,");
    assertThat(pilot.get("corrections").get(0).get("author").get("en").asString())
        .isEqualTo("reading program");
    assertThat(server.json("/api/v1/pilots/row-1").get("corrections").size()).isZero();
  }

  @Test
  void lines_openAroundTheirLineWithTheQuotesMarked() throws Exception {
    JsonNode lines = server.json("/api/v1/documents/notice.txt/lines?around=2&context=1");
    assertThat(texts(lines.get("lines"), "text")).containsExactly("重庆市南岸区", "六安市", "常州市");
    assertThat(lines.get("lines").get(1).get("quotes").toString())
        .isEqualTo("[{\"from\":0,\"to\":3}]");
    JsonNode absent = server.json("/api/v1/documents/collection.txt/lines?around=2");
    assertThat(absent.get("hasText").asBoolean()).isFalse();
    assertThat(absent.get("sha256").asString()).hasSize(64);
  }

  @Test
  void searchOverAll_tellsTypesApart() throws Exception {
    JsonNode found = server.json("/api/v1/search?q=chongqing");
    assertThat(texts(found.get("items"), "type")).contains("place", "pilot", "policy", "finding");
    assertThat(texts(server.json("/api/v1/search?q=cq&type=policy").get("items"), "text"))
        .containsExactly("重庆市");
    assertThat(server.json("/api/v1/search?q=cq&limit=1").get("items").size()).isEqualTo(1);
  }

  @Test
  void hitByAnotherTextThanTheName_saysTheNameToo() throws Exception {
    JsonNode byCity = server.json("/api/v1/search?q=cq&type=policy").get("items").get(0);
    JsonNode policy = server.json("/api/v1/policies/" + byCity.get("id").asString()).get("policy");
    assertThat(byCity.get("text").asString()).isEqualTo("重庆市");
    assertThat(byCity.get("context").get("zh").asString())
        .startsWith(policy.get("title").asString() + " · ");
  }

  @Test
  void searchForASourceDocument_leadsToItByItsTitle() throws Exception {
    JsonNode document = server.json("/api/v1/documents").get("items").get(0);
    String title = document.get("title").asString();
    JsonNode found =
        server.json("/api/v1/search?type=document&q=" + URLEncoder.encode(title, UTF_8));
    assertThat(found.get("items").get(0).get("id")).isEqualTo(document.get("id"));
    assertThat(found.get("items").get(0).get("context").get("zh"))
        .isEqualTo(document.get("kindName").get("zh"));
  }

  @Test
  void alias_findsThePlaceWithoutMarkingAnotherName() throws Exception {
    JsonNode place = server.json("/api/v1/places?q=珠城").get("items").get(0);
    assertThat(place.get("name").asString()).isEqualTo("蚌埠市");
    assertThat(place.get("highlight").size()).isZero();
  }

  @Test
  void export_isAFileWithTheFiltersOfTheList() throws Exception {
    HttpResponse<byte[]> csv = server.get("/api/v1/pilots/export?format=csv&province=320000");
    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("chengji-pilots.csv");
    assertThat(new String(csv.body(), UTF_8))
        .isEqualTo(
            """
            \uFEFFprogramme,batch,year,kind,province,name_as_written,canonical_name,level,parent,\
            count_group,status,source_document,source_line,quote\r
            国家智慧城市试点,1,2012,new,江苏省,常州市,常州市,prefecture,,national,as-listed,notice.txt,3,常州市\r
            国家智慧城市试点,2,2013,expansion,江苏省,常州市新北区,常州市新北区,county,常州市,national,as-listed,notice.txt,4,常州市新北区\r
            """);
    HttpResponse<byte[]> plain = server.get("/api/v1/policies/export?format=csv&bom=false");
    assertThat(new String(plain.body(), UTF_8))
        .startsWith(
            "city,sub_area,title,issuer,year,number,period_from,period_to,status,source_document,"
                + "source_line,quote\r\n");
    JsonNode map = FaceServer.body(server.get("/api/v1/pilots/export?format=geojson"));
    assertThat(map.get("features").get(2).get("geometry").get("coordinates").toString())
        .isEqualTo("[119.97,31.81]");
    assertThat(map.get("features").get(0).get("geometry").isNull()).isTrue();
  }

  @Test
  void everyExport_isWrittenInEveryFormat() throws Exception {
    for (String list :
        List.of(
            "pilots",
            "places",
            "policies",
            "mentions",
            "figures",
            "findings",
            "corrections",
            "coverage",
            "typical-cities")) {
      for (String format : List.of("csv", "xlsx", "json", "geojson")) {
        HttpResponse<byte[]> file = server.get("/api/v1/" + list + "/export?format=" + format);
        assertThat(file.statusCode()).as(list + " " + format).isEqualTo(200);
        assertThat(file.headers().firstValue("ETag")).as(list + " " + format).isPresent();
        assertThat(file.body()).isNotEmpty();
      }
    }
  }

  private HttpRequest.Builder decide(String tag, String body) {
    HttpRequest.Builder request =
        server
            .to(FINDING + "/decision")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body));
    return tag.isEmpty() ? request : request.header("If-Match", tag);
  }

  private String tag() throws Exception {
    return server.get(FINDING).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void decision_isTakenWithdrawnAndRemembered() throws Exception {
    HttpResponse<byte[]> decided =
        server.send(decide(tag(), "{\"readingId\":\"other\",\"reason\":\"查证\"}"));
    assertThat(decided.statusCode()).isEqualTo(200);
    JsonNode finding = FaceServer.body(decided).get("finding");
    assertThat(finding.get("state").asString()).isEqualTo("decided");
    assertThat(finding.get("readings").get(1).get("isPresent").asBoolean()).isTrue();
    assertThat(finding.get("readings").get(1).get("consequence").get("en").asString())
        .isEqualTo("first batch +1");
    assertThat(finding.get("decision").get("author").get("zh").asString()).isEqualTo("管理员");
    String tag = decided.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> withdrawn =
        server.send(server.to(FINDING + "/decision?reason=有误").header("If-Match", tag).DELETE());
    assertThat(withdrawn.statusCode()).isEqualTo(200);
    assertThat(texts(FaceServer.body(withdrawn).get("history"), "action"))
        .containsExactly("decided", "withdrawn");
    assertThat(texts(FaceServer.body(withdrawn).get("history"), "reason"))
        .containsExactly("查证", "有误");
  }

  @Test
  void decisionOnWhatSomebodyElseDecided_isRefused() throws Exception {
    String seen = tag();
    server.send(decide(seen, "{\"readingId\":\"same\",\"reason\":\"x\"}"));
    HttpResponse<byte[]> late =
        server.send(decide(seen, "{\"readingId\":\"other\",\"reason\":\"x\"}"));
    assertThat(late.statusCode()).isEqualTo(412);
  }

  @Test
  void decisionWithoutVersionReadingOrReason_isRefused() throws Exception {
    assertThat(server.send(decide("", "{\"readingId\":\"same\",\"reason\":\"x\"}")).statusCode())
        .isEqualTo(428);
    HttpResponse<byte[]> reading =
        server.send(decide(tag(), "{\"readingId\":\"third\",\"reason\":\"x\"}"));
    assertThat(reading.statusCode()).isEqualTo(400);
    assertThat(FaceServer.body(reading).get("pointer").asString()).isEqualTo("/readingId");
    HttpResponse<byte[]> reason =
        server.send(decide(tag(), "{\"readingId\":\"same\",\"reason\":\" \"}"));
    assertThat(FaceServer.body(reason).get("pointer").asString()).isEqualTo("/reason");
    HttpResponse<byte[]> nothing =
        server.send(server.to(FINDING + "/decision?reason=x").header("If-Match", tag()).DELETE());
    assertThat(nothing.statusCode()).isEqualTo(409);
  }

  private HttpRequest.Builder upload(String... files) {
    StringBuilder body = new StringBuilder();
    for (String file : files) {
      body.append("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
          .append(file)
          .append("\"\r\nContent-Type: text/plain\r\n\r\n")
          .append(file.startsWith("empty") ? "" : "北京市：东城区")
          .append("\r\n");
    }
    return server
        .to("/api/v1/imports")
        .header("Content-Type", "multipart/form-data; boundary=edge")
        .POST(BodyPublishers.ofString(body + "--edge--\r\n"));
  }

  @Test
  void import_isPreviewedThenAppliedOnce() throws Exception {
    long before = server.register().version();
    HttpResponse<byte[]> preview = server.send(upload("a.txt", "empty.txt", "b.txt"));
    assertThat(preview.statusCode()).isEqualTo(201);
    JsonNode shown = FaceServer.body(preview);
    assertThat(texts(shown.get("files"), "verdict")).containsExactly("new", "refused", "new");
    assertThat(shown.get("files").get(1).get("reason").get("zh").asString())
        .isEqualTo("文件是空的。请重新选择");
    assertThat(shown.get("difference").get("added").size()).isEqualTo(2);
    assertThat(server.register().version()).isEqualTo(before);
    String where = preview.headers().firstValue("Location").orElseThrow();
    String tag = preview.headers().firstValue("ETag").orElseThrow();
    assertThat(server.json(where)).isEqualTo(shown);
    HttpRequest.Builder apply =
        server.to(where + "/apply").header("If-Match", tag).POST(BodyPublishers.noBody());
    assertThat(FaceServer.body(server.send(apply)).get("state").asString()).isEqualTo("applied");
    assertThat(server.register().version()).isEqualTo(before + 1);
    assertThat(server.send(apply).statusCode()).isEqualTo(409);
    assertThat(server.send(server.to(where).DELETE()).statusCode()).isEqualTo(409);
  }

  @Test
  void importPreviewedBeforeAChange_isRefused() throws Exception {
    HttpResponse<byte[]> preview = server.send(upload("a.txt"));
    server.register().become(RegisterFixture.full());
    HttpResponse<byte[]> applied =
        server.send(
            server
                .to(preview.headers().firstValue("Location").orElseThrow() + "/apply")
                .header("If-Match", preview.headers().firstValue("ETag").orElseThrow())
                .POST(BodyPublishers.noBody()));
    assertThat(applied.statusCode()).isEqualTo(412);
  }

  @Test
  void discardedImport_isGone() throws Exception {
    String where = server.send(upload("a.txt")).headers().firstValue("Location").orElseThrow();
    assertThat(server.send(server.to(where).DELETE()).statusCode()).isEqualTo(204);
    assertThat(server.get(where).statusCode()).isEqualTo(404);
  }

  @Test
  void uploadWithoutFiles_isRefused() throws Exception {
    assertThat(server.send(upload()).statusCode()).isEqualTo(400);
  }
}
