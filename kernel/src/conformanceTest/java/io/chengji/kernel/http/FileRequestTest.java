package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages' files under every kind of read, and what tries to leave their folder. */
class FileRequestTest {
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
  @ValueSource(strings = {"", "gzip", "br", "identity"})
  void headSaysWhatGetSends(String encoding) throws Exception {
    for (String path : List.of("/", SCRIPT, "/favicon.svg")) {
      HttpResponse<byte[]> get =
          server.sendForBytes(server.to(path).header("Accept-Encoding", encoding));
      HttpResponse<byte[]> head =
          server.sendForBytes(server.to(path).header("Accept-Encoding", encoding).HEAD());
      assertThat(head.body()).isEmpty();
      for (String name :
          List.of("content-length", "content-type", "content-encoding", "etag", "vary")) {
        assertThat(head.headers().firstValue(name))
            .as(path + " " + name)
            .isEqualTo(get.headers().firstValue(name));
      }
      assertThat(get.headers().firstValueAsLong("content-length")).hasValue(get.body().length);
    }
  }

  @Test
  void theZippedFile_isTheSameFile() throws Exception {
    byte[] plain = server.sendForBytes(server.to(SCRIPT)).body();
    byte[] zipped = server.sendForBytes(server.to(SCRIPT).header("Accept-Encoding", "gzip")).body();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, true",
    "'deflate, gzip;q=0.5', true",
    "GZIP, true",
    "gzip;q=0, false",
    "'gzip;q=0, br', false",
    "gzip;q=0.0, false",
    "br, false",
    "identity, false",
    "x-gzipped, false"
  })
  void onlyWhoTakesGzip_getsIt(String accepted, boolean zipped) throws Exception {
    HttpResponse<byte[]> answer =
        server.sendForBytes(server.to(SCRIPT).header("Accept-Encoding", accepted));
    assertThat(answer.headers().firstValue("content-encoding").isPresent()).isEqualTo(zipped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-0", "bytes=5-", "bytes=-3", "bytes=0-1,4-5", "bytes=9999999-"})
  void aRange_isAnsweredWithTheWholeFile(String range) throws Exception {
    HttpResponse<String> whole = server.get("/");
    HttpResponse<String> answer = server.get("/", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-range")).isEmpty();
    assertThat(answer.body()).isEqualTo(whole.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gzip"})
  void anUnchangedFile_is304InEachEncoding(String encoding) throws Exception {
    String tag =
        server.get(SCRIPT, "Accept-Encoding", encoding).headers().firstValue("etag").orElseThrow();
    for (String named : List.of(tag, tag.substring(2), "\"other\", " + tag, "*")) {
      HttpResponse<String> again =
          server.get(SCRIPT, "Accept-Encoding", encoding, "If-None-Match", named);
      assertThat(again.statusCode()).as(named).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("etag")).hasValue(tag);
      assertThat(again.headers().firstValue("cache-control").orElse("")).contains("immutable");
      assertThat(again.headers().firstValue("vary")).hasValue("Accept-Encoding");
    }
    assertThat(server.get(SCRIPT, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(server.get("/index.html", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../index.html",
        "/../../etc/passwd",
        "/assets/../../io/chengji/kernel/http/HttpServer.class",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd.txt",
        "/assets/%2e%2e%2f%2e%2e%2fio/x.json",
        "/%252e%252e/etc/passwd.txt",
        "/assets//index-AbCd1234.js",
        "//etc/passwd.txt",
        "/assets/..;/x.js",
        "/assets/index-AbCd1234.js%00.html",
        "/assets\\..\\x.js",
        "/%5c..%5cx.txt",
        "/%c0%ae%c0%ae/x.txt",
        "/assets/.gz.js",
        "/META-INF/services/x.txt",
        "/db/migration/kernel/V1__journal.sql",
        "/logback.xml",
        "/assets/index-AbCd1234.js.gz",
        "/assets/index-AbCd1234.js/x.js",
        "file:///etc/passwd.txt",
        "/index.html%2f..%2f..%2fx.txt"
      })
  void noAddress_leavesTheFolder(String target) throws Exception {
    String answer =
        server.raw("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    int status = Integer.parseInt(answer.substring(9, 12));
    assertThat(status).as(answer).isIn(400, 404);
    assertThat(answer).contains("application/problem+json").doesNotContain("root:", "create table");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void aFile_isReadOnly(String method) throws Exception {
    String answer =
        server.raw(
            method
                + " "
                + SCRIPT
                + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 404").contains("application/problem+json");
  }
}
