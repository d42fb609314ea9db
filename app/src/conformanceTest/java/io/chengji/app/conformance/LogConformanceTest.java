package io.chengji.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.proof.tree.EntryBundle;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.MemoryTree;
import io.chengji.proof.tree.Merkle;
import io.chengji.proof.tree.Tile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Can a stranger fetch the whole log over HTTP, replay it, and does it say who did what? */
@ExtendWith(RunningProgram.Shared.class)
class LogConformanceTest {
  private static final Contract CONTRACT = Contract.read();
  private static final String MARK = "marked-4f1d9c";

  /** The log as fetched: entries from the bundles, the tree over them, and all bytes on the way. */
  private record Replay(
      List<String> note, List<byte[]> entries, MemoryTree tree, StringBuilder bytes) {
    long size() {
      return Long.parseLong(note.get(1));
    }
  }

  private static HttpResponse<byte[]> fetch(RunningProgram program, String path) {
    URI address = program.address().resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(address).header("X-Request-Id", MARK + "-request").build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] read(RunningProgram program, String path, String type, Replay replay) {
    HttpResponse<byte[]> answer = fetch(program, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    replay.bytes().append(new String(answer.body(), StandardCharsets.ISO_8859_1));
    return answer.body();
  }

  /** Reads checkpoint, bundles and tiles, and holds them against one another. */
  private static Replay replay(RunningProgram program) {
    assertThat(program.program().log().settle(Duration.ofSeconds(60))).isTrue();
    Replay replay =
        new Replay(new ArrayList<>(), new ArrayList<>(), new MemoryTree(), new StringBuilder());
    String note =
        new String(read(program, "/log/checkpoint", "text/plain", replay), StandardCharsets.UTF_8);
    replay.note().addAll(note.lines().toList());
    Stream<Tile> tiles = Tile.listOf(replay.size());
    List<byte[]> hashes = new ArrayList<>();
    List<Tile> read = tiles.toList();
    for (Tile tile : read) {
      hashes.add(read(program, "/log/" + tile.path(), "application/octet-stream", replay));
      if (tile.level() == 0) {
        replay
            .entries()
            .addAll(
                EntryBundle.parse(
                    read(
                        program, "/log/" + tile.bundlePath(), "application/octet-stream", replay)));
      }
    }
    replay.entries().forEach(entry -> replay.tree().append(Merkle.leafHash(entry)));
    assertThat(replay.tree().root().base64()).isEqualTo(replay.note().get(2));
    for (int i = 0; i < read.size(); i++) {
      assertThat(replay.tree().read(read.get(i))).isEqualTo(hashes.get(i));
    }
    return replay;
  }

  @Test
  void wholeLog_isReplayedFromItsFiles(RunningProgram program) {
    Replay replay = replay(program);
    assertThat(replay.size()).isGreaterThan(2);
    JsonNode first = io.chengji.kernel.http.Json.mapper().readTree(replay.entries().getFirst());
    assertThat(first.get("kind").stringValue()).isEqualTo("log.opened");
    assertThat(first.at("/payload/origin").stringValue()).isEqualTo(replay.note().getFirst());
  }

  @Test
  void logAndPolicy_nameTheSameKeys(RunningProgram program) {
    Replay replay = replay(program);
    try (Client client = program.client()) {
      HttpResponse<String> answer = client.get("/api/v1/log");
      assertThat(CONTRACT.listFaults("getLog", answer)).isEmpty();
      JsonNode log = Client.json(answer);
      assertThat(log.get("state").stringValue()).isEqualTo("sealing");
      assertThat(log.get("origin").stringValue()).isEqualTo(replay.note().getFirst());
      String policy = client.get("/api/v1/log/policy").body();
      assertThat(policy).contains("quorum none\n");
      log.get("vkeys")
          .forEach(vkey -> assertThat(policy).contains("log " + vkey.stringValue() + "\n"));
    }
  }

  @Test
  void everyEntry_comesAloneWithItsProof(RunningProgram program) {
    Replay replay = replay(program);
    try (Client client = program.client()) {
      for (int index = 0; index < replay.size(); index++) {
        HttpResponse<String> entry = client.get("/api/v1/log/entries/" + index);
        assertThat(CONTRACT.listFaults("getLogEntry", entry)).isEmpty();
        assertThat(entry.body())
            .isEqualTo(new String(replay.entries().get(index), StandardCharsets.UTF_8));
        HttpResponse<String> proof = client.get("/api/v1/log/entries/" + index + "/proof");
        assertThat(CONTRACT.listFaults("getLogProof", proof)).isEmpty();
        assertProves(proof.body(), index, replay.entries().get(index));
      }
    }
  }

  /** The text is a C2SP tlog-proof that leads from the entry to the root it carries. */
  private static void assertProves(String text, int index, byte[] entry) {
    List<String> lines = text.lines().toList();
    assertThat(lines.get(0)).isEqualTo("c2sp.org/tlog-proof@v1");
    assertThat(lines.get(1)).isEqualTo("index " + index);
    int end = lines.indexOf("");
    List<Hash> hashes = lines.subList(2, end).stream().map(Hash::parseBase64).toList();
    long size = Long.parseLong(lines.get(end + 2));
    Hash root = Hash.parseBase64(lines.get(end + 3));
    assertThat(lines.subList(end + 5, lines.size())).allMatch(line -> line.startsWith("— "));
    assertThat(Merkle.isIncluded(Merkle.leafHash(entry), index, size, hashes, root)).isTrue();
  }

  @Test
  void treesOfTwoSizes_areProvenConsistent(RunningProgram program) {
    Replay replay = replay(program);
    try (Client client = program.client()) {
      for (long from = 1; from <= replay.size(); from++) {
        HttpResponse<String> answer =
            client.get("/api/v1/log/consistency?from=%d&to=%d".formatted(from, replay.size()));
        assertThat(CONTRACT.listFaults("getLogConsistency", answer)).isEmpty();
        List<Hash> hashes =
            Client.json(answer)
                .get("hashes")
                .valueStream()
                .map(hash -> Hash.parseBase64(hash.stringValue()))
                .toList();
        assertThat(
                Merkle.isConsistent(
                    from, replay.size(), hashes, replay.tree().root(from), replay.tree().root()))
            .isTrue();
      }
    }
  }

  @Test
  void nothingServed_saysWhoDidIt(RunningProgram program) {
    try (Client client = program.client()) {
      client.signIn(MARK + "-login", "a password that is wrong");
      client.send("GET", "/api/v1/session", "", "X-Request-Id", MARK + "-request");
      client.signIn(program.administrator());
    }
    Replay replay = replay(program);
    String served = replay.bytes().toString();
    try (Client client = program.client()) {
      for (int index = 0; index < replay.size(); index++) {
        served += client.get("/api/v1/log/entries/" + index).body();
        served += client.get("/api/v1/log/entries/" + index + "/proof").body();
      }
      served += client.get("/api/v1/log").body();
    }
    assertThat(served)
        .doesNotContain(MARK)
        .doesNotContain("account:")
        .doesNotContain("127.0.0.1")
        .doesNotContain("\"actor\"", "\"request\"", "\"onBehalfOf\"", "\"salt\"")
        .doesNotContain("\"" + program.administrator().name() + "\"");
  }

  @Test
  void tiles_areKept_andTheCheckpointIsAskedForAgain(RunningProgram program) {
    Replay replay = replay(program);
    Tile tile = Tile.ofTree(0, 0, replay.size());
    for (String path : List.of(tile.path(), tile.bundlePath())) {
      assertThat(fetch(program, "/log/" + path).headers().firstValue("Cache-Control"))
          .hasValueSatisfying(value -> assertThat(value).contains("immutable", "public"));
    }
    assertThat(fetch(program, "/log/checkpoint").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/log/tile/0/999",
        "/log/tile/9/000",
        "/log/tile/0/0",
        "/log/tile/0/000.p/0",
        "/log/tile/0/000.p/256",
        "/log/tile/0/x000/000",
        "/log/tile/entries/999",
        "/log/tile/entries/a/b/c",
        "/log/tile/0/%2e%2e/%2e%2e/%2e%2e/keys/last-signed",
        "/log/tile/entries/..%2f..%2f..%2fkeys%2flast-signed",
        "/api/v1/log/entries/999999",
        "/api/v1/log/entries/-1",
        "/api/v1/log/entries/01",
        "/api/v1/log/entries/x/proof"
      })
  void whatIsNotThere_isMissedAndNoOtherFile(String path, RunningProgram program) {
    replay(program);
    HttpResponse<byte[]> answer = fetch(program, path);
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("\n\n— ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=0", "to=999999", "from=2&to=1", "from=x", "to=-1", "from=01"})
  void sizesThatNoTreeHad_areRefused(String query, RunningProgram program) {
    replay(program);
    try (Client client = program.client()) {
      HttpResponse<String> answer = client.get("/api/v1/log/consistency?" + query);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(CONTRACT.listFaults("getLogConsistency", answer)).isEmpty();
    }
  }
}
