package io.chengji.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.RegisterState;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Every read of the register on the shipped facts, held against the contract, errors included. */
@ExtendWith(RunningProgram.Shared.class)
class ProgrammeConformanceTest {
  private static final Contract CONTRACT = Contract.read();
  private static final List<String> LISTS =
      List.of(
          "pilots:Pilots",
          "places:Places",
          "policies:Policies",
          "mentions:Mentions",
          "figures:Figures",
          "findings:Findings",
          "corrections:Corrections");
  private static final List<String> TABLES =
      List.of("coverage:Coverage", "typical-cities:TypicalCities");

  private static HttpResponse<String> kept(String id, int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(id + " " + answer.uri()).isEqualTo(status);
    assertThat(CONTRACT.listFaults(id, answer)).as(id + " " + answer.uri()).isEmpty();
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static List<String> ids(HttpResponse<String> list) {
    List<String> ids = new ArrayList<>();
    Client.json(list).path("items").forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }

  @Test
  void everyPageOfEveryList_keepsTheContractAndShowsEachItemOnce(RunningProgram program) {
    try (Client client = program.client()) {
      for (String list : LISTS) {
        String path = "/api/v1/" + list.split(":")[0];
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
          HttpResponse<String> page =
              kept("list" + list.split(":")[1], 200, client.get(path + "?limit=150" + cursor));
          seen.addAll(ids(page));
          JsonNode next = Client.json(page).path("next");
          cursor = next.isNull() ? "" : "&cursor=" + next.asString();
          assertThat(Client.json(page).path("total").asInt()).isGreaterThanOrEqualTo(seen.size());
        } while (!cursor.isEmpty());
        assertThat(seen).as(path).isNotEmpty().doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void everyPilotPlacePolicyFindingAndDocument_keepsTheContract(RunningProgram program) {
    RegisterState state = program.program().register().state();
    try (Client client = program.client()) {
      state.listings().forEach(row -> one(client, "getPilot", "pilots", row.id()));
      state.places().forEach(place -> one(client, "getPlace", "places", place.id()));
      state.policies().forEach(policy -> one(client, "getPolicy", "policies", policy.id()));
      state.findings().forEach(f -> one(client, "getFinding", "findings", f.id()));
      state.documents().forEach(d -> one(client, "getDocument", "documents", d.id()));
    }
  }

  private static void one(Client client, String id, String list, String key) {
    kept(id, 200, client.get("/api/v1/" + list + "/" + encoded(key)));
  }

  @Test
  void figuresOfTheOverview_leadToListsOfThatLength(RunningProgram program) {
    try (Client client = program.client()) {
      HttpResponse<String> overview = kept("getOverview", 200, client.get("/api/v1/overview"));
      int led = 0;
      for (JsonNode total : Client.json(overview).path("totals")) {
        JsonNode href = total.path("listHref");
        if (!href.isNull() && !total.path("computed").isNull()) {
          int listed = Client.json(client.get(href.asString())).path("total").asInt();
          assertThat(listed)
              .as(total.path("id").asString())
              .isEqualTo(total.path("computed").asInt());
          led++;
        }
      }
      assertThat(led).isGreaterThan(2);
    }
  }

  @Test
  void provincesOfTheOverview_countWhatTheListsCount(RunningProgram program) {
    try (Client client = program.client()) {
      for (JsonNode province : Client.json(client.get("/api/v1/overview")).path("provinces")) {
        String id = province.path("provinceId").asString();
        for (JsonNode programme : province.path("byProgramme")) {
          String query =
              "?limit=1&province=" + id + "&programme=" + encoded(programme.path("id").asString());
          int listed = Client.json(client.get("/api/v1/pilots" + query)).path("total").asInt();
          assertThat(listed).as(query).isEqualTo(programme.path("count").asInt());
        }
      }
    }
  }

  @Test
  void coverage_keepsTheContractAndListsWhatItCounts(RunningProgram program) {
    try (Client client = program.client()) {
      JsonNode coverage = Client.json(kept("getCoverage", 200, client.get("/api/v1/coverage")));
      assertThat(coverage.path("tiers").size()).isEqualTo(3);
      assertThat(coverage.path("groups").size()).isEqualTo(5);
      for (JsonNode group : coverage.path("groups")) {
        int covered = 0;
        for (JsonNode member : group.path("places")) {
          boolean has = member.path("isPilot").asBoolean() || !member.path("inside").isEmpty();
          covered += has ? 1 : 0;
        }
        assertThat(covered)
            .as(group.path("group").asString())
            .isEqualTo(group.path("covered").asInt());
      }
    }
  }

  @Test
  void search_findsCitiesAsPeopleTypeThem(RunningProgram program) {
    try (Client client = program.client()) {
      for (String query :
          List.of("chongqing=重庆", "cq=重庆", "luan=六安", "bozhou=亳州", "bengbu=蚌埠", "taizhou=泰州")) {
        String[] typedAndFound = query.split("=");
        HttpResponse<String> answer =
            kept("search", 200, client.get("/api/v1/search?limit=100&q=" + typedAndFound[0]));
        assertThat(answer.body()).as(query).contains(typedAndFound[1]);
      }
      assertThat(client.get("/api/v1/search?q=zhongqing").body()).doesNotContain("重庆");
    }
  }

  @Test
  void everyExport_isWrittenInEveryFormat(RunningProgram program) {
    List<String> all = new ArrayList<>(LISTS);
    all.addAll(TABLES);
    try (Client client = program.client()) {
      for (String list : all) {
        String path = "/api/v1/" + list.split(":")[0] + "/export";
        String id = "export" + list.split(":")[1];
        for (String format : List.of("csv", "xlsx", "json", "geojson")) {
          kept(id, 200, client.get(path + "?format=" + format));
        }
        kept(id, 400, client.get(path));
        kept(id, 400, client.get(path + "?format=pdf"));
      }
    }
  }

  @Test
  void lines_areShownOnlyWhereTheTextIs(RunningProgram program) {
    String id = program.program().register().state().documents().getFirst().id();
    String path = "/api/v1/documents/" + encoded(id) + "/lines";
    try (Client client = program.client()) {
      HttpResponse<String> lines =
          kept("listDocumentLines", 200, client.get(path + "?around=3&context=1"));
      assertThat(Client.json(lines).path("hasText").asBoolean()).isFalse();
      kept("listDocumentLines", 400, client.get(path + "?around=0"));
      kept("listDocumentLines", 400, client.get(path + "?context=x"));
    }
  }

  @Test
  void whatIsNotThere_isAProblemInTheCallersLanguage(RunningProgram program) {
    try (Client client = program.client()) {
      for (String item : List.of("Pilot", "Place", "Policy", "Finding", "Document")) {
        String path = CONTRACT.getOperation("get" + item).path().replaceAll("\\{[^}]+}", "no");
        HttpResponse<String> zh = kept("get" + item, 404, client.get(path));
        HttpResponse<String> en =
            kept("get" + item, 404, client.get(path, "Accept-Language", "en"));
        assertThat(Client.json(zh).path("detail")).isNotEqualTo(Client.json(en).path("detail"));
      }
    }
  }

  @Test
  void wrongParameters_areProblemsThatPointAtThem(RunningProgram program) {
    try (Client client = program.client()) {
      for (String wrong :
          List.of(
              "level=village",
              "kind=old",
              "status=x",
              "countGroup=x",
              "sort=x",
              "limit=0",
              "limit=501",
              "cursor=x",
              "colour=red")) {
        HttpResponse<String> answer =
            kept("listPilots", 400, client.get("/api/v1/pilots?" + wrong));
        assertThat(Client.json(answer).path("pointer").asString())
            .isEqualTo("query:" + wrong.split("=")[0]);
      }
      kept("search", 400, client.get("/api/v1/search"));
      kept("listFindings", 400, client.get("/api/v1/findings?state=x"));
      kept("listPolicies", 400, client.get("/api/v1/policies?status=x"));
    }
  }

  @Test
  void anUnchangedRead_isAnsweredWithoutBody(RunningProgram program) {
    try (Client client = program.client()) {
      for (String path : List.of("overview", "pilots?limit=5", "coverage", "places?q=cz")) {
        String tag = client.get("/api/v1/" + path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = client.get("/api/v1/" + path, "If-None-Match", tag);
        assertThat(again.statusCode()).as(path).isEqualTo(304);
        assertThat(again.body()).isEmpty();
      }
    }
  }

  @Test
  void aDecision_isTakenAndWithdrawnUnderItsVersion(RunningProgram program) {
    Finding open =
        program.program().register().state().findings().stream()
            .filter(finding -> finding.state() == FindingState.OPEN)
            .findFirst()
            .orElseThrow();
    String path = "/api/v1/findings/" + open.id();
    String body = "{\"readingId\":\"" + open.readings().getLast().id() + "\",\"reason\":\"核对原文\"}";
    try (Client client = program.client()) {
      client.signIn(program.administrator());
      String tag = client.get(path).headers().firstValue("ETag").orElseThrow();
      kept("decideFinding", 428, client.send("PUT", path + "/decision", body));
      kept("decideFinding", 412, client.send("PUT", path + "/decision", body, "If-Match", "\"x\""));
      kept(
          "decideFinding",
          400,
          client.send("PUT", path + "/decision", "{\"readingId\":\"x\"}", "If-Match", tag));
      HttpResponse<String> decided =
          kept("decideFinding", 200, client.send("PUT", path + "/decision", body, "If-Match", tag));
      kept("decideFinding", 412, client.send("PUT", path + "/decision", body, "If-Match", tag));
      kept("getFinding", 200, client.get(path));
      String now = decided.headers().firstValue("ETag").orElseThrow();
      String withdraw = path + "/decision?reason=" + encoded("再议");
      kept("withdrawDecision", 428, client.send("DELETE", withdraw, ""));
      HttpResponse<String> withdrawn =
          kept("withdrawDecision", 200, client.send("DELETE", withdraw, "", "If-Match", now));
      assertThat(Client.json(withdrawn).path("history").size()).isEqualTo(2);
      String last = withdrawn.headers().firstValue("ETag").orElseThrow();
      kept("withdrawDecision", 409, client.send("DELETE", withdraw, "", "If-Match", last));
      assertThat(kept("listJournalEntries", 200, client.get("/api/v1/journal/entries")).body())
          .contains("register.decided", "register.withdrawn")
          .doesNotContain("session.opened", "account.created");
    }
  }

  @Test
  void anImport_isPreviewedDiscardedAndRefusedWhenItIsNoText(RunningProgram program) {
    long before = program.program().register().version();
    try (Client client = program.client()) {
      kept("previewImport", 401, upload(client, "a.txt", "x"));
      client.signIn(program.administrator());
      HttpResponse<String> preview =
          kept("previewImport", 201, upload(client, "新名单.txt", "北京市\n东城区、西城区\n"));
      String path = preview.headers().firstValue("Location").orElseThrow();
      kept("getImport", 200, client.get(path));
      kept("applyImport", 428, client.send("POST", path + "/apply", ""));
      kept("applyImport", 412, client.send("POST", path + "/apply", "", "If-Match", "\"x\""));
      kept("discardImport", 204, client.send("DELETE", path, ""));
      kept("getImport", 404, client.get(path));
      kept("discardImport", 404, client.send("DELETE", path, ""));
      HttpResponse<String> binary =
          kept("previewImport", 201, upload(client, "a.bin", "\u0000\u0001\u0002\u0000\uFFFF"));
      JsonNode file = Client.json(binary).path("files").get(0);
      assertThat(file.path("verdict").asString()).isEqualTo("refused");
      assertThat(file.path("reason").path("en").asString()).isNotEmpty();
      assertThat(Client.json(binary).path("changesAnything").asBoolean()).isFalse();
    }
    assertThat(program.program().register().version()).isEqualTo(before);
  }

  private static HttpResponse<String> upload(Client client, String name, String text) {
    String body =
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + text
            + "\r\n--edge--\r\n";
    return client.send(
        "POST", "/api/v1/imports", body, "Content-Type", "multipart/form-data; boundary=edge");
  }
}
