package io.chengji.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.settings.Given.Source;
import io.chengji.kernel.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class SettingsProperties {
  private static final Setting<Integer> NUMBER =
      Setting.of("some.number", "数。", "A number.", Rule.integer(Words.same("n"), 0, 1000))
          .withDefault("999");

  /** Every combination of sources, in every order: the strongest that is there wins. */
  @Property
  void theStrongestSourceWins(
      @ForAll boolean flag, @ForAll boolean environment, @ForAll boolean file, @ForAll long order) {
    List<Given> given = new ArrayList<>();
    if (flag) {
      given.add(new Given(Source.FLAG, "--some-number", "command line", "1"));
    }
    if (environment) {
      given.add(new Given(Source.ENVIRONMENT, "CHENGJI_SOME_NUMBER", "environment", "2"));
    }
    if (file) {
      given.add(new Given(Source.FILE, "some.number", "f:1", "3"));
    }
    Collections.shuffle(given, new Random(order));
    int expected = flag ? 1 : environment ? 2 : file ? 3 : 999;
    assertThat(Settings.of(List.of(NUMBER), given).get(NUMBER)).isEqualTo(expected);
  }

  /** What a file says is what is read, line for line. */
  @Property
  void aFileIsReadAsWritten(@ForAll("values") List<String> values) {
    StringBuilder text = new StringBuilder("# 设置\n\n");
    values.forEach(value -> text.append("  some.name =  ").append(value).append("  \r\n"));
    List<Given> given = SettingsFile.parse("f", text.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(given).extracting(Given::text).containsExactlyElementsOf(values);
    for (int i = 0; i < given.size(); i++) {
      assertThat(given.get(i).place()).isEqualTo("f:" + (i + 3));
    }
  }

  @Provide
  Arbitrary<List<String>> values() {
    return Arbitraries.of("8080", "a=b", "城迹", "x y", "", "#no comment").list().ofMaxSize(6);
  }

  /** A known name with one letter changed is led back to that name. */
  @Property
  void aSlipOfTheHand_isLedBack(@ForAll @IntRange(min = 0, max = 10) int at) {
    StringBuilder typed = new StringBuilder("some.number");
    typed.setCharAt(at, 'z');
    List<String> names = List.of("some.number", "other.thing", "server.port");
    assertThat(EditDistance.nearest(typed.toString(), names)).isEqualTo("some.number");
  }

  /** The distance is a metric. */
  @Property
  void theDistanceIsAMetric(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b,
      @ForAll @AlphaChars @StringLength(max = 8) String c) {
    assertThat(EditDistance.between(a, b)).isEqualTo(EditDistance.between(b, a));
    assertThat(EditDistance.between(a, b) == 0).isEqualTo(a.equals(b));
    assertThat(EditDistance.between(a, c))
        .isLessThanOrEqualTo(EditDistance.between(a, b) + EditDistance.between(b, c));
  }
}
