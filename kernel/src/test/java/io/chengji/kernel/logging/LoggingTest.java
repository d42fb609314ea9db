package io.chengji.kernel.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.chengji.kernel.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoggingTest {
  private static final Logger LOG = LoggerFactory.getLogger("io.chengji.a.test");

  @TempDir private Path folder;

  private static Settings settings() {
    return Settings.of(LogSettings.list(), List.of());
  }

  @AfterEach
  void backToStandardError() {
    LogConfigurator.apply(settings());
  }

  private List<JsonNode> linesAt(LogLevel level, Runnable deed) throws IOException {
    Path file = folder.resolve("log");
    LogConfigurator.apply(settings().with(LogSettings.LEVEL, level).with(LogSettings.FILE, file));
    deed.run();
    JsonMapper mapper = JsonMapper.builder().build();
    return Files.readAllLines(file).stream().map(mapper::readTree).toList();
  }

  @Test
  void aLine_isOneJsonObjectWithRequestIdAndValues() throws IOException {
    List<JsonNode> lines =
        linesAt(
            LogLevel.INFO,
            () -> {
              MDC.put("requestId", "abc");
              LOG.atInfo().addKeyValue("status", 200).log("城迹 \"quoted\"\nsecond line");
              MDC.remove("requestId");
            });
    assertThat(lines).hasSize(1);
    JsonNode line = lines.getFirst();
    assertThat(line.path("message").asString()).isEqualTo("城迹 \"quoted\"\nsecond line");
    assertThat(line.path("requestId").asString()).isEqualTo("abc");
    assertThat(line.path("status").asInt()).isEqualTo(200);
    assertThat(line.path("time").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
  }

  @Test
  void aCause_standsInItsLine() throws IOException {
    List<JsonNode> lines =
        linesAt(LogLevel.WARN, () -> LOG.error("failed", new IllegalStateException("why")));
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().path("cause").asString()).contains("IllegalStateException: why");
  }

  @Test
  void whatIsBelowTheLevel_isNotWritten() throws IOException {
    assertThat(linesAt(LogLevel.WARN, () -> LOG.info("quiet"))).isEmpty();
  }

  @Test
  void libraries_staySilentBelowWarnings() throws IOException {
    Logger library = LoggerFactory.getLogger("org.eclipse.jetty.server.Server");
    assertThat(linesAt(LogLevel.DEBUG, () -> library.info("chatter"))).isEmpty();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    assertThat(context.getLogger("io.chengji.x").getEffectiveLevel()).isEqualTo(Level.DEBUG);
  }
}
