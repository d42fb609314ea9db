package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.FindingKind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Is a decision refused with its reason wherever something is missing, old or too long? */
class FindingFaceTest {
  private static final String ID = Samples.finding(FindingKind.NOT_A_DIVISION, "澜川市").id();
  private static final String DECISION = "/api/v1/findings/" + ID + "/decision";
  private static final FaceServer server = new FaceServer(Samples.STATE);

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void startAnew() {
    server.register().startAnew(Samples.STATE);
  }

  private static String tag() throws Exception {
    return server.get("/api/v1/findings/" + ID).headers().firstValue("ETag").orElseThrow();
  }

  private static HttpResponse<byte[]> put(String tag, String body) throws Exception {
    return server.send(
        server
            .to(DECISION)
            .header("Content-Type", "application/json")
            .header("If-Match", tag)
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<byte[]> decide(String reading, String reason) throws Exception {
    return put(tag(), "{\"readingId\":\"%s\",\"reason\":\"%s\"}".formatted(reading, reason));
  }

  private static HttpResponse<byte[]> withdraw(String tag, String query) throws Exception {
    return server.send(server.to(DECISION + query).header("If-Match", tag).DELETE());
  }

  @ParameterizedTest
  @ValueSource(strings = {"as-written", "misprint"})
  void everyReading_mayBeChosen(String reading) throws Exception {
    HttpResponse<byte[]> decided = decide(reading, "核对原文");
    assertThat(decided.statusCode()).isEqualTo(200);
    JsonNode finding = FaceServer.body(decided).get("finding");
    assertThat(finding.get("decision").get("readingId").asString()).isEqualTo(reading);
    assertThat(server.register().listDecisions()).hasSize(1);
    assertThat(server.register().listDecisions().getFirst().author()).isEqualTo("account:1");
  }

  @Test
  void reason_isKeptWithoutTheBlanksAroundIt() throws Exception {
    decide("misprint", "  核对原文 　");
    assertThat(server.register().listDecisions().getFirst().reason()).isEqualTo("核对原文");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"readingId\":\"third\",\"reason\":\"核对\"}', /readingId",
    "'{\"reason\":\"核对\"}', /readingId",
    "'{\"readingId\":null,\"reason\":\"核对\"}', /readingId",
    "'{\"readingId\":\"misprint\"}', /reason",
    "'{\"readingId\":\"misprint\",\"reason\":\"\"}', /reason",
    "'{\"readingId\":\"misprint\",\"reason\":\"　\"}', /reason"
  })
  void bodyThatLacksSomething_isRefusedByTheField(String body, String pointer) throws Exception {
    HttpResponse<byte[]> refused = put(tag(), body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(FaceServer.body(refused).get("pointer").asString()).isEqualTo(pointer);
    assertThat(server.register().listDecisions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"misprint\"", "{\"colour\":1}"})
  void bodyThatIsNoDecision_isRefused(String body) throws Exception {
    assertThat(put(tag(), body).statusCode()).isEqualTo(400);
    assertThat(server.register().listDecisions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2000, 200", "2001, 400"})
  void reasonOfTwoThousandCharacters_isTheLongest(int length, int status) throws Exception {
    assertThat(decide("misprint", "核".repeat(length)).statusCode()).isEqualTo(status);
  }

  @Test
  void decisionOnWhatWasNotSeen_isRefused() throws Exception {
    assertThat(put("\"old\"", "{\"readingId\":\"misprint\",\"reason\":\"核对\"}").statusCode())
        .isEqualTo(412);
    String seen = tag();
    decide("misprint", "先定");
    assertThat(put(seen, "{\"readingId\":\"as-written\",\"reason\":\"后定\"}").statusCode())
        .isEqualTo(412);
    assertThat(server.register().listDecisions()).hasSize(1);
  }

  @Test
  void tag_changesWithTheDecisionAndIsTheSameOtherwise() throws Exception {
    String open = tag();
    assertThat(tag()).isEqualTo(open);
    decide("misprint", "核对");
    String decided = tag();
    assertThat(decided).isNotEqualTo(open);
    assertThat(withdraw(decided, "?reason=有误").statusCode()).isEqualTo(200);
    assertThat(tag()).isNotEqualTo(decided).isNotEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({"'', 400", "?reason=, 400", "?reason=有误, 409"})
  void withdrawalWithoutAReasonOrADecision_isRefused(String query, int status) throws Exception {
    assertThat(withdraw(tag(), query).statusCode()).isEqualTo(status);
  }

  @Test
  void withdrawalWithoutAVersion_isRefused() throws Exception {
    decide("misprint", "核对");
    assertThat(server.send(server.to(DECISION + "?reason=有误").DELETE()).statusCode())
        .isEqualTo(428);
    assertThat(withdraw("\"old\"", "?reason=有误").statusCode()).isEqualTo(412);
  }

  @Test
  void unknownFinding_isNotFound() throws Exception {
    HttpResponse<byte[]> response =
        server.send(
            server
                .to("/api/v1/findings/F0/decision")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"x\"")
                .PUT(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).isEqualTo(404);
  }

  @Test
  void visitor_mayReadAndNotDecide() throws Exception {
    HttpRequest read =
        HttpRequest.newBuilder(server.to("/api/v1/findings/" + ID).build().uri()).build();
    HttpRequest write =
        HttpRequest.newBuilder(server.to(DECISION).build().uri())
            .header("Content-Type", "application/json")
            .header("If-Match", tag())
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "{\"readingId\":\"misprint\",\"reason\":\"核对\"}"))
            .build();
    HttpClient visitor = HttpClient.newHttpClient();
    assertThat(visitor.send(read, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
    assertThat(visitor.send(write, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(401);
    assertThat(server.register().listDecisions()).isEmpty();
  }

  @Test
  void detail_showsRowsAndPlacesOfTheFinding() throws Exception {
    JsonNode detail = server.json("/api/v1/findings/" + ID);
    assertThat(detail.get("pilots").get(0).get("nameAsWritten").asString()).isEqualTo("澜川市");
    assertThat(detail.get("places").get(0).get("name").asString()).isEqualTo("澜川市");
    assertThat(detail.get("history").size()).isZero();
    assertThat(detail.get("finding").get("readings").size()).isEqualTo(2);
  }
}
