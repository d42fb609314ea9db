package io.chengji.kernel.search;

import java.util.List;

/**
 * A text that can be found.
 *
 * @param key what a hit leads to; several entries may share it (a name and its aliases)
 * @param text the text as it is shown
 * @param syllables how it is read: one syllable for each character (code point) of the text,
 *     without tones, ü written {@code v}; a character that is not Chinese stands for itself
 */
public record SearchEntry<K>(K key, String text, List<String> syllables) {
  public SearchEntry {
    syllables = List.copyOf(syllables);
    int characters = text.codePointCount(0, text.length());
    if (characters != syllables.size()) {
      throw new IllegalArgumentException(
          "%s has %d characters and %d syllables".formatted(text, characters, syllables.size()));
    }
  }
}
