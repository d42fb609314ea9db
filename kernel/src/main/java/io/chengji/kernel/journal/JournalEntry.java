package io.chengji.kernel.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry as the journal holds it. Its id grows but is not the order of commits; its kind may be
 * one that this program does not know; its salt stays in the table.
 */
public record JournalEntry(
    long id,
    long transaction,
    EntryKind kind,
    Actor actor,
    @Nullable String requestId,
    Instant observedAt,
    Instant receivedAt,
    String payloadText) {

  /** The payload as a fresh tree. */
  public JsonNode payload() {
    return JournalRows.MAPPER.readTree(payloadText);
  }
}
