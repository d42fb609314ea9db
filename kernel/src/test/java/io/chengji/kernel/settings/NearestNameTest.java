package io.chengji.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chengji.kernel.http.ServerSettings;
import io.chengji.kernel.identity.IdentitySettings;
import io.chengji.kernel.logging.LogSettings;
import io.chengji.kernel.settings.Given.Source;
import io.chengji.kernel.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The real declarations: what an operator mistypes, and from which source a value comes. */
class NearestNameTest {
  private static final List<Setting<?>> ALL =
      Stream.of(ServerSettings.list(), IdentitySettings.list(), LogSettings.list())
          .<Setting<?>>flatMap(List::stream)
          .toList();

  static Stream<Setting<?>> all() {
    return ALL.stream();
  }

  @ParameterizedTest
  @CsvSource({
    "--server-prot, server.port",
    "--port, server.port",
    "--hots, server.host",
    "--serverport, server.port",
    "--SERVER-HOTS, server.host",
    "--log-levle, log.level",
    "--sesion-idle, session.idle",
    "CHENGJI_SERVER_PROXYS, server.proxies",
    "CHENGJI_LOGFILE, log.file",
    "server.tls.cert, server.tls.key"
  })
  void aMistypedName_isLedToTheNearest(String typed, String nearest) {
    Settings settings = Settings.of(ALL, List.of(new Given(Source.FLAG, typed, "here", "1")));
    Words warning = settings.warnings().getFirst();
    assertThat(warning.en()).contains(typed).endsWith(nearest);
    assertThat(warning.zh()).contains(typed).endsWith(nearest);
  }

  @ParameterizedTest
  @MethodSource("all")
  void anyNameWithOneLetterLost_isLedBack(Setting<?> setting) {
    List<String> names = ALL.stream().map(Setting::name).toList();
    for (int at = 0; at < setting.name().length(); at++) {
      String typed = new StringBuilder(setting.name()).deleteCharAt(at).toString();
      assertThat(EditDistance.nearest(typed, names)).isEqualTo(setting.name());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyDeclaration_speaksBothLanguagesAndHoldsItsDefault(Setting<?> setting) {
    assertThat(setting.sentence().zh()).endsWith("。").containsPattern("[\\u4e00-\\u9fff]{4}");
    assertThat(setting.sentence().en()).endsWith(".").doesNotContainPattern("[\\u4e00-\\u9fff]");
    assertThat(setting.rule().says().zh()).isNotBlank();
    assertThat(Settings.nameOf(setting.flag())).isEqualTo(setting.name());
    assertThat(Settings.nameOf(setting.environment())).isEqualTo(setting.name());
    assertThat(setting.findDefault().isPresent()).isEqualTo(setting.fallback() != null);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 3, 1",
    "1, 2, , 1",
    "1, , 3, 1",
    "1, , , 1",
    ", 2, 3, 2",
    ", 2, , 2",
    ", , 3, 3",
    ", , , 8080"
  })
  void theStrongestSourceWins(Integer flag, Integer environment, Integer file, int expected) {
    List<Given> given = new ArrayList<>();
    add(given, Source.FILE, "server.port", file);
    add(given, Source.FLAG, "--server-port", flag);
    add(given, Source.ENVIRONMENT, "CHENGJI_SERVER_PORT", environment);
    assertThat(Settings.of(ALL, given).get(ServerSettings.PORT)).isEqualTo(expected);
    assertThat(Settings.of(ALL, given.reversed()).get(ServerSettings.PORT)).isEqualTo(expected);
  }

  private static void add(List<Given> given, Source source, String key, Integer value) {
    if (value != null) {
      given.add(new Given(source, key, "here", String.valueOf(value)));
    }
  }

  @ParameterizedTest
  @CsvSource({"FLAG, --server-port", "ENVIRONMENT, CHENGJI_SERVER_PORT", "FILE, server.port"})
  void withinOneSource_theLaterValueWins(Source source, String key) {
    List<Given> given =
        List.of(new Given(source, key, "1", "11"), new Given(source, key, "2", "22"));
    assertThat(Settings.of(ALL, given).get(ServerSettings.PORT)).isEqualTo(22);
  }

  @Test
  void aWrongValueOfAWeakerSource_doesNotMatter() {
    List<Given> given =
        List.of(
            new Given(Source.FILE, "server.port", "f:1", "nonsense"),
            new Given(Source.FLAG, "--server-port", "command line", "9"));
    assertThat(Settings.of(ALL, given).get(ServerSettings.PORT)).isEqualTo(9);
  }

  @Test
  void aWrongValueOfTheStrongestSource_isNotCoveredByAWeakerOne() {
    List<Given> given =
        List.of(
            new Given(Source.FILE, "server.port", "f:1", "9"),
            new Given(Source.FLAG, "--server-port", "command line", "nonsense"));
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> Settings.of(ALL, given))
        .withMessageContaining("command line")
        .withMessageContaining("'nonsense'");
  }

  @Test
  void aNameDeclaredTwice_isAFaultOfOurs() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Settings.of(List.of(ServerSettings.PORT, ServerSettings.PORT), List.of()));
  }
}
