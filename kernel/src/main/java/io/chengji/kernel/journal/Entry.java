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

  /**
   * So that the leaf of a public entry, with all else that stands in it, fits into 65,535 bytes.
   */
  public static final int LONGEST_PUBLIC_PAYLOAD = 63_000;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  public Entry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(payload, "payload");
    observedAt = observedAt.truncatedTo(ChronoUnit.MICROS);
    JournalText.checkLine("request id", requestId);
    if (observedAt.isBefore(FIRST) || !observedAt.isBefore(END)) {
      throw new IllegalArgumentException(
          "observed at %s: the year is 0001 to 9999".formatted(observedAt));
    }
    if (kind.isPublic() && payload.bytes() > LONGEST_PUBLIC_PAYLOAD) {
      throw new IllegalArgumentException(
          "the payload of %s has %,d bytes, but one of a public kind has at most %,d: divide the change"
              .formatted(kind.name(), payload.bytes(), LONGEST_PUBLIC_PAYLOAD));
    }
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
