package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of uploads to the byte, and that nothing of a refused one stays on the disk. */
class UploadLimitTest {
  private static final int LIMIT = 2 << 20;
  private static final String FOLDER = "java.io.tmpdir";

  @TempDir private Path folder;

  private TestServer server;
  private String usual;

  @BeforeEach
  void start() {
    usual = System.getProperty(FOLDER);
    System.setProperty(FOLDER, folder.toString());
    server =
        TestServer.start(
            operations ->
                operations
                    .add(
                        Operation.post("upload", "/api/v1/upload", Admission.PUBLIC)
                            .withBody("multipart/form-data", LIMIT),
                        request ->
                            Reply.json(
                                request.uploads().stream()
                                    .map(u -> Map.of("name", u.name(), "size", u.bytes().length))
                                    .toList()))
                    .add(
                        Operation.put("raw", "/api/v1/raw", Admission.PUBLIC)
                            .withBody("application/octet-stream", 100),
                        request -> Reply.json(Map.of("size", request.bytes().length))));
  }

  @AfterEach
  void stop() {
    server.close();
    System.setProperty(FOLDER, usual);
  }

  private HttpResponse<String> upload(int size) throws Exception {
    return send(part("a.txt", "x".repeat(size)) + "--b--\r\n");
  }

  private static String part(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\nContent-Type: application/x-msdownload\r\n\r\n"
        + content
        + "\r\n";
  }

  private HttpResponse<String> send(String body) throws Exception {
    return server.send(
        server
            .to("/api/v1/upload")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body)));
  }

  private List<Path> left() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aFileOfTheLimit_passesAndOneByteMoreDoesNot() throws Exception {
    assertThat(upload(LIMIT).body()).contains("\"size\":" + LIMIT);
    HttpResponse<String> more = upload(LIMIT + 1);
    assertThat(more.statusCode()).isEqualTo(413);
    assertThat(more.body()).contains("body-too-large", "请缩小");
    assertThat(left()).isEmpty();
  }

  @Test
  void whatIsRefusedHalfWay_leavesNothingOnTheDisk() throws Exception {
    String large = part("a.txt", "x".repeat(LIMIT - 1000));
    assertThat(send(large + part("b.txt", "y".repeat(200_000)) + "--b--\r\n").statusCode())
        .isEqualTo(413);
    assertThat(send(large).statusCode()).isEqualTo(400);
    assertThat(send(large + "--b\r\nnonsense").statusCode()).isEqualTo(400);
    assertThat(left()).isEmpty();
  }

  @Test
  void theTypeThatAPartClaims_isNotBelieved() throws Exception {
    HttpResponse<String> answer = upload(3);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
  }

  @Test
  void namesOfParts_loseTheirFolders() throws Exception {
    for (String name : List.of("../../x.txt", "C:\\\\x.txt", "/etc/x.txt", "a/b/x.txt")) {
      assertThat(send(part(name, "1") + "--b--\r\n").body())
          .as(name)
          .contains("\"name\":\"x.txt\"");
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void rawBodies_haveTheirLimitWithAndWithoutALength() throws Exception {
    assertThat(raw("x".repeat(100), true)).startsWith("HTTP/1.1 200").contains("\"size\":100");
    assertThat(raw("x".repeat(101), true)).startsWith("HTTP/1.1 413");
    assertThat(raw("x".repeat(100), false)).startsWith("HTTP/1.1 200").contains("\"size\":100");
    assertThat(raw("x".repeat(101), false)).startsWith("HTTP/1.1 413");
    assertThat(raw("", true)).contains("\"size\":0");
  }

  private String raw(String body, boolean measured) throws Exception {
    String length = measured ? "Content-Length: " + body.length() : "Transfer-Encoding: chunked";
    String sent =
        measured ? body : Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    return server.raw(
        "PUT /api/v1/raw HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
            + "Content-Type: application/octet-stream\r\n"
            + length
            + "\r\n\r\n"
            + sent);
  }
}
