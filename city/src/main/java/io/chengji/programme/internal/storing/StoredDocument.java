package io.chengji.programme.internal.storing;

import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reconciling.Imported;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is kept.
 *
 * @param factsText its facts as JSON, exactly as kept
 * @param body its bytes, null where only its facts are kept
 */
public record StoredDocument(
    DocumentFacts facts,
    String factsText,
    int version,
    byte @Nullable [] body,
    Instant importedAt,
    String importedBy) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** File name under which it was first imported. */
  public String id() {
    return facts.document().id();
  }

  /** Hash of its bytes. */
  public String sha256() {
    return facts.document().sha256();
  }

  /** Its facts with the day of the import in China. */
  public Imported imported() {
    return new Imported(facts, LocalDate.ofInstant(importedAt, CHINA));
  }
}
