package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.util.List;

/**
 * One way to understand a doubtful passage.
 *
 * @param id short key, unique within its finding
 * @param effects what the counts become if it is chosen
 */
public record Reading(String id, Words words, List<Evidence> evidence, List<Effect> effects) {
  public Reading {
    evidence = List.copyOf(evidence);
    effects = List.copyOf(effects);
  }

  /**
   * The change of one count against the register as it stands provisionally.
   *
   * @param subject key of a {@link CountLine}
   */
  public record Effect(String subject, int delta) {}
}
