package io.chengji.kernel.settings;

import java.util.Collection;
import java.util.Comparator;

/** Levenshtein's edit distance: how many characters differ between what was typed and a name. */
public final class EditDistance {
  private static final int LONGEST = 200;

  private EditDistance() {}

  /**
   * The name that is fewest edits away, where leaving out all but its last part counts as one; the
   * first in alphabetical order wins a tie.
   */
  public static String nearest(String typed, Collection<String> names) {
    String start = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    return names.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> within(start, name)))
        .orElse("");
  }

  private static int within(String typed, String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return Math.min(between(typed, name), 1 + between(typed, last));
  }

  /** The number of insertions, deletions and replacements that turn one text into the other. */
  public static int between(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
