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
                        String version = request.requiredVersion();
                        return version.equals("3")
                            ? Reply.noContent()
                            : Reply.json(Map.of("version", version));
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
        "PUT    | \"3\", \"4\" | 400",
        "PUT    | *            | 400",
        "PUT    | 3            | 400",
        "PUT    | \"3          | 400",
        "DELETE | \"3\"        | 204",
        "DELETE | \"3-gzip\"   | 204",
        "DELETE | W/\"3\"      | 400",
        "DELETE | *            | 400",
        "GET    | \"3\"        | 200",
        "HEAD   | \"3\"        | 200",
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
    assertThat(call("PUT", "/api/v1/things/1", "If-Match", zipped).body())
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
}
