package io.chengji.programme.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an officer settled.
 *
 * @param version 1 for the first decision on a finding, then counting up
 * @param withdrawn how it was withdrawn, null while it holds
 */
public record Decision(
    String id,
    String findingId,
    String readingId,
    String reason,
    String author,
    Instant decided,
    int version,
    @Nullable Withdrawal withdrawn) {
  /** Whether the decision still holds. */
  public boolean holds() {
    return withdrawn == null;
  }
}
