package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.settings.Settings;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is believed of forwarding headers, and from whom. */
class ProxyTest {
  private static void register(Operations operations) {
    operations
        .add(
            Operation.get("whence", "/api/v1/whence", Admission.PUBLIC),
            request ->
                Reply.json(
                    Map.of(
                        "address", request.origin().address(),
                        "site", request.origin().site(),
                        "secure", request.origin().secure())))
        .add(
            Operation.get("local", "/api/v1/local", Admission.LOCAL),
            request -> Reply.json(Map.of()));
  }

  private static final String[] FORWARDED = {
    "X-Forwarded-For", "198.51.100.7, 203.0.113.9",
    "X-Forwarded-Proto", "https",
    "X-Forwarded-Host", "city.example"
  };

  @Test
  void aStrangersHeaders_areNotBelieved() throws Exception {
    try (TestServer server = TestServer.start(ProxyTest::register)) {
      HttpResponse<String> answer = server.get("/api/v1/whence", FORWARDED);
      assertThat(answer.body()).contains("\"address\":\"127.0.0.1\"", "\"secure\":false");
      assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
    }
  }

  @Test
  void aDeclaredProxy_speaksForTheLastClientBeforeIt() throws Exception {
    Settings settings =
        TestServer.settings().with(ServerSettings.PROXIES, List.of("127.0.0.1", "203.0.113.9"));
    try (TestServer server = TestServer.start(settings, Gate.CLOSED, ProxyTest::register)) {
      HttpResponse<String> answer = server.get("/api/v1/whence", FORWARDED);
      assertThat(answer.body())
          .contains("198.51.100.7", "\"site\":\"https://city.example\"", "\"secure\":true");
      assertThat(answer.headers().firstValue("strict-transport-security")).isPresent();
    }
    Settings one = TestServer.settings().with(ServerSettings.PROXIES, List.of("127.0.0.1"));
    try (TestServer server = TestServer.start(one, Gate.CLOSED, ProxyTest::register)) {
      assertThat(server.get("/api/v1/whence", FORWARDED).body()).contains("203.0.113.9");
      assertThat(server.get("/api/v1/whence", "X-Forwarded-For", "nonsense").body())
          .contains("127.0.0.1");
    }
  }

  @Test
  void aDeclaredProxy_mayListenForOthers() throws Exception {
    Settings settings =
        TestServer.settings()
            .with(ServerSettings.HOST, "0.0.0.0")
            .with(ServerSettings.PROXIES, List.of("127.0.0.1"));
    try (TestServer server = TestServer.start(settings, Gate.CLOSED, ProxyTest::register)) {
      assertThat(server.get("/api/v1/whence").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatIsForThisMachine_isNotForThoseBehindAProxy() throws Exception {
    Settings settings =
        TestServer.settings().with(ServerSettings.METRICS_TOKEN, "a token of some length");
    try (TestServer server = TestServer.start(settings, Gate.CLOSED, ProxyTest::register)) {
      assertThat(server.get("/api/v1/local").statusCode()).isEqualTo(200);
      assertThat(server.get("/api/v1/local", "X-Forwarded-For", "::1").statusCode()).isEqualTo(403);
      assertThat(server.get("/api/v1/local", "Forwarded", "for=::1").statusCode()).isEqualTo(403);
      assertThat(
              server
                  .get(
                      "/api/v1/local",
                      "X-Forwarded-For",
                      "203.0.113.9",
                      "Authorization",
                      "Bearer a token of some length")
                  .statusCode())
          .isEqualTo(200);
      assertThat(
              server
                  .get("/api/v1/local", "Via", "1.1 p", "Authorization", "Bearer wrong")
                  .statusCode())
          .isEqualTo(403);
    }
  }
}
