package io.chengji.kernel.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is logged, it is one line of JSON that no terminal obeys. */
class LogInjectionTest {
  private static final Logger LOG = LoggerFactory.getLogger("io.chengji.a.test");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path folder;

  @AfterEach
  void backToStandardError() {
    LogConfigurator.apply(Settings.of(LogSettings.list(), List.of()));
  }

  private String logged(Runnable deed) throws IOException {
    Path file = folder.resolve("log");
    Settings settings = Settings.of(LogSettings.list(), List.of());
    LogConfigurator.apply(
        settings.with(LogSettings.LEVEL, LogLevel.INFO).with(LogSettings.FILE, file));
    deed.run();
    return Files.readString(file, UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two\nlines",
        "two\r\nlines",
        "{\"level\":\"ERROR\"}\n{\"level\":\"INFO\"}",
        "\u001b[31mred\u001b[0m",
        "\u001b]0;title\u0007",
        "\u009b31mred",
        "\u0090+q\u009c",
        "next\u0085line",
        "line\u2028separator\u2029s",
        "right\u202eto left\u202c",
        "\u2066isolated\u2069",
        "nul\u0000",
        "\ufeffmark",
        "\b\b\b\bover",
        "quote\" and \\ backslash",
        "{} {} ${jndi:ldap://x} %n %msg"
      })
  void whateverIsLogged_isOneLineThatIsReadAsItWas(String text) throws IOException {
    String log =
        logged(
            () -> {
              MDC.put("requestId", text);
              LOG.atInfo().addKeyValue("path", text).log(() -> text);
              MDC.remove("requestId");
            });
    assertThat(log).endsWith("}\n");
    assertThat(log.chars().limit(log.length() - 1L).noneMatch(Character::isISOControl)).isTrue();
    assertThat(log).doesNotContain("\u2028", "\u2029", "\u202e", "\u2066", "\ufeff");
    JsonNode line = MAPPER.readTree(log);
    assertThat(line.path("message").asString()).isEqualTo(text);
    assertThat(line.path("path").asString()).isEqualTo(text);
    assertThat(line.path("requestId").asString()).isEqualTo(text);
  }

  @Test
  void theMembersOfALine_comeInTheirOrder() throws IOException {
    JsonNode line = MAPPER.readTree(logged(() -> LOG.info("城迹")));
    assertThat(line.propertyNames()).containsExactly("time", "level", "logger", "message");
    assertThat(line.path("level").asString()).isEqualTo("INFO");
    assertThat(line.path("logger").asString()).isEqualTo("io.chengji.a.test");
  }

  @Test
  void aCauseWithLineEnds_staysInItsLine() throws IOException {
    String log = logged(() -> LOG.error("failed", new IllegalStateException("one\ntwo\u001b[2J")));
    assertThat(log.lines()).hasSize(1);
    assertThat(MAPPER.readTree(log).path("cause").asString()).contains("one\ntwo");
  }

  @Test
  void chinese_isWrittenAsItIs() throws IOException {
    assertThat(logged(() -> LOG.info("城迹，𠮷林"))).contains("城迹，𠮷林");
  }
}
