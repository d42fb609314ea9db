package io.chengji.kernel.codes;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a name is read: one syllable for each character, without tones, ü written {@code v}.
 *
 * @param syllables the syllables in order; a character without a known reading stands for itself
 */
public record Reading(List<String> syllables) {

  /** Keeps its own copy. */
  public Reading {
    syllables = List.copyOf(syllables);
  }

  /** All syllables in one word: {@code chongqingshi}. */
  public String full() {
    return String.join("", syllables);
  }

  /** The first letters: {@code cqs}. */
  public String initials() {
    return syllables.stream()
        .map(syllable -> syllable.substring(0, syllable.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  /**
   * Whether a typed text (lower or upper case, ü as v, u or ü) begins the reading or its initials.
   */
  public boolean startsWith(String typed) {
    String query = Readings.fold(typed);
    return Readings.fold(full()).startsWith(query) || initials().startsWith(query);
  }
}
