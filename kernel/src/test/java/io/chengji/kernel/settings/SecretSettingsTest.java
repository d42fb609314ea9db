package io.chengji.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chengji.kernel.http.ServerSettings;
import io.chengji.kernel.settings.Given.Source;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret stands in no output, whichever way it was given and whatever is wrong with it. */
class SecretSettingsTest {
  private static final String SECRET = "s3cret-" + "x".repeat(300);

  static Stream<Setting<?>> secrets() {
    return ServerSettings.list().stream().filter(Setting::secret);
  }

  private static String whole(Throwable thrown) {
    StringWriter out = new StringWriter();
    thrown.printStackTrace(new PrintWriter(out, true));
    return out + thrown.toString();
  }

  @Test
  void someSettingsOfTheServerAreSecret() {
    assertThat(secrets().map(Setting::name))
        .contains("server.metrics.token", "server.tls.keystore.password");
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void aSecretByFlag_isRefusedUnseen(Setting<?> secret) {
    List<Given> flags = Settings.ofFlags(List.of(secret.flag() + "=" + SECRET));
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> Settings.of(ServerSettings.list(), flags))
        .satisfies(
            refused -> {
              assertThat(whole(refused)).contains(secret.environment()).doesNotContain("s3cret");
              assertThat(refused.complaints().toString()).doesNotContain("s3cret");
            });
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void aWrongSecretByFileOrEnvironment_isRefusedUnseen(Setting<?> secret) {
    List<Given> environment =
        Settings.ofEnvironment(Map.of(secret.environment(), SECRET), Set.of());
    List<Given> file = List.of(new Given(Source.FILE, secret.name(), "f:1", SECRET));
    for (List<Given> given : List.of(environment, file)) {
      assertThatExceptionOfType(SettingRefused.class)
          .isThrownBy(() -> Settings.of(ServerSettings.list(), given))
          .satisfies(
              refused -> {
                assertThat(whole(refused)).contains("***").doesNotContain("s3cret");
                assertThat(refused.complaints().getFirst().zh()).contains("***");
              });
    }
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void aGoodSecret_standsInNeitherWarningsNorText(Setting<?> secret) {
    String good = "s3cret-of-fair-length";
    Settings settings =
        Settings.of(
            ServerSettings.list(),
            List.of(
                new Given(Source.FILE, secret.name(), "f:1", good),
                new Given(Source.FILE, secret.name() + "s", "f:2", good)));
    assertThat(settings.find(secret).map(Object::toString)).hasValue(good);
    assertThat(settings.warnings()).hasSize(1);
    assertThat(settings.warnings().toString())
        .contains(secret.name(), "f:2")
        .doesNotContain("s3cret");
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void aLineThatIsNoSetting_isNotRepeated() {
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(
            () ->
                SettingsFile.parse(
                    "f",
                    "server.metrics.token s3cret"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .satisfies(refused -> assertThat(whole(refused)).doesNotContain("s3cret"));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void theManual_namesNoFlagForASecret(Setting<?> secret) {
    String page = SettingsManual.page(List.of(secret));
    assertThat(page).contains(secret.environment(), "机密").doesNotContain(secret.flag() + "`");
  }
}
