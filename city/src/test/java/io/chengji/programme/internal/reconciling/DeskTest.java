package io.chengji.programme.internal.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reconciling.Desk.Draft;
import io.chengji.programme.internal.reconciling.Desk.Ruling;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does the desk go by the first reading until an officer says otherwise? */
class DeskTest {
  private static final String SUBJECT = "pilots.2014.new";
  private static final List<Evidence> EVIDENCE = List.of(new Evidence("a.txt", 3, "澜川市", ""));
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  private static Draft draft(String key, int... deltas) {
    List<Reading> readings = new java.util.ArrayList<>();
    for (int delta : deltas) {
      String id = "r" + readings.size();
      readings.add(
          delta == 0
              ? Desk.reading(id, "读法", "reading", EVIDENCE)
              : Desk.reading(id, "读法", "reading", EVIDENCE, new Reading.Effect(SUBJECT, delta)));
    }
    return new Draft(FindingKind.ALIAS, key, key, new Words("是吗？", "Is it?"), readings);
  }

  private static Decision decision(Draft draft, String reading, @Nullable Instant withdrawn) {
    Withdrawal end = withdrawn == null ? null : new Withdrawal(withdrawn, "account:1", "再核对");
    return new Decision("D1", draft.id(), reading, "核对", "account:1", NOON, 1, end);
  }

  @Test
  void openFinding_isRuledByItsFirstReading() {
    Desk desk = new Desk(List.of());
    Ruling ruling = desk.raise(draft("澜川", 0, -1));
    assertThat(ruling.is("r0")).isTrue();
    assertThat(ruling.decided()).isFalse();
    assertThat(desk.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.state()).isEqualTo(FindingState.OPEN);
              assertThat(finding.provisional()).isEqualTo("r0");
            });
  }

  @ParameterizedTest
  @CsvSource({"r1, false, r1, true", "r1, true, r0, false", "r9, false, r0, false"})
  void decision_holdsWhileItsReadingExistsAndNobodyWithdrewIt(
      String reading, boolean withdrawn, String ruled, boolean decided) {
    Draft draft = draft("澜川", 0, -1);
    Desk desk = new Desk(List.of(decision(draft, reading, withdrawn ? NOON : null)));
    Ruling ruling = desk.raise(draft);
    assertThat(ruling.readingId()).isEqualTo(ruled);
    assertThat(ruling.decided()).isEqualTo(decided);
    assertThat(desk.findings().getFirst().decision() != null).isEqualTo(decided);
  }

  @Test
  void findingRaisedTwice_standsOnceWithEveryRowItTouches() {
    Desk desk = new Desk(List.of());
    Ruling first = desk.raise(draft("澜川", 0, 0));
    Ruling second = desk.raise(draft("澜川", 0, 0));
    assertThat(second).isEqualTo(first);
    desk.touch(first.findingId(), "L1");
    desk.touch(first.findingId(), "L2");
    desk.touch(first.findingId(), "L1");
    desk.touch("F-unknown", "L3");
    assertThat(desk.findings())
        .extracting(Finding::listingIds)
        .containsExactly(List.of("L1", "L2"));
  }

  @Test
  void id_dependsOnKindAndKeyAndNotOnTheWords() {
    Draft one = draft("澜川", 0, -1);
    Draft other =
        new Draft(FindingKind.ALIAS, "澜川", "别的", new Words("问？", "What?"), one.readings());
    assertThat(other.id()).isEqualTo(one.id());
    Draft kind = new Draft(FindingKind.BRACKET, "澜川", "澜川", one.question(), one.readings());
    assertThat(kind.id()).isNotEqualTo(one.id());
  }

  @Test
  void totals_countEveryChoiceOfReadings() {
    Desk desk = new Desk(List.of());
    desk.raise(draft("一", 0, -1));
    desk.raise(draft("二", 0, -1));
    desk.raise(draft("三", 0, 1, 2));
    desk.raise(draft("四", 0, 0));
    assertThat(desk.totals(SUBJECT, 10))
        .isEqualTo(new TreeMap<>(Map.of(8, 1L, 9, 3L, 10, 4L, 11, 3L, 12, 1L)));
    assertThat(desk.totals("pilots.2012.new", 10)).isEqualTo(new TreeMap<>(Map.of(10, 1L)));
  }

  @Test
  void decidedFinding_addsNoChoice() {
    Draft draft = draft("一", 0, -1);
    Desk desk = new Desk(List.of(decision(draft, "r1", null)));
    desk.raise(draft);
    assertThat(desk.totals(SUBJECT, 9)).isEqualTo(new TreeMap<>(Map.of(9, 1L)));
  }

  @ParameterizedTest
  @CsvSource({"3, 3, 3, 三数一致", "3, 2, 2, 文件称3个，读得2个名称，核算2个", "2, 2, 3, 文件称2个，读得2个名称，核算3个"})
  void difference_isSaidInASentence(int stated, int read, int computed, String words) {
    assertThat(Explanations.plain(stated, read, computed).zh()).contains(words);
    assertThat(
            Explanations.ofBatch(stated, read, computed, 0, false, ListingKind.NEW, new TreeMap<>())
                .zh())
        .contains(words);
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 0, agree", "2, 2, 1, in review", "3, 2, 0, are stated"})
  void level_agreesOnlyWhereNothingIsOpen(int stated, int computed, int open, String words) {
    assertThat(Explanations.ofLevel(stated, computed, open).en()).contains(words);
  }

  @Test
  void numberThatNobodyStates_isSaidToBeMissing() {
    assertThat(Explanations.ofBatch(null, 3, 3, 0, false, ListingKind.NEW, new TreeMap<>()).en())
        .isEqualTo("no document states this number");
  }

  @Test
  void derivedBatch_saysHowManyChoicesGiveTheStatedNumber() {
    Words words =
        Explanations.ofBatch(
            9, 12, 10, 2, true, ListingKind.NEW, new TreeMap<>(Map.of(9, 4L, 10, 1L)));
    assertThat(words.zh()).contains("总数可为9至10").contains("恰为9的组合有4种");
    assertThat(words.en()).contains("9 to 10").contains("4 choices");
  }
}
