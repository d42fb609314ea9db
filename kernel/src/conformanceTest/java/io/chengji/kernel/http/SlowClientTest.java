package io.chengji.kernel.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What slow and greedy clients can hold of the server, and for how long. */
class SlowClientTest {
  private static final Duration LIMIT = Duration.ofMillis(600);
  private static final String GET = "GET /api/v1/things HTTP/1.1\r\nHost: a\r\n";
  private static final int FEWEST = 10;

  private static TestServer impatient() {
    return TestServer.startWith(ServerSettings.IDLE, LIMIT, HttpServerTest::register);
  }

  private static Socket connect(TestServer server) throws IOException {
    Socket socket = new Socket("127.0.0.1", server.server().port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  /** One byte every 50 ms keeps the idle limit from ever passing. */
  private static Future<?> drip(ScheduledExecutorService threads, Socket socket, char drop) {
    return threads.scheduleAtFixedRate(
        () -> {
          try {
            socket.getOutputStream().write(drop);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        50,
        50,
        MILLISECONDS);
  }

  /** Everything until the server ends the connection, in whichever way it does. */
  private static String untilTheEnd(Socket socket) throws IOException {
    StringBuilder seen = new StringBuilder();
    try {
      InputStream in = socket.getInputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        seen.append((char) b);
      }
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      seen.append("(reset)");
    }
    return seen.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "G",
        "GET /api/v1/things",
        "GET /api/v1/things HTTP/1.1\r\n",
        GET + "X-Drip: ",
        "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nX-Drip: "
      })
  void aHeadThatDrips_isEndedAtTheLimit(String start) throws Exception {
    try (TestServer server = impatient();
        Socket socket = connect(server);
        ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor()) {
      send(socket, start);
      Future<?> drips = drip(threads, socket, 'a');
      long began = System.nanoTime();
      assertThat(untilTheEnd(socket)).doesNotContain(" 200 ");
      drips.cancel(true);
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isBetween(LIMIT.dividedBy(2), LIMIT.multipliedBy(12));
    }
  }

  @Test
  void emptyLinesBeforeARequest_holdNothingEither() throws Exception {
    try (TestServer server = impatient();
        Socket socket = connect(server);
        ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor()) {
      Future<?> drips = drip(threads, socket, '\n');
      assertThat(untilTheEnd(socket)).doesNotContain(" 200 ");
      drips.cancel(true);
    }
  }

  @Test
  void aSecondHeadOnTheSameConnection_hasTheSameLimit() throws Exception {
    try (TestServer server = impatient();
        Socket socket = connect(server);
        ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor()) {
      send(socket, GET + "\r\n");
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      send(socket, GET + "X-Drip: ");
      Future<?> drips = drip(threads, socket, 'a');
      String rest = untilTheEnd(socket);
      drips.cancel(true);
      assertThat(rest).startsWith("TTP/1.1 200").doesNotContain("HTTP/1.1 200");
    }
  }

  @Test
  void aConnectionInUse_isKeptBeyondTheLimit() throws Exception {
    try (TestServer server = impatient();
        Socket socket = connect(server)) {
      long until = System.nanoTime() + LIMIT.multipliedBy(3).toNanos();
      int answers = 0;
      while (System.nanoTime() < until) {
        send(socket, "HEAD /api/v1/things HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(readHead(socket)).startsWith("HTTP/1.1 200");
        answers++;
      }
      assertThat(answers).isGreaterThan(3);
    }
  }

  @Test
  void aLongAnswer_isNotCutByTheLimitOfTheHead() throws Exception {
    Api patient =
        operations ->
            operations.add(
                Operation.get("count", "/api/v1/count", Admission.PUBLIC)
                    .withProduces("text/plain"),
                request ->
                    Reply.stream(
                        "text/plain",
                        out -> {
                          long until = System.nanoTime() + LIMIT.multipliedBy(3).toNanos();
                          while (System.nanoTime() < until) {
                            out.write(' ');
                            out.flush();
                            Thread.onSpinWait();
                          }
                          out.write("the end".getBytes(UTF_8));
                        }));
    try (TestServer server = TestServer.startWith(ServerSettings.IDLE, LIMIT, patient)) {
      assertThat(server.get("/api/v1/count").body()).endsWith("the end");
    }
  }

  private static String readHead(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      assertThat(next).as("after " + head).isNotNegative();
      head.append((char) next);
    }
    return head.toString();
  }

  @Test
  void oneConnectionTooMany_waitsUntilAnotherEnds() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try (TestServer server =
        TestServer.startWith(ServerSettings.CONNECTIONS, FEWEST, HttpServerTest::register)) {
      for (int i = 0; i < FEWEST; i++) {
        sockets.add(connect(server));
        send(sockets.getLast(), "HEAD /api/v1/things HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(readHead(sockets.getLast())).startsWith("HTTP/1.1 200");
      }
      List<Socket> more = List.of(connect(server), connect(server), connect(server));
      sockets.addAll(more);
      for (Socket waiting : more) {
        send(waiting, GET + "Connection: close\r\n\r\n");
      }
      more.getLast().setSoTimeout(300);
      assertThat(isAnswered(more.getLast())).isFalse();
      for (int i = 0; i < 5; i++) {
        sockets.get(i).close();
      }
      for (Socket waiting : more) {
        waiting.setSoTimeout(20_000);
        assertThat(isAnswered(waiting)).isTrue();
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static boolean isAnswered(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() == 'H';
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
