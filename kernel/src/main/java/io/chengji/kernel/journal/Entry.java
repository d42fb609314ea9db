package io.chengji.kernel.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One recorded change, before it is written: its kind, who made it, when what it tells of was
 * observed (kept to the microsecond), what it says, and the id of the request that caused it.
 */
public record Entry(
    EntryKind kind, Actor actor, Instant observedAt, Payload payload, @Nullable String requestId) {

  public Entry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(payload, "payload");
    observedAt = observedAt.truncatedTo(ChronoUnit.MICROS);
    JournalText.checkLine("request id", requestId);
  }

  public Entry(EntryKind kind, Actor actor, Instant observedAt, Payload payload) {
    this(kind, actor, observedAt, payload, null);
  }

  /** An entry whose payload is made from a record, a map or a JSON object. */
  public static Entry of(EntryKind kind, Actor actor, Instant observedAt, Object payload) {
    return new Entry(kind, actor, observedAt, Payload.of(payload));
  }

  public Entry withPayload(Payload other) {
    return new Entry(kind, actor, observedAt, other, requestId);
  }

  public Entry withRequestId(String id) {
    return new Entry(kind, actor, observedAt, payload, id);
  }
}
