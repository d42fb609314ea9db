package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a caller sends becomes a header of the answer, or an answer of its own. */
class HeaderInjectionTest {
  private static final String LINE_END = "%0d%0aX-Injected:%20yes%0d%0a%0d%0aHTTP/1.1%20200%20OK";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            operations -> {
              HttpServerTest.register(operations);
              operations
                  .add(
                      Operation.get("download", "/api/v1/download", Admission.PUBLIC)
                          .withQuery("name"),
                      request -> Reply.json(Map.of()).asDownload(request.query("name").orElse("x")))
                  .add(
                      Operation.get("locate", "/api/v1/locate", Admission.PUBLIC).withQuery("to"),
                      request -> Reply.created(request.query("to").orElse("x"), Map.of()));
            });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void assertWhole(String answer) {
    String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
    List<String> names =
        Arrays.stream(head.split("\r\n")).map(line -> line.split(":", 2)[0].strip()).toList();
    assertThat(names).doesNotContain("X-Injected");
    assertThat(head.chars().filter(c -> c < ' ' && c != '\r' && c != '\n' && c != '\t')).isEmpty();
    assertThat(answer.lines().filter(line -> line.startsWith("HTTP/1.1 ")).count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/download?name=" + LINE_END,
        "/api/v1/locate?to=/a" + LINE_END,
        "/api/v1/things?limit=" + LINE_END,
        "/api/v1/things?" + LINE_END + "=1",
        "/api/v1/things/" + LINE_END,
        "/api/v1/things?lang=" + LINE_END,
        "/api/v1/problems/" + LINE_END,
        "/" + LINE_END,
        "/api/v1/download?name=a%00b%1b%5b31m",
        "/api/v1/locate?to=%00%08%7f"
      })
  void lineEndsInTheAddress_makeNoHeader(String target) throws Exception {
    assertWhole(server.raw("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Accept-Language", "If-None-Match", "X-Request-Id", "Origin", "Cookie", "Accept"})
  void foldedAndBareLineEndsInHeaders_makeNone(String name) throws Exception {
    for (String end : List.of("\r\n ", "\n", "\r")) {
      assertWhole(
          server.raw(
              "GET /api/v1/things?limit=0 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                  + name
                  + ": a"
                  + end
                  + "X-Injected: yes\r\n\r\n"));
    }
  }

  @Test
  void theNameOfADownload_isQuotedForOldAndNewBrowsers() {
    String header =
        String.valueOf(
            Reply.noContent()
                .asDownload("试点 \"名单\"; x=1\r\n.csv")
                .headers()
                .get("Content-Disposition"));
    assertThat(header)
        .startsWith("attachment; filename=\"")
        .endsWith("UTF-8''%E8%AF%95%E7%82%B9%20%22%E5%90%8D%E5%8D%95%22%3B%20x%3D1%0D%0A.csv")
        .doesNotContain("\r", "\n", "名");
    assertThat(header.chars().filter(c -> c == '"').count()).isEqualTo(2);
  }

  @Test
  void twoRequestsInOne_areNotSmuggled() throws Exception {
    String answer =
        server.raw(
            "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/things HTTP/1.1\r\n"
                + "Host: a\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("HTTP/1.1 200");
  }
}
