package io.chengji.kernel.search;

import java.util.Arrays;
import java.util.List;

/** A text ready to be compared: folded characters, where each begins, and how each is read. */
final class Spelled {
  /** No match. */
  private static final int NONE = 4;

  private static final int LITERAL = 0;
  private static final int FULL = 1;
  private static final int BEGUN = 2;
  private static final int INITIAL = 3;

  private final int[] characters;
  private final int[] offsets;
  private final String[] syllables;

  Spelled(String text, List<String> syllables) {
    int[] raw = text.codePoints().toArray();
    this.characters = Arrays.stream(raw).map(Letters::fold).toArray();
    this.offsets = new int[raw.length + 1];
    for (int i = 0; i < raw.length; i++) {
      offsets[i + 1] = offsets[i] + Character.charCount(raw[i]);
    }
    this.syllables = new String[raw.length];
    for (int i = 0; i < raw.length; i++) {
      this.syllables[i] = folded(syllables.get(i));
    }
  }

  private static String folded(String syllable) {
    StringBuilder folded = new StringBuilder();
    syllable.codePoints().map(Letters::fold).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  int length() {
    return characters.length;
  }

  int character(int at) {
    return characters[at];
  }

  String syllable(int at) {
    return syllables[at];
  }

  /** A match: how good, and the characters from, inclusive, to, exclusive. */
  record Match(MatchKind kind, int from, int to) {}

  TextRange range(Match match) {
    return new TextRange(offsets[match.from], offsets[match.to]);
  }

  /** The best match of the typed characters in one piece of this text, or null. */
  @org.jspecify.annotations.Nullable
  Match find(Typed typed) {
    Match best = null;
    for (int from = 0; from < characters.length; from++) {
      Match found = findAt(from, typed);
      if (found != null && (best == null || found.kind.compareTo(best.kind) < 0)) {
        best = found;
      }
    }
    return best;
  }

  /**
   * Walks the text from one character on. {@code costs[j]} is the least of the worst steps by which
   * the characters so far spell the first j typed ones.
   */
  private @org.jspecify.annotations.Nullable Match findAt(int from, Typed typed) {
    int typedLength = typed.length();
    int[] costs = new int[typedLength + 1];
    Arrays.fill(costs, NONE);
    costs[0] = LITERAL;
    int best = NONE;
    int end = from;
    for (int at = from; at < characters.length; at++) {
      int[] next = new int[typedLength + 1];
      Arrays.fill(next, NONE);
      boolean alive = false;
      for (int j = 0; j < typedLength; j++) {
        if (costs[j] < NONE) {
          alive |= step(at, j, costs[j], typed, next);
        }
      }
      if (next[typedLength] < best) {
        best = next[typedLength];
        end = at + 1;
      }
      if (!alive) {
        break;
      }
      costs = next;
    }
    return best == NONE ? null : new Match(kind(best, from, end), from, end);
  }

  /** Extends the first j typed characters by the character at a place in every possible way. */
  private boolean step(int at, int j, int cost, Typed typed, int[] next) {
    boolean alive = false;
    if (typed.characters()[j] == characters[at]) {
      next[j + 1] = Math.min(next[j + 1], Math.max(cost, LITERAL));
      alive = true;
    }
    String syllable = syllables[at];
    int common = 0;
    int typedLength = typed.length();
    while (common < syllable.length()
        && j + common < typedLength
        && Letters.sounds(typed.characters()[j + common], syllable.charAt(common))
        && typed.isWhole(j, j + common + 1)) {
      common++;
      int worst = Math.max(cost, stepCost(syllable, common, j + common == typedLength));
      if (worst < NONE) {
        next[j + common] = Math.min(next[j + common], worst);
        alive = true;
      }
    }
    return alive;
  }

  private static int stepCost(String syllable, int letters, boolean last) {
    if (!Letters.isLetter(syllable.charAt(0))) {
      return NONE;
    }
    if (letters == syllable.length()) {
      return FULL;
    }
    boolean initial =
        letters == 1
            || letters == 2 && syllable.charAt(1) == 'h' && "zcs".indexOf(syllable.charAt(0)) >= 0;
    if (last && letters > 1) {
      return BEGUN;
    }
    return initial ? INITIAL : NONE;
  }

  private MatchKind kind(int cost, int from, int end) {
    return switch (cost) {
      case LITERAL -> {
        if (from > 0) {
          yield MatchKind.SUBSTRING;
        }
        yield end == characters.length ? MatchKind.EXACT : MatchKind.PREFIX;
      }
      case FULL -> MatchKind.PINYIN;
      case BEGUN -> MatchKind.PINYIN_PREFIX;
      default -> MatchKind.INITIALS;
    };
  }
}
