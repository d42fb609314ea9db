package io.chengji.programme.internal.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.programme.StaleRegisterException;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is a decision taken down only where everything that it needs is there? */
class DecidingTest {
  private static final Snapshot OPEN =
      Snapshots.holding().text("a.txt", Snapshots.notice("澜川市、株洲市、株洲市")).at(1);
  private static final Finding FINDING = finding(OPEN, FindingKind.NOT_A_DIVISION);

  private static Finding finding(Snapshot snapshot, FindingKind kind) {
    return snapshot.state().findings().stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static Snapshot decided(int version, boolean withdrawn) {
    return Snapshots.holding()
        .text("a.txt", Snapshots.notice("澜川市、株洲市、株洲市"))
        .decided(FINDING.id(), "misprint", version, withdrawn)
        .at(2);
  }

  private static Decision decide(Snapshot now, String finding, String reading, String reason) {
    return Deciding.decision(now, finding, reading, reason, "account:1", Snapshots.NOON);
  }

  @Test
  void decision_saysWhatWhoWhyAndWhen() {
    Decision decision = decide(OPEN, FINDING.id(), "misprint", "核对原文");
    assertThat(decision)
        .isEqualTo(
            new Decision(
                FINDING.id() + "-1",
                FINDING.id(),
                "misprint",
                "核对原文",
                "account:1",
                Snapshots.NOON,
                1,
                null));
    assertThat(decision.holds()).isTrue();
  }

  @Test
  void versions_countUpOverWithdrawnDecisionsToo() {
    assertThat(decide(decided(1, true), FINDING.id(), "misprint", "再定").version()).isEqualTo(2);
    assertThat(decide(decided(1, false), FINDING.id(), "misprint", "再定").id())
        .isEqualTo(FINDING.id() + "-2");
    Finding other = finding(OPEN, FindingKind.REPEATED);
    assertThat(decide(decided(1, false), other.id(), "two", "另一疑点").version()).isEqualTo(1);
  }

  @Test
  void everyReadingOfTheFinding_mayBeChosen() {
    for (Reading reading : FINDING.readings()) {
      assertThat(decide(OPEN, FINDING.id(), reading.id(), "核对").readingId())
          .isEqualTo(reading.id());
    }
  }

  @ParameterizedTest
  @CsvSource({"F000000000000, as-written, F000000000000", "'', as-written, no finding"})
  void unknownFinding_isNamed(String finding, String reading, String named) {
    assertThatThrownBy(() -> decide(OPEN, finding, reading, "核对"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two", "", "AS-WRITTEN", "as-written "})
  void readingOfAnotherFinding_isNamed(String reading) {
    assertThatThrownBy(() -> decide(OPEN, FINDING.id(), reading, "核对"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“" + reading + "”")
        .hasMessageContaining("\"" + reading + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "\t\n"})
  void emptyReason_isRefused(String reason) {
    assertThatThrownBy(() -> Deciding.checkReason(reason))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reason")
        .hasMessageContaining("2000");
    assertThatThrownBy(() -> decide(OPEN, FINDING.id(), "misprint", reason))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reasonOfTwoThousandCharacters_isTheLongest() {
    assertThatCode(() -> Deciding.checkReason("核".repeat(2000))).doesNotThrowAnyException();
    assertThatThrownBy(() -> Deciding.checkReason("核".repeat(2001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decisionThatHolds_isFoundAndAWithdrawnOneIsNot() {
    assertThat(Deciding.holding(decided(3, false), FINDING.id()).version()).isEqualTo(3);
    for (Snapshot without : List.of(OPEN, decided(1, true))) {
      assertThatThrownBy(() -> Deciding.holding(without, FINDING.id()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no decision that holds");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, false, 0, true",
    "0, false, 1, false",
    "1, false, 1, true",
    "1, false, 0, false",
    "1, false, 2, false",
    "2, false, 2, true",
    "2, false, 1, false",
    "1, true, 0, true",
    "1, true, 1, false"
  })
  void version_isThatOfTheDecisionThatHolds(
      int version, boolean withdrawn, int expected, boolean accepted) {
    Snapshot now = version == 0 ? OPEN : decided(version, withdrawn);
    if (accepted) {
      assertThatCode(() -> Deciding.checkVersion(now, FINDING.id(), expected))
          .doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> Deciding.checkVersion(now, FINDING.id(), expected))
          .isInstanceOf(StaleRegisterException.class)
          .hasMessageContaining("your version " + expected);
    }
  }

  @Test
  void decisionOnAnotherFinding_changesNoVersionOfThisOne() {
    Finding other = finding(OPEN, FindingKind.REPEATED);
    assertThatCode(() -> Deciding.checkVersion(decided(1, false), other.id(), 0))
        .doesNotThrowAnyException();
  }
}
