package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chengji.kernel.words.Words;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HttpServerTest {
  private static TestServer server;

  record Pilot(String name, int year) {
    Pilot {
      if (year < 2000) {
        throw Problem.ofField(
                ProblemKind.REFUSED,
                new FieldError(
                    "/year",
                    String.valueOf(year),
                    new Words("不早于 2000", "not before 2000"),
                    new Words("请改正年份", "Correct the year.")))
            .asException();
      }
    }
  }

  @BeforeAll
  static void start() {
    server = TestServer.start(HttpServerTest::register);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static void register(Operations operations) {
    operations
        .add(
            Operation.get("listThings", "/api/v1/things", Admission.PUBLIC).withQuery("limit"),
            request -> Reply.json(Map.of("limit", request.queryInteger("limit", 1, 9, 5))))
        .add(
            Operation.get("getThing", "/api/v1/things/{id}", Admission.PUBLIC),
            request -> Reply.json(Map.of("id", request.path("id"))).withVersion("3"))
        .add(
            Operation.get("getLong", "/api/v1/long", Admission.PUBLIC).withProduces("text/plain"),
            request -> Reply.text("text/plain", "城迹".repeat(2000)).withVersion("17"))
        .add(
            Operation.post("makeThing", "/api/v1/things", Admission.PUBLIC)
                .withBody("application/json", 200),
            request -> Reply.created("/api/v1/things/1", request.body(Pilot.class)))
        .add(
            Operation.put("putThing", "/api/v1/things/{id}", Admission.PUBLIC), HttpServerTest::put)
        .add(
            Operation.get("secretThing", "/api/v1/secret", Admission.ADMINISTRATOR),
            request -> Reply.json(Map.of()))
        .add(
            Operation.get("failThing", "/api/v1/fail", Admission.PUBLIC),
            request -> {
              throw new IllegalStateException("do not show");
            });
  }

  /** A thing 17 of version 17, and others of version 3. */
  private static Reply put(Request request) {
    ExpectedVersion expected = request.requiredVersion();
    String current = request.path("id").equals("17") ? "17" : "3";
    if (!expected.isMet(current)) {
      throw Problem.of(ProblemKind.CHANGED_MEANWHILE, "已改变", "changed").asException();
    }
    return Reply.json(Map.of("version", current));
  }

  static void assertStrict(HttpResponse<?> answer) {
    SecurityHeaders.of(false)
        .forEach(
            (name, value) -> assertThat(answer.headers().allValues(name)).containsExactly(value));
    assertThat(answer.headers().firstValue("server")).isEmpty();
  }

  @Test
  void jsonIsAnsweredWithTheStrictHeaders() throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/things?limit=9");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"limit\":9}");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("x-request-id")).isPresent();
    assertStrict(answer);
  }

  @Test
  void aBadParameter_isAProblemInTheCallersLanguage() throws Exception {
    HttpResponse<String> zh = server.get("/api/v1/things?limit=0");
    assertThat(zh.statusCode()).isEqualTo(400);
    assertThat(zh.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(zh.headers().firstValue("content-language")).hasValue("zh-CN");
    assertThat(zh.body()).contains("\"pointer\":\"query:limit\"", "1 到 9 的整数", "\"value\":\"0\"");
    assertThat(server.get("/api/v1/things?limit=0", "Accept-Language", "en-GB,zh;q=0.5").body())
        .contains("a whole number from 1 to 9");
    assertThat(server.get("/api/v1/things?limit=0&lang=en").body()).contains("from 1 to 9");
    assertStrict(zh);
  }

  @Test
  void anUnknownParameter_isRefused() throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/things?limt=3&lang=en");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("query:limt", "Its parameters are: limit");
  }

  @Test
  void theEtagOfAReadAnswers304() throws Exception {
    String tag = server.get("/api/v1/things").headers().firstValue("etag").orElseThrow();
    assertThat(tag).startsWith("W/");
    HttpResponse<String> second = server.get("/api/v1/things", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertStrict(second);
  }

  @Test
  void aWriteWithoutIfMatch_is428AndAWeakTagIs400() throws Exception {
    var put =
        server
            .to("/api/v1/things/1")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{}"));
    assertThat(server.send(put.copy()).statusCode()).isEqualTo(428);
    assertThat(server.send(put.copy().header("If-Match", "W/\"3\"")).statusCode()).isEqualTo(400);
    assertThat(server.send(put.copy().header("If-Match", "\"3\"")).body())
        .isEqualTo("{\"version\":\"3\"}");
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws Exception {
    HttpResponse<String> head = server.send(server.to("/api/v1/things").HEAD());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("content-length")).hasValue("11");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void unknownPath_is404AndWrongMethodIs405WithAllow() throws Exception {
    assertThat(server.get("/api/v1/nothing").statusCode()).isEqualTo(404);
    HttpResponse<String> wrong = server.send(server.to("/api/v1/things").DELETE());
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("allow")).hasValue("GET, HEAD, POST");
    assertThat(wrong.body()).contains("method-not-allowed");
    assertStrict(wrong);
  }

  @Test
  void anUnacceptableFormat_is406() throws Exception {
    assertThat(accepting("text/csv")).isEqualTo(406);
    assertThat(accepting("text/csv, */*;q=0.1")).isEqualTo(200);
    assertThat(accepting("application/*")).isEqualTo(200);
    assertThat(accepting("application/json;q=0")).isEqualTo(406);
  }

  private static int accepting(String accept) throws Exception {
    return server.get("/api/v1/things", "Accept", accept).statusCode();
  }

  @Test
  void longTextGoesOutZipped() throws Exception {
    HttpResponse<byte[]> zipped =
        server.sendForBytes(server.to("/api/v1/long").header("Accept-Encoding", "gzip"));
    assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(zipped.headers().firstValue("etag")).hasValue("\"17-gzip\"");
    assertThat(zipped.body().length).isLessThan(400);
    assertThat(server.get("/api/v1/long", "If-None-Match", "\"17-gzip\"").statusCode())
        .isEqualTo(304);
    assertThat(server.get("/api/v1/long", "If-None-Match", "\"18\"").statusCode()).isEqualTo(200);
    assertThat(server.get("/api/v1/long", "Accept-Encoding", "gzip;q=0").body()).hasSize(4000);
  }

  @Test
  void aBodyIsCheckedForTypeSizeAndContent() throws Exception {
    assertThat(post("text/plain", "{}").statusCode()).isEqualTo(415);
    assertThat(post("application/json", "{" + " ".repeat(300)).statusCode()).isEqualTo(413);
    assertThat(post("application/json", "{").body()).contains("bad-body");
    assertThat(post("application/json", "{\"name\":\"a\",\"year\":2012,\"x\":1}").body())
        .contains("\"pointer\":\"/x\"", "name, year");
    assertThat(post("application/json", "{\"year\":2012,\"year\":2013}").statusCode())
        .isEqualTo(400);
    assertThat(post("application/json", "{\"year\":\"soon\"}").body()).contains("/year");
    assertThat(post("application/json", "{\"name\":\"a\",\"year\":1999}").statusCode())
        .isEqualTo(422);
    HttpResponse<String> made = post("application/json", "{\"name\":\"a\",\"year\":2012}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("location")).hasValue("/api/v1/things/1");
  }

  private static HttpResponse<String> post(String type, String body) throws Exception {
    return server.send(
        server
            .to("/api/v1/things")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void aFaultOfOurs_tellsNothingOfItsCause() throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/fail");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("requestId").doesNotContain("do not show", "IllegalState");
    assertStrict(answer);
  }

  @Test
  void anOperationForAdministrators_needsSignIn() throws Exception {
    assertThat(server.get("/api/v1/secret").statusCode()).isEqualTo(401);
  }

  @Test
  void anotherSitesWrite_isRefused() throws Exception {
    assertThat(writeWith("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(writeWith("Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(writeWith("Origin", "https://evil.example")).isEqualTo(403);
    assertThat(writeWith("Origin", "null")).isEqualTo(403);
    assertThat(writeWith("Origin", "http://127.0.0.1:" + server.server().port())).isEqualTo(400);
  }

  private static int writeWith(String header, String value) throws Exception {
    return server
        .send(
            server
                .to("/api/v1/things")
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString("{")))
        .statusCode();
  }

  @Test
  void aRequestIdIsKeptWhenItIsWellFormed() throws Exception {
    assertThat(idOf("abcdef-123")).isEqualTo("abcdef-123");
    assertThat(idOf("a b")).matches("[0-9a-f]{24}");
    assertThat(server.get("/api/v1/nothing", "X-Request-Id", "abcdef-123").body())
        .contains("abcdef-123");
  }

  private static String idOf(String given) throws Exception {
    return server
        .get("/api/v1/things", "X-Request-Id", given)
        .headers()
        .firstValue("x-request-id")
        .orElseThrow();
  }

  @Test
  void everyProblemKindCanBeRead() throws Exception {
    for (ProblemKind kind : ProblemKind.values()) {
      HttpResponse<String> answer = server.get(kind.type() + "?lang=en");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains(kind.title().en());
    }
    assertThat(server.get("/api/v1/problems/none").statusCode()).isEqualTo(404);
  }

  @Test
  void aTakenPort_isSaidClearly() {
    int taken = server.server().port();
    assertThatExceptionOfType(CannotServe.class)
        .isThrownBy(
            () -> TestServer.startWith(ServerSettings.PORT, taken, HttpServerTest::register))
        .withMessageContaining("--server-port=0");
  }

  @Test
  void aPublicBindWithoutProtection_isRefused() {
    assertThatExceptionOfType(CannotServe.class)
        .isThrownBy(
            () -> TestServer.startWith(ServerSettings.HOST, "0.0.0.0", HttpServerTest::register))
        .withMessageContaining("server.tls.certificate");
  }
}
