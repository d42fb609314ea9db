package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditional requests (RFC 9110, 13) on every method. */
class ConditionalTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            operations -> {
              HttpServerTest.register(operations);
              operations
                  .add(
                      Operation.delete("dropThing", "/api/v1/things/{id}", Admission.PUBLIC),
                      request -> {
                        boolean met = request.requiredVersion().isMet("3");
                        return met ? Reply.noContent() : Reply.json(Map.of()).withStatus(412);
                      })
                  .add(
                      Operation.get("stream", "/api/v1/stream", Admission.PUBLIC)
                          .withProduces("text/plain"),
                      request -> Reply.stream("text/plain", out -> out.write('x')));
            });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> call(String method, String path, String... headers)
      throws Exception {
    var request = server.to(path).headers(headers);
    return server.send(
        switch (method) {
          case "GET", "HEAD", "DELETE" -> request.method(method, BodyPublishers.noBody());
          default ->
              request
                  .header("Content-Type", "application/json")
                  .method(method, BodyPublishers.ofString("{\"name\":\"a\",\"year\":2012}"));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET    | /api/v1/things/1 | \"3\"          | 304",
        "GET    | /api/v1/things/1 | W/\"3\"        | 304",
        "GET    | /api/v1/things/1 | \"1\", \"3\"   | 304",
        "GET    | /api/v1/things/1 | *              | 304",
        "GET    | /api/v1/things/1 | \"4\"          | 200",
        "GET    | /api/v1/things/1 | nonsense       | 200",
        "HEAD   | /api/v1/things/1 | \"3\"          | 304",
        "HEAD   | /api/v1/things/1 | *              | 304",
        "HEAD   | /api/v1/things/1 | \"4\"          | 200",
        "GET    | /api/v1/nothing  | *              | 404",
        "GET    | /api/v1/secret   | *              | 401",
        "GET    | /api/v1/fail     | *              | 500",
        "GET    | /api/v1/stream   | *              | 200",
        "POST   | /api/v1/things   | \"3\"          | 201",
        "PUT    | /api/v1/things/1 | \"3\"          | 428",
        "DELETE | /api/v1/things/1 | \"3\"          | 428",
      })
  void ifNoneMatch(String method, String path, String tag, int status) throws Exception {
    HttpResponse<String> answer = call(method, path, "If-None-Match", tag);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 304) {
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValue("etag")).hasValue("\"3\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PUT    | \"3\"        | 200",
        "PUT    | \"3-gzip\"   | 200",
        "PUT    | W/\"3\"      | 400",
        "PUT    | \"3\", \"4\" | 200",
        "PUT    | \"4\",W/\"3\"| 412",
        "PUT    | \"4\"        | 412",
        "PUT    | *            | 200",
        "PUT    | *, \"3\"     | 400",
        "PUT    | \"3\" \"4\"  | 400",
        "PUT    | \"3\",       | 400",
        "PUT    | 3            | 400",
        "PUT    | \"3          | 400",
        "DELETE | \"3\"        | 204",
        "DELETE | \"3-gzip\"   | 204",
        "DELETE | W/\"3\"      | 400",
        "DELETE | *            | 204",
        "DELETE | \"4\"        | 412",
        "GET    | \"3\"        | 200",
        "HEAD   | \"3\"        | 200",
        "GET    | *            | 200",
        "GET    | \"4\", \"3\" | 200",
        "GET    | \"4\"        | 412",
        "GET    | W/\"3\"      | 412",
        "GET    | nonsense     | 412",
        "HEAD   | \"4\"        | 412",
      })
  void ifMatch(String method, String tag, int status) throws Exception {
    HttpResponse<String> answer = call(method, "/api/v1/things/1", "If-Match", tag);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 400) {
      assertThat(answer.body()).contains("\"pointer\":\"header:If-Match\"", "\"remedy\":");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE"})
  void aWriteWithoutIfMatch_isToldToReadFirst(String method) throws Exception {
    HttpResponse<String> answer = call(method, "/api/v1/things/1", "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(428);
    assertThat(answer.body()).contains("version-required", "Read the thing first");
  }

  @Test
  void theTagOfAZippedRead_opensTheWrite() throws Exception {
    String zipped =
        call("GET", "/api/v1/long", "Accept-Encoding", "gzip")
            .headers()
            .firstValue("etag")
            .orElseThrow();
    assertThat(call("PUT", "/api/v1/things/17", "If-Match", zipped).body())
        .isEqualTo("{\"version\":\"17\"}");
  }

  @Test
  void aWeakTag_changesWithTheAnswer() throws Exception {
    List<String> tags =
        List.of(
            call("GET", "/api/v1/things", "X", "y").headers().firstValue("etag").orElseThrow(),
            call("GET", "/api/v1/things?limit=3", "X", "y")
                .headers()
                .firstValue("etag")
                .orElseThrow());
    assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.startsWith("W/\""));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/things, 412", // its tag is weak, and a weak one is never matched
    "/api/v1/stream, 412", // it has none
    "/api/v1/nothing, 404",
    "/api/v1/secret, 401"
  })
  void ifMatch_ofAReadWithoutStrongTag(String path, int status) throws Exception {
    HttpResponse<String> plain = call("GET", path, "X", "y");
    String tag = plain.headers().firstValue("etag").orElse("\"3\"");
    HttpResponse<String> answer = call("GET", path, "If-Match", tag);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("etag")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/things/1, identity", "/api/v1/long, identity", "/api/v1/long, gzip"})
  void notModified_saysWhatItMustAndNothingOfABody(String path, String encoding) throws Exception {
    HttpResponse<String> whole = call("GET", path, "Accept-Encoding", encoding);
    String tag = whole.headers().firstValue("etag").orElseThrow();
    String answer =
        server.raw(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Encoding: "
                + encoding
                + "\r\nIf-None-Match: "
                + tag
                + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 304 ").endsWith("\r\n\r\n");
    List<String> names =
        answer.lines().skip(1).filter(line -> !line.isEmpty()).map(l -> l.split(":")[0]).toList();
    assertThat(names)
        .contains("ETag", "Cache-Control", "Vary", "Date")
        .doesNotContain(
            "Content-Type",
            "Content-Length",
            "Content-Encoding",
            "Content-Language",
            "Transfer-Encoding",
            "Last-Modified",
            "Accept-Ranges");
    for (String name : List.of("ETag", "Cache-Control", "Vary")) {
      assertThat(answer).contains(name + ": " + whole.headers().firstValue(name).orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-4", "bytes=-5", "bytes=9999999-", "lines=1-2", "nonsense"})
  void aRange_isIgnoredAndTheWholeIsGiven(String range) throws Exception {
    HttpResponse<String> whole = call("GET", "/api/v1/long", "X", "y");
    HttpResponse<String> asked = call("GET", "/api/v1/long", "Range", range);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).isEqualTo(whole.body());
    assertThat(asked.headers().firstValue("accept-ranges")).isEmpty();
    assertThat(asked.headers().firstValue("content-range")).isEmpty();
  }
}
