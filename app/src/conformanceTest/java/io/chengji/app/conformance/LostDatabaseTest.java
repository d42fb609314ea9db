package io.chengji.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.program.ProgramSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What does a caller see while the database is killed and started again? */
class LostDatabaseTest {
  private static final Contract CONTRACT = Contract.read();
  private static final int MOST_ROUNDS = 20_000;

  @Test
  void killedDatabase_is503WithTheReasonAndThenWorksAgain() throws Exception {
    try (RunningProgram running = RunningProgram.start();
        Client client = running.client()) {
      Path lock =
          running
              .program()
              .settings()
              .get(ProgramSettings.HOME)
              .resolve("postgres/data-18/postmaster.pid");
      long killed = pid(lock);
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();

      TreeSet<Integer> seen = new TreeSet<>();
      int rounds = 0;
      boolean back = false;
      while (!back && rounds++ < MOST_ROUNDS) {
        HttpResponse<String> health = client.get("/health");
        HttpResponse<String> journal = client.get("/api/v1/journal/entries");
        HttpResponse<String> pilots = client.get("/api/v1/pilots?limit=1");
        assertThat(pilots.statusCode()).as("the register is read from memory").isEqualTo(200);
        assertHealth(health);
        assertJournal(journal);
        seen.add(health.statusCode());
        seen.add(journal.statusCode());
        back = seen.contains(503) && health.statusCode() == 200 && journal.statusCode() == 200;
      }
      assertThat(back).isTrue();
      assertThat(seen).containsExactly(200, 503);
      assertThat(pid(lock)).isNotEqualTo(killed);
      client.signIn(running.administrator());
    }
  }

  private static void assertHealth(HttpResponse<String> health) {
    assertThat(CONTRACT.listFaults("getHealth", health)).isEmpty();
    if (health.statusCode() == 503) {
      JsonNode body = Client.json(health);
      assertThat(body.path("parts").path("database").asString()).isEqualTo("down");
      JsonNode reason = body.path("reasons").path("database");
      assertThat(reason.path("zh").asString()).contains("数据库");
      assertThat(reason.path("en").asString()).contains("the database");
    }
  }

  private static void assertJournal(HttpResponse<String> journal) {
    assertThat(CONTRACT.listFaults("listJournalEntries", journal)).isEmpty();
    if (journal.statusCode() == 503) {
      assertThat(journal.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(Client.json(journal).path("type").asString())
          .isEqualTo("/api/v1/problems/not-ready");
      assertThat(Client.json(journal).path("detail").asString()).contains("什么也没有改变");
    }
  }

  /** Eight tries within two minutes. */
  @Tag("long")
  @Test
  void databaseThatCannotBeStartedAgain_endsTheProgramWithTheReason(@TempDir Path folder)
      throws Exception {
    Path home = folder.resolve("home");
    Path data = home.resolve("postgres/data-18");
    int port = freePort();
    CompletableFuture<Child> running =
        CompletableFuture.supplyAsync(() -> Child.run(home, "run", "--server-port=" + port));
    try (Client client = new Client(URI.create("http://127.0.0.1:" + port))) {
      while (!isHealthy(client)) {
        LockSupport.parkNanos(10_000_000);
      }
    }
    long killed = pid(data.resolve("postmaster.pid"));
    Files.move(data, data.resolveSibling("aside"));
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    Child ended = running.get();
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err())
        .contains("could not be started again in 8 tries", "start Chengji again", data.toString());
  }

  private static boolean isHealthy(Client client) {
    try {
      return client.get("/health").statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void receiptOfAChange_isAnswered() {
    try (RunningProgram running = RunningProgram.start();
        Client client = running.client()) {
      HttpResponse<String> none = client.get("/api/v1/changes/9999.1.1.0123456789abcdef");
      assertThat(none.body()).isEqualTo("{\"state\":\"not-done\"}");
      assertThat(CONTRACT.listFaults("getChange", none)).isEmpty();
      HttpResponse<String> wrong = client.get("/api/v1/changes/42");
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(CONTRACT.listFaults("getChange", wrong)).isEmpty();
    }
  }

  private static long pid(Path lock) throws Exception {
    return Long.parseLong(Files.readAllLines(lock).getFirst().strip());
  }
}
