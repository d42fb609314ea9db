package io.chengji.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.http.Json;
import io.chengji.kernel.identity.NewPassword;
import io.chengji.kernel.journal.Journal;
import io.chengji.kernel.journal.JournalEntry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in and out as a browser does it. */
@ExtendWith(RunningProgram.Shared.class)
class SessionConformanceTest {
  private static final Contract CONTRACT = Contract.read();

  private static void assertKept(String id, int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(CONTRACT.listFaults(id, answer)).isEmpty();
  }

  @Test
  void aStranger_isNotSignedIn(RunningProgram program) {
    try (Client client = program.client()) {
      HttpResponse<String> answer = client.get("/api/v1/session");
      assertKept("getSession", 200, answer);
      assertThat(answer.body()).isEqualTo("{\"signedIn\":false}");
    }
  }

  @Test
  void signingInAndOut_opensAndClosesASession(RunningProgram program) {
    try (Client client = program.client()) {
      HttpResponse<String> opened = client.signIn(program.administrator());
      assertKept("openSession", 201, opened);
      assertThat(opened.headers().firstValue("Set-Cookie").orElseThrow())
          .matches("chengji-session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
      assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(client.get("/api/v1/session").body()).contains("\"signedIn\":true", "admin");
      HttpResponse<String> closed = client.send("DELETE", "/api/v1/session", "");
      assertKept("closeSession", 204, closed);
      assertThat(closed.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
      assertThat(client.get("/api/v1/session").body()).contains("\"signedIn\":false");
    }
  }

  @Test
  void aClosedSessionsCookie_opensNothing(RunningProgram program) {
    try (Client client = program.client();
        Client thief = program.client()) {
      String cookie =
          client.signIn(program.administrator()).headers().firstValue("Set-Cookie").orElseThrow();
      String pair = cookie.substring(0, cookie.indexOf(';'));
      assertThat(thief.get("/api/v1/session", "Cookie", pair).body()).contains("true");
      client.send("DELETE", "/api/v1/session", "");
      assertThat(thief.get("/api/v1/session", "Cookie", pair).body()).contains("false");
      assertThat(thief.get("/api/v1/session", "Cookie", "chengji-session=nonsense").body())
          .contains("false");
    }
  }

  @Test
  void aWriteWithoutTheToken_isRefused(RunningProgram program) {
    try (Client client = program.client()) {
      client.signIn(program.administrator());
      client.dropToken();
      HttpResponse<String> refused = client.send("DELETE", "/api/v1/session", "");
      assertKept("closeSession", 403, refused);
      assertThat(refused.body()).contains("cross-site", "X-CSRF-Token");
      assertKept(
          "closeSession", 403, client.send("DELETE", "/api/v1/session", "", "X-CSRF-Token", "x"));
      assertThat(client.get("/api/v1/session").body()).contains("\"signedIn\":true");
    }
  }

  @Test
  void wrongCredentials_areRefusedAlikeForKnownAndUnknownAccounts(RunningProgram program) {
    try (Client client = program.client()) {
      HttpResponse<String> known = client.signIn("admin", "wrong");
      HttpResponse<String> unknown = client.signIn("nobody", "wrong");
      assertKept("openSession", 401, known);
      assertKept("openSession", 401, unknown);
      assertThat(Client.json(known).path("detail")).isEqualTo(Client.json(unknown).path("detail"));
      assertKept("openSession", 201, client.signIn(program.administrator()));
    }
  }

  @Test
  void missingFields_arePointedAt(RunningProgram program) {
    try (Client client = program.client()) {
      HttpResponse<String> answer =
          client.send("POST", "/api/v1/session", "{\"name\":\"admin\"}", "Accept-Language", "en");
      assertKept("openSession", 422, answer);
      assertThat(answer.body()).contains("\"pointer\":\"/password\"", "1 to 256 characters");
    }
  }

  @Test
  void changingThePassword_endsOtherSessionsAndAsksForTheOldOne(RunningProgram program) {
    NewPassword before = program.program().accounts().resetPassword("admin").orElseThrow();
    try (Client client = program.client();
        Client other = program.client()) {
      client.signIn(before);
      other.signIn(before);
      assertKept("changePassword", 422, change(client, before.password(), "short"));
      assertKept("changePassword", 401, change(client, "wrong", "a sentence of some words"));
      HttpResponse<String> changed =
          change(client, before.password(), program.administrator().password());
      assertKept("changePassword", 200, changed);
      assertThat(other.get("/api/v1/session").body()).contains("false");
      assertThat(client.get("/api/v1/session").body()).contains("true");
    }
  }

  private static HttpResponse<String> change(Client client, String current, String next) {
    return client.send(
        "PUT", "/api/v1/session/password", Json.text(Map.of("current", current, "next", next)));
  }

  @Test
  void theJournalTellsOfItWithoutNamesAndAddresses(RunningProgram program) {
    try (Client client = program.client()) {
      client.signIn("admin", "wrong");
      client.signIn(program.administrator());
      client.send("DELETE", "/api/v1/session", "");
    }
    List<JournalEntry> entries =
        program.program().records().withHandle(h -> Journal.list(h, null, 500, List.of()));
    assertThat(entries.stream().map(entry -> entry.kind().name()))
        .contains("account.created", "session.opened", "session.refused", "session.closed");
    assertThat(entries.stream().map(JournalEntry::payloadText))
        .noneMatch(payload -> payload.contains("\"admin\"") || payload.contains("127.0.0.1"));
  }
}
