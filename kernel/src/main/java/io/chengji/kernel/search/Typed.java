package io.chengji.kernel.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What was typed, folded: its characters without blanks, and before which of them a blank or an
 * apostrophe stood, which no syllable may cross.
 */
record Typed(int[] characters, BitSet parted) {
  static Typed of(String query) {
    int[] raw = query.codePoints().map(Letters::fold).toArray();
    int[] kept = new int[raw.length];
    BitSet parted = new BitSet();
    int length = 0;
    for (int character : raw) {
      if (Letters.parts(character)) {
        parted.set(length);
      } else {
        kept[length++] = character;
      }
    }
    return new Typed(java.util.Arrays.copyOf(kept, length), parted);
  }

  int length() {
    return characters.length;
  }

  /** The words between blanks; apostrophes part syllables and no words. */
  static List<Typed> listWords(String query) {
    List<Typed> words = new ArrayList<>();
    for (String word : query.split("[\\s\\p{Zs}]+")) {
      Typed typed = of(word);
      if (typed.length() > 0) {
        words.add(typed);
      }
    }
    return words;
  }

  /** Whether the characters from, inclusive, to, exclusive, were typed in one piece. */
  boolean isWhole(int from, int to) {
    int next = parted.nextSetBit(from + 1);
    return next < 0 || next >= to;
  }
}
