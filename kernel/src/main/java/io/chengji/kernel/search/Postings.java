package io.chengji.kernel.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which texts can answer a query at all, by its first two letters or its rarest character: narrows
 * the work, decides nothing. Immutable.
 */
final class Postings {
  private static final int[] NOBODY = {};

  private final Map<Long, int[]> lists = new HashMap<>();
  private final int[] everybody;

  Postings(List<Spelled> texts) {
    Map<Long, IntStream.Builder> building = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (long clue : clues(texts.get(i))) {
        building.computeIfAbsent(clue, any -> IntStream.builder()).add(i);
      }
    }
    building.forEach((clue, list) -> lists.put(clue, list.build().toArray()));
    everybody = IntStream.range(0, texts.size()).toArray();
  }

  /** Numbers of the texts that may match what was typed in one piece, ascending. */
  int[] candidates(Typed typed) {
    int[] best = everybody;
    for (int character : typed.characters()) {
      if (!Letters.isLetter(character)) {
        best = shorter(best, lists.getOrDefault((long) character, NOBODY));
      }
    }
    int first = typed.characters()[0];
    if (Letters.isLetter(first)) {
      int second = typed.length() > 1 ? typed.characters()[1] : 0;
      long clue = Letters.isLetter(second) ? pair(first, second) : first;
      best = shorter(best, lists.getOrDefault(clue, NOBODY));
    }
    return best;
  }

  private static int[] shorter(int[] one, int[] other) {
    return other.length < one.length ? other : one;
  }

  private static long pair(int first, int second) {
    return ((long) first << 32) | second;
  }

  private static Set<Long> clues(Spelled text) {
    Set<Long> clues = new HashSet<>();
    for (int i = 0; i < text.length(); i++) {
      clues.add((long) text.character(i));
      String syllable = text.syllable(i);
      int[] firsts = beginnings(text, i);
      int[] seconds = i + 1 < text.length() ? beginnings(text, i + 1) : NOBODY;
      for (int first : firsts) {
        clues.add((long) first);
        Arrays.stream(seconds).forEach(second -> clues.add(pair(first, second)));
      }
      if (syllable.length() > 1) {
        addPair(clues, syllable.charAt(0), syllable.charAt(1));
      }
    }
    return clues;
  }

  private static void addPair(Set<Long> clues, char first, char second) {
    clues.add(pair(first, second));
    if (second == 'v') {
      clues.add(pair(first, 'u'));
    }
  }

  /** The letters by which a character may be begun: itself and the first of its syllable. */
  private static int[] beginnings(Spelled text, int at) {
    String syllable = text.syllable(at);
    return syllable.isEmpty()
        ? new int[] {text.character(at)}
        : new int[] {text.character(at), syllable.charAt(0)};
  }
}
