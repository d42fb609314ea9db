package io.chengji.programme.internal.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Correction;
import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.RegisterState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Do decisions change what they say and nothing else, whichever are taken and in which order? */
class DecisionProperties {
  private static final Papers PAPERS =
      Papers.papers()
          .notice("b.txt", 2013)
          .line("一、市、区（9个）")
          .under("湖南省", "株洲市、浏阳市,宁乡县、株州市、衡阳市")
          .under("江苏省", "常州市、常州市新北区、南京市（建邺区）、无锡市徐州市")
          .expanding(2012, 2, "长沙市试点新增岳麓区和芙蓉区", "镇江市：新增丹阳市，2012年已批复句容市")
          .notice("d.txt", 2014)
          .under("湖南省", "湘潭市、澜川市、株洲市、株洲市")
          .mergedEntry("m.txt", 3, 9)
          .under("湖南省", "长沙市、株洲市、长沙市浏阳市、湘潭市、岳阳市、岳阳市")
          .under("江苏省", "常州市、镇江市、句容市、无锡市")
          .collection("c.txt")
          .line("（1）湖南省，长沙市", "智慧城市试点：长沙市；天心区", "（2）江苏省，常州市", "无试点。");
  private static final List<Imported> IMPORTED = PAPERS.imported();
  private static final RegisterState OPEN = PAPERS.state();

  private static RegisterState register(List<Decision> decisions) {
    RegisterState state = Reconciliation.of(IMPORTED, Papers.CODES, decisions);
    RegisterRules.check(IMPORTED, state, PAPERS::lineOf);
    return state;
  }

  private static List<Decision> decisions(Random random) {
    List<Decision> decisions = new ArrayList<>();
    for (Finding finding : OPEN.findings()) {
      if (random.nextInt(3) == 0) {
        Reading reading = finding.readings().get(random.nextInt(finding.readings().size()));
        decisions.add(Papers.decision(finding, reading.id()));
      }
    }
    return decisions;
  }

  private static Map<String, Integer> rows(RegisterState state) {
    Map<String, Integer> rows = new HashMap<>();
    for (CountLine line : state.counts()) {
      boolean batch = line.subject().matches("pilots\\.\\d{4}\\.(?:new|expansion)");
      if (batch && line.computed() != null) {
        rows.put(line.subject(), line.computed());
      }
    }
    return rows;
  }

  /** The rules of every register hold under any decisions. */
  @Property(tries = 60)
  void anyDecisions_keepTheRules(@ForAll long seed) {
    List<Decision> decisions = decisions(new Random(seed));
    RegisterState state = register(decisions);
    assertThat(state.findings())
        .filteredOn(finding -> finding.state() == FindingState.DECIDED)
        .allSatisfy(finding -> assertThat(decisions).contains(finding.decision()));
    assertThat(state.corrections())
        .filteredOn(correction -> correction.kind() == Correction.Kind.DECISION)
        .hasSameSizeAs(
            state.findings().stream().filter(f -> f.state() == FindingState.DECIDED).toList());
  }

  /** Withdrawn, decisions leave no trace. */
  @Property(tries = 30)
  void withdrawn_theFormerStateIsBack(@ForAll long seed) {
    List<Decision> decisions = decisions(new Random(seed));
    List<Decision> withdrawn = decisions.stream().map(Papers::withdrawn).toList();
    assertThat(Reconciliation.of(IMPORTED, Papers.CODES, withdrawn)).isEqualTo(OPEN);
  }

  /** Documents and decisions may come in any order. */
  @Property(tries = 30)
  void orderOfDocumentsAndDecisions_changesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Decision> decisions = decisions(random);
    RegisterState state = Reconciliation.of(IMPORTED, Papers.CODES, decisions);
    List<Imported> shuffled = new ArrayList<>(IMPORTED);
    List<Decision> later = new ArrayList<>(decisions);
    Collections.shuffle(shuffled, random);
    Collections.shuffle(later, random);
    assertThat(Reconciliation.of(shuffled, Papers.CODES, later)).isEqualTo(state);
  }

  /**
   * One decision changes the counts by what its reading announces; where it raises a further
   * question, that one announces the rest.
   */
  @Property(tries = 80)
  void oneDecision_changesTheCountsItAnnounces(@ForAll long seed) {
    Random random = new Random(seed);
    Finding finding = OPEN.findings().get(random.nextInt(OPEN.findings().size()));
    Reading reading = finding.readings().get(random.nextInt(finding.readings().size()));
    Map<String, Integer> expected = rows(OPEN);
    for (Reading.Effect effect : reading.effects()) {
      expected.computeIfPresent(effect.subject(), (s, before) -> before + effect.delta());
    }
    RegisterState decided = register(List.of(Papers.decision(finding, reading.id())));
    boolean further =
        decided.findings().stream().anyMatch(each -> OPEN.findFinding(each.id()).isEmpty());
    Assume.that(!further);
    assertThat(rows(decided))
        .as("%s %s %s", finding.kind(), finding.subject(), reading.id())
        .isEqualTo(expected);
  }

  /** To choose what already holds for now changes no name. */
  @Property(tries = 40)
  void provisionalReadingChosen_changesNoRow(@ForAll long seed) {
    Random random = new Random(seed);
    Finding finding = OPEN.findings().get(random.nextInt(OPEN.findings().size()));
    RegisterState decided = register(List.of(Papers.decision(finding, finding.provisional())));
    assertThat(decided.listings())
        .extracting(row -> row.id() + row.nameAsWritten() + row.placeId())
        .isEqualTo(
            OPEN.listings().stream()
                .map(row -> row.id() + row.nameAsWritten() + row.placeId())
                .toList());
  }

  /** A reading that no longer exists decides nothing. */
  @Property(tries = 20)
  void unknownReading_decidesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Finding finding = OPEN.findings().get(random.nextInt(OPEN.findings().size()));
    List<Decision> decisions = List.of(Papers.decision(finding, "no-such-reading"));
    assertThat(Reconciliation.of(IMPORTED, Papers.CODES, decisions)).isEqualTo(OPEN);
  }
}
