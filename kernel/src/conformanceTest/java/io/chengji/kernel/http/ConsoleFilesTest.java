package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages' files as a browser asks for them. */
class ConsoleFilesTest {
  private static final String SCRIPT = "/assets/index-AbCd1234.js";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(HttpServerTest::register);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/pilots", "/pilots/42", "/deep/path/of/a/page"})
  void aPageAddress_getsTheIndex(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<title>城迹</title>");
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/html;charset=utf-8");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-cache");
    HttpServerTest.assertStrict(answer);
  }

  @Test
  void aHashedFile_mayBeKeptForAYear() throws Exception {
    HttpResponse<String> answer = server.get(SCRIPT);
    assertThat(answer.headers().firstValue("cache-control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(answer.headers().firstValue("content-type"))
        .hasValue("text/javascript; charset=utf-8");
    assertThat(server.get("/favicon.svg").headers().firstValue("cache-control"))
        .hasValue("no-cache");
    HttpServerTest.assertStrict(answer);
  }

  @Test
  void filesGoOutZippedToThoseWhoTakeIt() throws Exception {
    HttpResponse<byte[]> zipped =
        server.sendForBytes(server.to(SCRIPT).header("Accept-Encoding", "br, gzip"));
    assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(zipped.headers().firstValue("vary").orElseThrow()).contains("Accept-Encoding");
    assertThat(zipped.body().length).isLessThan(server.get(SCRIPT).body().length());
  }

  @Test
  void anUnchangedFile_is304() throws Exception {
    String tag = server.get(SCRIPT).headers().firstValue("etag").orElseThrow();
    HttpResponse<String> again = server.get(SCRIPT, "If-None-Match", "\"x\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpServerTest.assertStrict(again);
  }

  @Test
  void headOfAFile_hasItsLengthAndNoBody() throws Exception {
    HttpResponse<String> head = server.send(server.to("/").HEAD());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValueAsLong("content-length").orElse(0)).isPositive();
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/none-AbCd1234.js",
        "/none.css",
        "/api/v1/none",
        "/api/",
        "/console/index.html",
        "/.hidden.html",
        "/..html",
        "/index.html.gz",
        "/META-INF/MANIFEST.MF",
        "/HttpServer.class"
      })
  void whatIsNoFile_is404(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  @Test
  void aWriteToAPage_is404() throws Exception {
    assertThat(server.send(server.to("/pilots").POST(BodyPublishers.ofString("x"))).statusCode())
        .isEqualTo(404);
  }
}
