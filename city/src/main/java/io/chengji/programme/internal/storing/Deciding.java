package io.chengji.programme.internal.storing;

import io.chengji.programme.StaleRegisterException;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import java.time.Instant;
import java.util.Optional;

/** What must hold before an officer's decision is taken down. */
public final class Deciding {
  private static final int LONGEST_REASON = 2000;

  private Deciding() {}

  /** The decision to be stored; fails for an unknown finding or reading, or without a reason. */
  public static Decision decision(
      Snapshot now,
      String findingId,
      String readingId,
      String reason,
      String author,
      Instant when) {
    checkReason(reason);
    Finding finding =
        now.state()
            .findFinding(findingId)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "没有疑点 " + findingId + " / no finding " + findingId));
    if (finding.readings().stream().noneMatch(reading -> reading.id().equals(readingId))) {
      throw new IllegalArgumentException(
          "疑点没有读法“%s” / the finding has no reading \"%s\"".formatted(readingId, readingId));
    }
    int version =
        (int) now.decisions().stream().filter(d -> d.findingId().equals(findingId)).count() + 1;
    String id = findingId + "-" + version;
    return new Decision(id, findingId, readingId, reason, author, when, version, null);
  }

  /** Fails for a reason that is empty or too long. */
  public static void checkReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "reason：请写明理由，不超过%d字 / reason: needed, at most %d characters"
              .formatted(LONGEST_REASON, LONGEST_REASON));
    }
  }

  /** The decision that holds on a finding; fails where none does. */
  public static Decision holding(Snapshot now, String findingId) {
    return findHolding(now, findingId)
        .orElseThrow(
            () ->
                new IllegalArgumentException("疑点没有有效的裁定 / the finding has no decision that holds"));
  }

  private static Optional<Decision> findHolding(Snapshot now, String findingId) {
    return now.decisions().stream()
        .filter(decision -> decision.findingId().equals(findingId) && decision.holds())
        .findFirst();
  }

  /** Fails where another decision holds than the one the author saw; 0 stands for none. */
  public static void checkVersion(Snapshot now, String findingId, int expected) {
    int actual = findHolding(now, findingId).map(Decision::version).orElse(0);
    if (actual != expected) {
      throw new StaleRegisterException(
          "该疑点已由他人处理（您看到的版本 %d，当前 %d） / somebody else decided meanwhile (your version %d, now %d)"
              .formatted(expected, actual, expected, actual));
    }
  }
}
