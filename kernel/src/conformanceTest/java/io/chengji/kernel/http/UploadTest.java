package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that come as multipart/form-data (RFC 7578). */
class UploadTest {
  private static final int LIMIT = 4 << 20;

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            operations ->
                operations.add(
                    Operation.post("upload", "/api/v1/upload", Admission.PUBLIC)
                        .withBody("multipart/form-data", LIMIT),
                    request -> Reply.json(seen(request.uploads()))));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<Map<String, Object>> seen(List<Upload> uploads) {
    return uploads.stream()
        .map(
            upload ->
                Map.<String, Object>of(
                    "field", upload.field(), "name", upload.name(), "size", upload.bytes().length))
        .toList();
  }

  private static HttpResponse<String> send(String type, String body) throws Exception {
    return server.send(
        server
            .to("/api/v1/upload")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  private static String part(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\nContent-Type: text/plain\r\n\r\n"
        + content
        + "\r\n";
  }

  @Test
  void filesArriveWithSafeNames() throws Exception {
    String body = part("公告 2013.txt", "重庆市") + part("..\\..\\evil.txt", "x") + "--b--\r\n";
    HttpResponse<String> answer = send("multipart/form-data; boundary=b", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"name\":\"公告 2013.txt\"", "\"size\":9", "\"name\":\"evil.txt\"");
  }

  @Test
  void aLargeFile_passesByTheDiskAndAlargerOneIsRefused() throws Exception {
    String large = part("a.txt", "x".repeat(3 << 20)) + "--b--\r\n";
    assertThat(send("multipart/form-data; boundary=b", large).body())
        .contains("\"size\":" + (3 << 20));
    String larger = part("a.txt", "x".repeat(LIMIT + (128 << 10))) + "--b--\r\n";
    HttpResponse<String> refused = send("multipart/form-data; boundary=b", larger);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("body-too-large", String.valueOf(LIMIT));
  }

  @Test
  void severalFilesTogetherBeyondTheLimit_areRefused() throws Exception {
    String half = "x".repeat(LIMIT / 2 + (100 << 10));
    String body = part("a", half) + part("b", half) + "--b--\r\n";
    assertThat(send("multipart/form-data; boundary=b", body).statusCode()).isEqualTo(413);
  }

  @Test
  void brokenBodies_areRefusedAsSuch() throws Exception {
    for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=other")) {
      HttpResponse<String> answer = send(type, part("a", "x") + "--b--\r\n");
      assertThat(answer.statusCode()).as(type + " " + answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("bad-body");
    }
    assertThat(send("multipart/form-data; boundary=b", part("a", "x")).statusCode()).isEqualTo(400);
    assertThat(send("text/plain", "x").statusCode()).isEqualTo(415);
  }

  @Test
  void endlessParts_areRefused() throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      body.append("--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n1\r\n");
    }
    assertThat(send("multipart/form-data; boundary=b", body + "--b--\r\n").statusCode())
        .isBetween(400, 413);
  }
}
