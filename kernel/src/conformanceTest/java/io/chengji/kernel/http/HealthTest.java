package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.logging.LogConfigurator;
import io.chengji.kernel.logging.LogLevel;
import io.chengji.kernel.logging.LogSettings;
import io.chengji.kernel.settings.Settings;
import io.chengji.kernel.words.Words;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server says of itself: to those who watch it, and in its log. */
class HealthTest {
  private final AtomicBoolean broken = new AtomicBoolean();
  private final AtomicBoolean recovering = new AtomicBoolean();

  @TempDir private Path folder;

  private final class Database implements HealthCheck {
    @Override
    public String name() {
      return "database";
    }

    @Override
    public void check() throws IOException, UnhealthyException {
      if (recovering.get()) {
        throw new UnhealthyException(
            new Words("正在恢复", "it is recovering"), new IOException("at a private address"));
      }
      if (broken.get()) {
        throw new IOException("connection refused at a private address");
      }
    }
  }

  private static Settings logging() {
    return Settings.of(LogSettings.list(), List.of());
  }

  @AfterEach
  void logToStandardError() {
    LogConfigurator.apply(logging());
  }

  @Test
  void aBrokenPart_isNotReadyButAlive() throws Exception {
    try (TestServer server = TestServer.start(new HealthApi(List.of(new Database())))) {
      assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
      broken.set(true);
      HttpResponse<String> down = server.get("/health");
      assertThat(down.statusCode()).isEqualTo(503);
      assertThat(down.body()).isEqualTo("{\"status\":\"down\",\"parts\":{\"database\":\"down\"}}");
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
      broken.set(false);
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aReasonForEveryone_isShownInBothLanguages() throws Exception {
    try (TestServer server = TestServer.start(new HealthApi(List.of(new Database())))) {
      recovering.set(true);
      HttpResponse<String> down = server.get("/health");
      assertThat(down.statusCode()).isEqualTo(503);
      assertThat(down.body())
          .isEqualTo(
              "{\"status\":\"down\",\"parts\":{\"database\":\"down\"},"
                  + "\"reasons\":{\"database\":{\"zh\":\"正在恢复\",\"en\":\"it is recovering\"}}}");
      recovering.set(false);
      assertThat(server.get("/health").body()).doesNotContain("reasons");
    }
  }

  @Test
  void theLogOfARequest_holdsNoQueryCookieOrToken() throws Exception {
    Path file = folder.resolve("log");
    LogConfigurator.apply(
        logging().with(LogSettings.LEVEL, LogLevel.INFO).with(LogSettings.FILE, file));
    try (TestServer server = TestServer.start(HttpServerTest::register)) {
      HttpResponse<String> answer =
          server.get(
              "/api/v1/things?limit=3&token=hush1",
              "Cookie",
              "chengji-session=hush2",
              "Authorization",
              "Bearer hush3",
              "X-CSRF-Token",
              "hush4");
      assertThat(answer.statusCode()).isEqualTo(400);
    }
    String log = Files.readString(file);
    assertThat(log).contains("\"operation\":\"listThings\"", "\"status\":400", "requestId");
    assertThat(log).doesNotContain("hush");
  }
}
