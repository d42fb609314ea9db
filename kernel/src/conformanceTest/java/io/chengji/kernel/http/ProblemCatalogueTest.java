package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each status that the product can answer with, provoked over the wire in both languages. */
class ProblemCatalogueTest {
  private static final String JSON = "Content-Type: application/json\r\n";

  /** Refused before a header is read, so the language of the caller is not known: Chinese. */
  private static final Set<ProblemKind> BEFORE_HEADERS =
      EnumSet.of(
          ProblemKind.BAD_REQUEST,
          ProblemKind.ADDRESS_TOO_LONG,
          ProblemKind.HEADERS_TOO_LARGE,
          ProblemKind.VERSION_NOT_SUPPORTED);

  private static TestServer server;

  record Provoked(ProblemKind kind, String request) {}

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            operations -> {
              HttpServerTest.register(operations);
              operations.add(
                  Operation.get("listItems", "/api/v1/items", Admission.PUBLIC)
                      .withQuery("limit", "cursor"),
                  request -> Reply.json(Map.of("limit", Paging.of(request).limit())));
            });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Provoked get(ProblemKind kind, String target, String... headers) {
    return new Provoked(kind, "GET " + target + " HTTP/1.1\r\n" + String.join("", headers));
  }

  private static Provoked post(ProblemKind kind, String body, String... headers) {
    String head = "POST /api/v1/things HTTP/1.1\r\n" + String.join("", headers);
    return new Provoked(kind, head + "Content-Length: " + body.length() + "\r\n@" + body);
  }

  static Stream<Provoked> provoked() {
    return Stream.of(
        get(ProblemKind.BAD_REQUEST, "/%00"),
        get(ProblemKind.BAD_PARAMETER, "/api/v1/things?limit=x"),
        get(ProblemKind.BAD_PARAMETER, "/api/v1/things?limt=1"),
        get(ProblemKind.BAD_CURSOR, "/api/v1/items?cursor=x"),
        post(ProblemKind.BAD_BODY, "{", JSON),
        post(ProblemKind.BAD_BODY, "[]", JSON),
        post(ProblemKind.BAD_BODY, "{\"name\":\"a\",\"year\":\"x\"}", JSON),
        post(ProblemKind.BAD_BODY, "{\"name\":\"a\",\"year\":2012,\"x\":1}", JSON),
        get(ProblemKind.SIGN_IN_REQUIRED, "/api/v1/secret"),
        post(ProblemKind.CROSS_SITE, "{}", JSON, "Origin: https://other.example\r\n"),
        get(ProblemKind.NOT_FOUND, "/api/v1/nothing"),
        new Provoked(ProblemKind.METHOD_NOT_ALLOWED, "PATCH /api/v1/things HTTP/1.1\r\n"),
        get(ProblemKind.NOT_ACCEPTABLE, "/api/v1/things", "Accept: text/html\r\n"),
        post(ProblemKind.BODY_TOO_LARGE, " ".repeat(201), JSON),
        get(ProblemKind.ADDRESS_TOO_LONG, "/" + "a".repeat(20_000)),
        post(ProblemKind.UNSUPPORTED_TYPE, "x", "Content-Type: text/csv\r\n"),
        post(ProblemKind.UNSUPPORTED_TYPE, "x"),
        post(ProblemKind.REFUSED, "{\"name\":\"a\",\"year\":1999}", JSON),
        new Provoked(
            ProblemKind.VERSION_REQUIRED,
            "PUT /api/v1/things/1 HTTP/1.1\r\n" + JSON + "Content-Length: 2\r\n@{}"),
        get(ProblemKind.HEADERS_TOO_LARGE, "/", "X: " + "a".repeat(20_000) + "\r\n"),
        get(ProblemKind.FAULT, "/api/v1/fail"),
        new Provoked(ProblemKind.VERSION_NOT_SUPPORTED, "GET / HTTP/7.3\r\n"));
  }

  private static JsonNode answer(Provoked provoked, String language) throws Exception {
    String[] parts = provoked.request().split("@", 2);
    String ours = "Host: a\r\nConnection: close\r\nAccept-Language: " + language + "\r\n";
    int line = parts[0].indexOf("\r\n") + 2;
    String head = parts[0].substring(0, line) + ours + parts[0].substring(line) + "\r\n";
    String answer = server.raw(head + (parts.length > 1 ? parts[1] : ""));
    assertThat(answer).startsWith("HTTP/1.1 " + provoked.kind().status());
    assertThat(answer)
        .contains("Content-Type: application/problem+json", "Cache-Control: no-store");
    return Json.mapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }

  private static void assertSaid(JsonNode problem, ProblemKind kind) {
    assertThat(problem.path("type").asString()).isEqualTo(kind.type());
    assertThat(problem.path("status").asInt()).isEqualTo(kind.status());
    assertThat(problem.path("requestId").asString()).matches("[0-9a-f]{24}");
    assertThat(problem.path("detail").asString()).hasSizeGreaterThan(10);
    boolean named = problem.path("detail").asString().matches("(?s)(字段|Field) .*");
    assertThat(problem.has("pointer")).as("a named field has a pointer").isEqualTo(named);
    for (JsonNode error : problem.path("errors")) {
      assertThat(error.path("rule").asString()).isNotBlank();
      assertThat(error.path("remedy").asString()).isNotBlank();
      assertThat(error.has("value")).isTrue();
    }
    if (named) {
      assertThat(problem.path("errors").path(0).path("pointer").asString())
          .isEqualTo(problem.path("pointer").asString());
    }
  }

  @ParameterizedTest
  @MethodSource
  void provoked(Provoked provoked) throws Exception {
    JsonNode zh = answer(provoked, "zh");
    JsonNode en = answer(provoked, "en");
    assertSaid(zh, provoked.kind());
    assertSaid(en, provoked.kind());
    if (BEFORE_HEADERS.contains(provoked.kind())) {
      assertInBoth(zh, provoked.kind());
      assertInBoth(en, provoked.kind());
      return;
    }
    assertThat(zh.path("title").asString()).isEqualTo(provoked.kind().title().zh());
    assertThat(zh.path("detail").asString()).containsPattern("[\\u4e00-\\u9fff]{4}");
    assertThat(en.path("title").asString()).isEqualTo(provoked.kind().title().en());
    assertThat(en.path("detail").asString()).doesNotContainPattern("[\\u4e00-\\u9fff]");
  }

  private static void assertInBoth(JsonNode problem, ProblemKind kind) {
    assertThat(problem.path("title").asString())
        .isEqualTo(kind.title().zh() + " / " + kind.title().en());
    assertThat(problem.path("detail").asString())
        .containsPattern("[\\u4e00-\\u9fff]{4}.* / [A-Z][a-z]+ [a-z]+");
  }

  @Test
  void everyKindIsProvokedHere_orNamedAsProvokedElsewhere() {
    Set<ProblemKind> elsewhere =
        EnumSet.of(
            // by identity: SessionApiTest
            ProblemKind.SIGN_IN_REFUSED,
            ProblemKind.TOO_MANY_REQUESTS,
            // by slow clients and by /metrics: RawRequestTest, ProxyTest
            ProblemKind.TOO_SLOW,
            ProblemKind.FORBIDDEN,
            // by the families, which know of versions and conflicts
            ProblemKind.CONFLICT,
            ProblemKind.CHANGED_MEANWHILE,
            ProblemKind.NOT_READY,
            ProblemKind.OUTCOME_UNKNOWN,
            // by methods that the server below does not know
            ProblemKind.NOT_SUPPORTED);
    List<ProblemKind> here = provoked().map(Provoked::kind).toList();
    assertThat(here).doesNotContainAnyElementsOf(elsewhere);
    assertThat(Stream.concat(here.stream(), elsewhere.stream()).distinct())
        .containsExactlyInAnyOrder(ProblemKind.values());
  }

  @ParameterizedTest
  @EnumSource
  void aKind_hasATitleInEachLanguage(ProblemKind kind) {
    assertThat(kind.title().zh()).containsPattern("[\\u4e00-\\u9fff]{2}");
    assertThat(kind.title().en()).matches("[A-Z][A-Za-z' -]+");
    assertThat(ProblemKind.ofStatus(kind.status()).status()).isEqualTo(kind.status());
  }

  @Test
  void anyOtherStatus_isTheGeneralOneOfItsClass() {
    for (int status = 400; status < 600; status++) {
      ProblemKind kind = ProblemKind.ofStatus(status);
      assertThat(kind.status() / 100).isEqualTo(status / 100);
    }
  }
}
