package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one reconciliation and knows what officers decided on them. */
final class Desk {
  private final Map<String, Decision> decisions = new HashMap<>();
  private final Map<String, Raised> raised = new LinkedHashMap<>();

  Desk(List<Decision> all) {
    all.stream().filter(Decision::holds).forEach(d -> decisions.put(d.findingId(), d));
  }

  /** A finding before its rows are known. */
  record Draft(
      FindingKind kind, String key, String subject, Words question, List<Reading> readings) {
    /** The finding's stable id. */
    String id() {
      return Ids.of("F", kind.code(), key);
    }
  }

  /** The reading by which to go on, and whether somebody chose it. */
  record Ruling(String findingId, String readingId, boolean decided) {
    boolean is(String reading) {
      return readingId.equals(reading);
    }
  }

  private record Raised(Draft draft, Set<String> listingIds, @Nullable Decision decision) {}

  /** Puts a finding on the desk; its first reading is the provisional one. */
  Ruling raise(Draft draft) {
    Decision decision = holding(draft);
    raised.putIfAbsent(draft.id(), new Raised(draft, new LinkedHashSet<>(), decision));
    String reading = decision == null ? draft.readings().getFirst().id() : decision.readingId();
    return new Ruling(draft.id(), reading, decision != null);
  }

  /** The decision on a finding, if the reading it chose still exists. */
  private @Nullable Decision holding(Draft draft) {
    Decision decision = decisions.get(draft.id());
    boolean exists =
        decision != null
            && draft.readings().stream().anyMatch(r -> r.id().equals(decision.readingId()));
    return exists ? decision : null;
  }

  /** Says that a finding touches a row. */
  void touch(String findingId, String listingId) {
    Raised finding = raised.get(findingId);
    if (finding != null) {
      finding.listingIds().add(listingId);
    }
  }

  /**
   * How many choices of readings of the open findings lead to each total.
   *
   * @param computed the total as it stands
   */
  SortedMap<Integer, Long> totals(String subject, int computed) {
    SortedMap<Integer, Long> totals = new TreeMap<>(Map.of(computed, 1L));
    for (Raised each : raised.values()) {
      List<Integer> deltas = deltas(each.draft(), subject);
      if (each.decision() == null && deltas.stream().anyMatch(delta -> delta != 0)) {
        SortedMap<Integer, Long> next = new TreeMap<>();
        totals.forEach(
            (total, ways) -> deltas.forEach(delta -> next.merge(total + delta, ways, Long::sum)));
        totals = next;
      }
    }
    return totals;
  }

  private static List<Integer> deltas(Draft draft, String subject) {
    return draft.readings().stream()
        .map(
            reading ->
                reading.effects().stream()
                    .filter(e -> e.subject().equals(subject))
                    .mapToInt(Reading.Effect::delta)
                    .sum())
        .toList();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Raised each : raised.values()) {
      Draft draft = each.draft();
      findings.add(
          new Finding(
              draft.id(),
              draft.kind(),
              draft.subject(),
              draft.question(),
              draft.readings(),
              draft.readings().getFirst().id(),
              each.decision() == null ? FindingState.OPEN : FindingState.DECIDED,
              each.decision(),
              List.copyOf(each.listingIds())));
    }
    return findings;
  }

  static Reading reading(
      String id, String zh, String en, List<Evidence> evidence, Reading.Effect... effects) {
    return new Reading(id, new Words(zh, en), evidence, List.of(effects));
  }
}
