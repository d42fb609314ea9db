package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer has an id, the same in header and body; a caller's own only in the good form. */
class RequestIdTest {
  private static final Pattern HEADER = Pattern.compile("(?mi)^x-request-id: (\\S*)\\r?$");
  private static final Pattern MEMBER = Pattern.compile("\"requestId\":\"([^\"]*)\"");
  private static final Pattern OURS = Pattern.compile("[0-9a-f]{24}");

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(HttpServerTest::register);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String found(Pattern pattern, String answer) {
    Matcher matcher = pattern.matcher(answer);
    assertThat(matcher.find()).as(answer).isTrue();
    String id = matcher.group(1);
    assertThat(matcher.find()).as("only one in " + answer).isFalse();
    return id;
  }

  private static String get(String line, String headers) throws IOException {
    return server.raw(line + "\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "GET /%00 HTTP/1.1",
        "GET /a\\b HTTP/1.1",
        "GET /%2e%2e/etc/passwd HTTP/1.1",
        "GET /api/v1/things HTTP/3.9",
        "GET /api/v1/nothing HTTP/1.1",
        "GET /api/v1/things?limit=0 HTTP/1.1",
        "GET /api/v1/secret HTTP/1.1",
        "GET /api/v1/fail HTTP/1.1",
        "DELETE /api/v1/things HTTP/1.1",
        "BREW /api/v1/things HTTP/1.1"
      })
  void everyProblem_hasOneIdInHeaderAndBody(String line) throws IOException {
    String answer = get(line, "");
    assertThat(found(HEADER, answer)).matches(OURS).isEqualTo(found(MEMBER, answer));
  }

  @Test
  void headersBeyondTheLimit_haveAnIdToo() throws IOException {
    String answer = get("GET / HTTP/1.1", "X: " + "a".repeat(20_000) + "\r\n");
    assertThat(answer).startsWith("HTTP/1.1 431");
    assertThat(found(MEMBER, answer)).matches(OURS).isEqualTo(found(HEADER, answer));
  }

  @Test
  void idsOfTwoProblems_differ() throws IOException {
    assertThat(found(MEMBER, get("nonsense", ""))).isNotEqualTo(found(MEMBER, get("nonsense", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcdefgh",
        "ABC-def_123",
        "0123456789012345678901234567890123456789012345678901234567890123"
      })
  void aCallersIdInTheGoodForm_isKept(String id) throws IOException {
    assertThat(found(HEADER, get("GET /api/v1/things HTTP/1.1", "X-Request-Id: " + id + "\r\n")))
        .isEqualTo(id);
    String problem = get("GET /api/v1/nothing HTTP/1.1", "X-Request-Id: " + id + "\r\n");
    assertThat(found(MEMBER, problem)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "has blanks in it",
        "dots.are.refused",
        "<script>alert(1)</script>",
        "quote\"quote\"quote",
        "../../etc/passwd",
        "01234567890123456789012345678901234567890123456789012345678901234",
        "abcdefgh\t",
        "${jndi:ldap://x}",
        "%0d%0aSet-Cookie:x"
      })
  void aCallersIdInAnyOtherForm_isReplaced(String id) throws IOException {
    String answer = get("GET /api/v1/nothing HTTP/1.1", "X-Request-Id: " + id + "\r\n");
    String given = found(MEMBER, answer);
    if (!id.strip().matches("[A-Za-z0-9_-]{8,64}")) {
      assertThat(given).matches(OURS);
    }
    assertThat(found(HEADER, answer)).isEqualTo(given);
    assertThat(answer).doesNotContain("<script>", "Set-Cookie", "jndi");
  }

  @Test
  void aLineEndInAnId_isNoPartOfIt() {
    SplittableRandom random = new SplittableRandom(1);
    for (String id :
        new String[] {"abcdefgh\n", "abcdefgh\r\nX: y", "\u001b[31mabcdefgh", "城迹城迹城迹城迹"}) {
      assertThat(RequestId.of(id, random)).matches(OURS);
    }
    assertThat(RequestId.of(null, random)).matches(OURS);
  }
}
