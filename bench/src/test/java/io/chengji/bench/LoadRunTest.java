package io.chengji.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadRunTest {
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private URI address;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void close() {
    server.stop(0);
    client.close();
  }

  @Test
  void everyPath_isReadOnceAndMeasured() {
    List<String> paths = Collections.nCopies(500, "/fine");

    LoadRun run = LoadRun.read(client, address, paths, 4);

    assertThat(run.errors()).isEmpty();
    assertThat(run.latencies().count()).isEqualTo(500);
    assertThat(run.latencies().percentileMillis(0)).isPositive();
    assertThat(asked).containsEntry("/fine", 500);
  }

  @Test
  void otherStatusThan200_isAnErrorThatNamesThePath() {
    LoadRun run = LoadRun.read(client, address, List.of("/fine", "/broken", "/fine"), 2);

    assertThat(run.errors()).containsExactly("/broken 503 not now");
  }

  @Test
  void someOfThePaths_haveTheirOwnLatencies() {
    LoadRun run = LoadRun.read(client, address, List.of("/a", "/b", "/a", "/c"), 2);

    assertThat(run.latenciesOf(List.of("/a", "/c")).count()).isEqualTo(3);
    assertThat(run.latenciesOf(List.of("/b")).percentileMillis(100))
        .isEqualTo(run.nanos()[1] / 1e6);
  }

  @Test
  void serverThatIsGone_isAnErrorForEachRead() {
    server.stop(0);

    assertThat(LoadRun.read(client, address, List.of("/fine", "/fine"), 2).errors()).hasSize(2);
  }

  @Test
  void sameSeed_drawsTheSamePaths_inTheSharesOfTheMix() {
    ReadMix mix =
        new ReadMix(
            List.of(
                new ReadMix.Share("often", 9, List.of("/a", "/b")),
                new ReadMix.Share("seldom", 1, List.of("/c"))));

    List<String> paths = LoadRun.draw(mix, 10_000, new Random(5));

    assertThat(LoadRun.draw(mix, 10_000, new Random(5))).isEqualTo(paths);
    assertThat(Collections.frequency(paths, "/c")).isBetween(850, 1_150);
    assertThat(Collections.frequency(paths, "/a")).isBetween(4_200, 4_800);
  }

  @Test
  void mixOfAServer_takesItsIdsFromItsLists() {
    ReadMix mix = ReadMix.of(address, client);

    assertThat(LoadRun.draw(mix, 2_000, new Random(1)))
        .contains("/api/v1/pilots/p%2F1", "/api/v1/findings/f2")
        .doesNotContain("/api/v1/pilots/x");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.merge(path, 1, Integer::sum);
    byte[] body =
        switch (path) {
          case "/broken" -> "not now".getBytes();
          case "/api/v1/pilots" ->
              "{\"items\":[{\"id\":\"p/1\",\"place\":{\"id\":\"x\"}}]}".getBytes();
          case "/api/v1/findings" -> "{\"items\":[{\"id\": \"f1\"},{\"id\":\"f2\"}]}".getBytes();
          default -> "page".getBytes();
        };
    exchange.sendResponseHeaders("/broken".equals(path) ? 503 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
