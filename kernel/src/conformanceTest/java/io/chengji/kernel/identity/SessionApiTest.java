package io.chengji.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.HttpServer;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.ServerSettings;
import io.chengji.kernel.identity.api.SessionApi;
import io.chengji.kernel.identity.api.SessionGate;
import io.chengji.kernel.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signing in and out over the wire, on a real database, with a clock that the test moves. */
class SessionApiTest {
  private static final String SESSION = "/api/v1/session";
  private static final String[] BY_TLS = {"X-Forwarded-Proto", "https"};

  private static IdentityFixture fixture;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private HttpServer server;
  private String password;

  /** What a browser keeps of a sign-in. */
  private record Browser(String cookie, String csrf, String flags) {}

  @BeforeAll
  static void open() {
    fixture = new IdentityFixture();
  }

  @AfterAll
  static void close() {
    fixture.close();
    CLIENT.close();
  }

  @BeforeEach
  void start() throws SQLException {
    fixture.empty();
    password = fixture.accounts().createFirst().orElseThrow().password();
    Sessions sessions = fixture.sessions();
    Settings settings =
        Settings.of(ServerSettings.list(), List.of())
            .with(ServerSettings.PORT, 0)
            .with(ServerSettings.PROXIES, List.of("127.0.0.1"));
    server =
        HttpServer.start(
            new HttpServer.Parts(
                settings,
                List.of(
                    new SessionApi(sessions),
                    operations ->
                        operations.add(
                            Operation.post("write", "/api/v1/write", Admission.ADMINISTRATOR),
                            request -> Reply.json(Map.of("by", request.caller().name())))),
                new SessionGate(sessions),
                new SimpleMeterRegistry(),
                new SplittableRandom(2)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String credentials(String name, String password) {
    return "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
  }

  private static Browser browser(HttpResponse<String> answer) {
    String set = answer.headers().firstValue("set-cookie").orElseThrow();
    String[] parts = set.split("; ", 2);
    return new Browser(parts[0], json(answer).path("csrfToken").asString(), parts[1]);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private Browser signIn(String... headers) throws Exception {
    HttpResponse<String> answer = send("POST", SESSION, credentials("admin", password), headers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).doesNotContain(password);
    return browser(answer);
  }

  private boolean isSignedIn(Browser browser) throws Exception {
    return json(send("GET", SESSION, "", "Cookie", browser.cookie())).path("signedIn").asBoolean();
  }

  private HttpResponse<String> write(Browser cookie, String csrf) throws Exception {
    return send("POST", "/api/v1/write", "{}", "Cookie", cookie.cookie(), "X-CSRF-Token", csrf);
  }

  @Test
  void theCookie_isOutOfReachOfScriptsAndOtherSites() throws Exception {
    Browser plain = signIn();
    assertThat(plain.cookie()).matches("chengji-session=[A-Za-z0-9_-]{43}");
    assertThat(plain.flags()).isEqualTo("Path=/; HttpOnly; SameSite=Strict");
  }

  @Test
  void byTls_theCookieIsSecureAndBoundToTheHost() throws Exception {
    Browser secure = signIn(BY_TLS);
    assertThat(secure.cookie()).matches("__Host-chengji-session=[A-Za-z0-9_-]{43}");
    assertThat(secure.flags()).isEqualTo("Path=/; HttpOnly; SameSite=Strict; Secure");
    assertThat(isSignedIn(secure)).as("a secure cookie over plain HTTP").isFalse();
    assertThat(
            json(send("GET", SESSION, "", "Cookie", secure.cookie(), BY_TLS[0], BY_TLS[1]))
                .path("signedIn")
                .asBoolean())
        .isTrue();
  }

  @Test
  void aPlainCookie_isNoneByTls() throws Exception {
    Browser plain = signIn();
    assertThat(
            json(send("GET", SESSION, "", "Cookie", plain.cookie(), BY_TLS[0], BY_TLS[1]))
                .path("signedIn")
                .asBoolean())
        .isFalse();
  }

  @Test
  void aWrite_needsTheTokenOfItsOwnSession() throws Exception {
    Browser one = signIn();
    Browser other = signIn();
    assertThat(write(one, one.csrf()).body()).isEqualTo("{\"by\":\"admin\"}");
    for (String csrf : List.of(other.csrf(), "", one.csrf() + "A", one.csrf().toLowerCase())) {
      HttpResponse<String> refused = write(one, csrf);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("cross-site", "X-CSRF-Token").doesNotContain(one.csrf());
    }
    assertThat(send("POST", "/api/v1/write", "{}", "Cookie", one.cookie()).statusCode())
        .isEqualTo(403);
    assertThat(send("POST", "/api/v1/write", "{}", "X-CSRF-Token", one.csrf()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void signingOut_endsThisSessionAndClearsItsCookie() throws Exception {
    Browser one = signIn();
    Browser other = signIn();
    assertThat(send("DELETE", SESSION, "", "Cookie", one.cookie()).statusCode()).isEqualTo(403);
    HttpResponse<String> out =
        send("DELETE", SESSION, "", "Cookie", one.cookie(), "X-CSRF-Token", one.csrf());
    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(out.headers().firstValue("set-cookie"))
        .hasValue("chengji-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict");
    assertThat(isSignedIn(one)).isFalse();
    assertThat(isSignedIn(other)).isTrue();
    assertThat(write(one, one.csrf()).statusCode()).isEqualTo(401);
  }

  @Test
  void aSession_endsByRestAndByAge() throws Exception {
    Browser resting = signIn();
    fixture.pass(Duration.ofMinutes(29));
    assertThat(isSignedIn(resting)).isTrue();
    fixture.pass(Duration.ofMinutes(30));
    assertThat(isSignedIn(resting)).isFalse();
    Browser used = signIn();
    for (int i = 0; i < 35; i++) {
      fixture.pass(Duration.ofMinutes(20));
      assertThat(isSignedIn(used)).as("after %d minutes", 20 * (i + 1)).isTrue();
    }
    fixture.pass(Duration.ofMinutes(20));
    assertThat(write(used, used.csrf()).statusCode()).isEqualTo(401);
  }

  @Test
  void aNewPassword_endsEverySessionButTheNewOne() throws Exception {
    List<Browser> before = new ArrayList<>(List.of(signIn(), signIn(), signIn()));
    Browser mine = before.getFirst();
    HttpResponse<String> changed = change(mine, password, "another long password");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body()).doesNotContain("another long password", password);
    for (Browser browser : before) {
      assertThat(isSignedIn(browser)).isFalse();
    }
    Browser after = browser(changed);
    assertThat(write(after, after.csrf()).statusCode()).isEqualTo(200);
    assertThat(write(after, mine.csrf()).statusCode()).isEqualTo(403);
    assertThat(send("POST", SESSION, credentials("admin", password)).statusCode()).isEqualTo(401);
    password = "another long password";
    assertThat(isSignedIn(signIn())).isTrue();
  }

  private HttpResponse<String> change(Browser browser, String current, String next)
      throws Exception {
    return send(
        "PUT",
        SESSION + "/password",
        "{\"current\":\"" + current + "\",\"next\":\"" + next + "\"}",
        "Cookie",
        browser.cookie(),
        "X-CSRF-Token",
        browser.csrf());
  }

  @Test
  void aPasswordThatBreaksTheRule_changesNothing() throws Exception {
    Browser mine = signIn();
    for (String next : List.of("", "short", "elevenchars", "x".repeat(257), password)) {
      HttpResponse<String> refused = change(mine, password, next);
      assertThat(refused.statusCode()).as(next).isEqualTo(422);
      assertThat(refused.body()).contains("\"pointer\":\"/next\"").doesNotContain(password);
      assertThat(next.length() < 5 || !refused.body().contains(next)).isTrue();
    }
    assertThat(change(mine, "not the password", "another long password").statusCode())
        .isEqualTo(401);
    assertThat(isSignedIn(mine)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"admin, wrong", "nobody, wrong", "ADMIN, wrong", "admin' or '1'='1, x"})
  void aRefusal_doesNotSayWhatWasWrong(String name, String wrong) throws Exception {
    HttpResponse<String> refused =
        send("POST", SESSION, credentials(name, wrong), "Accept-Language", "en");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body())
        .contains("sign-in-refused", "Account or password is wrong", "./chengji password")
        .doesNotContain(name + "'");
    assertThat(refused.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void tooManyAttempts_areToldHowLongToWaitAndComeBackByTheClock() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(send("POST", SESSION, credentials("admin", "wrong")).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> slowed = send("POST", SESSION, credentials("admin", password));
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("retry-after")).hasValue("31");
    assertThat(slowed.body()).contains("too-many-requests", "31 秒后再试");
    assertThat(
            send("POST", SESSION, credentials("admin", password), "X-Forwarded-For", "192.0.2.9")
                .statusCode())
        .as("another address")
        .isEqualTo(201);
    fixture.pass(Duration.ofSeconds(31));
    assertThat(isSignedIn(signIn())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"admin\"}",
        "{\"name\":\"\",\"password\":\"x\"}",
        "{\"name\":null,\"password\":\"x\"}",
        "{\"name\":\"admin\",\"password\":\"\"}"
      })
  void missingFields_areNamed(String body) throws Exception {
    HttpResponse<String> refused = send("POST", SESSION, body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).path("pointer").asString()).isIn("/name", "/password");
    assertThat(json(refused).path("errors").path(0).path("remedy").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chengji-session=", "chengji-session=x", "chengji-session=%00", "a=b"})
  void aCookieThatIsNoSession_isNobody(String cookie) throws Exception {
    assertThat(isSignedIn(new Browser(cookie, "", ""))).isFalse();
    assertThat(write(new Browser(cookie, "", ""), "x").statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsAboutSessions_isKeptByNoCache() throws Exception {
    Browser mine = signIn();
    assertThat(
            send("GET", SESSION, "", "Cookie", mine.cookie()).headers().firstValue("cache-control"))
        .hasValue("no-store");
    assertThat(send("GET", SESSION, "").body()).isEqualTo("{\"signedIn\":false}");
  }
}
