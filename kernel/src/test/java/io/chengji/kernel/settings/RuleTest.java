package io.chengji.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chengji.kernel.words.Language;
import io.chengji.kernel.words.Words;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {
  private static final Rule<Duration> DURATION =
      Rule.duration(Duration.ofMillis(100), Duration.ofDays(7));
  private static final Rule<Long> BYTES = Rule.bytes(1, 50L << 20);

  @Test
  void durationsCarryTheirUnit() {
    assertThat(DURATION.parse("250ms")).isEqualTo(Duration.ofMillis(250));
    assertThat(DURATION.parse(" 15m ")).isEqualTo(Duration.ofMinutes(15));
    assertThat(DURATION.parse("7d")).isEqualTo(Duration.ofDays(7));
    assertThat(DURATION.says().en()).isEqualTo("a number with ms, s, m, h or d, from 100ms to 7d");
  }

  @Test
  void wrongDurationsAreRefused() {
    for (String text :
        List.of("", "5", "5 weeks", "99ms", "8d", "-1s", "1e3s", "99999999999999s")) {
      assertThatIllegalArgumentException().as(text).isThrownBy(() -> DURATION.parse(text));
    }
  }

  @Test
  void sizesTakeKiloAndMega() {
    assertThat(BYTES.parse("512")).isEqualTo(512);
    assertThat(BYTES.parse("64k")).isEqualTo(65_536);
    assertThat(BYTES.parse("50M")).isEqualTo(52_428_800);
    for (String text : List.of("0", "51m", "1g", "k", "1.5m")) {
      assertThatIllegalArgumentException().as(text).isThrownBy(() -> BYTES.parse(text));
    }
  }

  @Test
  void choicesAreLowerCase() {
    Rule<Language> rule = Rule.choice(Language.class);
    assertThat(rule.parse("zh")).isEqualTo(Language.ZH);
    assertThatIllegalArgumentException().isThrownBy(() -> rule.parse("ZH"));
    assertThat(rule.says().en()).isEqualTo("one of: zh, en");
  }

  @Test
  void listsApplyTheRuleToEachItem() {
    Rule<List<Integer>> rule = Rule.listOf(Rule.integer(Words.same("n"), 1, 9));
    assertThat(rule.parse("1, 2,,3")).containsExactly(1, 2, 3);
    assertThatIllegalArgumentException().isThrownBy(() -> rule.parse("1,10"));
  }

  @Test
  void textIsOneLineWithinItsLength() {
    assertThat(Rule.text(3).parse(" 城迹 ")).isEqualTo("城迹");
    assertThatIllegalArgumentException().isThrownBy(() -> Rule.text(3).parse("abcd"));
    assertThatIllegalArgumentException().isThrownBy(() -> Rule.text(9).parse("a\nb"));
    assertThatIllegalArgumentException().isThrownBy(() -> Rule.text(9).parse(" "));
  }

  @Test
  void flagsAreTrueOrFalse() {
    assertThat(Rule.flag().parse("TRUE")).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> Rule.flag().parse("yes"));
  }
}
