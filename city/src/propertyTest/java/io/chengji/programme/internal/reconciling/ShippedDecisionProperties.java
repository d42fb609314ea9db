package io.chengji.programme.internal.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.internal.storing.ShippedFacts;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.RegisterState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Does the shipped register stay whole whatever officers decide? */
class ShippedDecisionProperties {
  private static final List<Imported> DOCUMENTS =
      ShippedFacts.list().stream().map(facts -> new Imported(facts, Papers.DAY)).toList();
  private static final RegisterState OPEN = Reconciliation.of(DOCUMENTS, Papers.CODES, List.of());

  private static List<Decision> decisions(Random random, int oneIn) {
    List<Decision> decisions = new ArrayList<>();
    for (Finding finding : OPEN.findings()) {
      if (random.nextInt(oneIn) == 0) {
        Reading reading = finding.readings().get(random.nextInt(finding.readings().size()));
        decisions.add(Papers.decision(finding, reading.id()));
      }
    }
    return decisions;
  }

  @Property(tries = 40)
  void anyDecisions_keepTheRules(@ForAll long seed) {
    Random random = new Random(seed);
    List<Decision> decisions = decisions(random, 1 + random.nextInt(6));
    RegisterRules.check(DOCUMENTS, Reconciliation.of(DOCUMENTS, Papers.CODES, decisions));
  }

  @Property(tries = 10)
  void withdrawnInAnyOrder_theFormerStateIsBack(@ForAll long seed) {
    Random random = new Random(seed);
    List<Decision> withdrawn =
        new ArrayList<>(decisions(random, 2).stream().map(Papers::withdrawn).toList());
    List<Imported> shuffled = new ArrayList<>(DOCUMENTS);
    Collections.shuffle(withdrawn, random);
    Collections.shuffle(shuffled, random);
    assertThat(Reconciliation.of(shuffled, Papers.CODES, withdrawn)).isEqualTo(OPEN);
  }
}
