package io.chengji.kernel.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client can send over a bare socket, and what the server must answer (RFC 9110, 9112). */
class RawRequestTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            TestServer.settings().with(ServerSettings.IDLE, Duration.ofMillis(700)),
            Gate.CLOSED,
            HttpServerTest::register);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1, 400",
    "GET /api/v1/a%2Fb HTTP/1.1, 404",
    "GET /%00 HTTP/1.1, 400",
    "GET /a\\b HTTP/1.1, 400",
    "BREW /api/v1/things HTTP/1.1, 405",
    "TRACE /api/v1/things HTTP/1.1, 405",
    "OPTIONS /api/v1/things HTTP/1.1, 405",
    "CONNECT /api/v1/things HTTP/1.1, 400",
    "GET /api/v1/things HTTP/3.9, 505",
    "nonsense, 400",
  })
  void anUnusualRequestLine_getsAProblem(String line, int status) throws Exception {
    assertProblem(server.raw(line + "\r\nHost: a\r\nConnection: close\r\n\r\n"), status);
  }

  @Test
  void aLongAddress_is414AndManyHeadersAre431() throws Exception {
    assertProblem(server.raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"), 414);
    String header = "X: " + "a".repeat(20_000);
    assertProblem(server.raw("GET / HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n"), 431);
  }

  @ParameterizedTest
  @CsvSource({"nonsense, 400", "GET / HTTP/9.9, 505", "GET /%00 HTTP/1.1, 400"})
  void anAnswerBeforeTheHeadersAreRead_hasBothLanguages(String line, int status) throws Exception {
    String answer = server.raw(line + "\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertProblem(answer, status);
    assertThat(answer).contains("Content-Language: zh-CN, en", "请检查", "breaks a rule of HTTP");
  }

  @Test
  void aMissingHost_is400() throws Exception {
    assertProblem(server.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
  }

  @Test
  void twoContentLengths_are400() throws Exception {
    assertProblem(
        server.raw(
            "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n"
                + "Content-Length: 2\r\n\r\n{}"),
        400);
  }

  @Test
  void aBodyThatStalls_isEndedWith408() throws Exception {
    assertProblem(
        server.raw(
            "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\n\r\n{\"name\":"),
        408);
  }

  @Test
  void headersThatStall_endTheConnection() throws Exception {
    String answer = server.raw("GET /api/v1/things HTTP/1.1\r\nHost:");
    assertThat(answer).doesNotContain(" 200 ");
  }

  @Test
  void aBodyWithoutEnd_is413() throws Exception {
    StringBuilder chunks = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      chunks.append("64\r\n").append("x".repeat(100)).append("\r\n");
    }
    assertProblem(
        server.raw(
            "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + chunks),
        413);
  }

  @Test
  void aBodyThatDrips_isEnded() throws Exception {
    var patient =
        TestServer.settings()
            .with(ServerSettings.IDLE, Duration.ofMinutes(1))
            .with(ServerSettings.SLOWEST, 100_000L);
    try (TestServer slow = TestServer.start(patient, Gate.CLOSED, HttpServerTest::register);
        Socket socket = new Socket("127.0.0.1", slow.server().port());
        ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor()) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
              + "Content-Length: 190\r\n\r\n{";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      Future<?> drips = dripping.scheduleAtFixedRate(() -> drip(out), 100, 100, MILLISECONDS);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      drips.cancel(true);
      assertProblem(answer, 408);
    }
  }

  private static void drip(OutputStream out) {
    try {
      out.write(' ');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertProblem(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).contains("application/problem+json", "\"status\":" + status);
    assertThat(answer).contains("Content-Security-Policy: default-src 'self'", "nosniff");
    assertThat(answer).doesNotContain("Server: Jetty");
  }
}
