package io.chengji.programme.internal.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds titles between book-title marks. Inside a title, single marks and half-width angle brackets
 * may nest; a mark that never closes gives no title.
 */
final class PolicyTitles {
  private static final int LONGEST = 200;

  private PolicyTitles() {}

  /** A title without its outer marks, and where it stands with them. */
  record Title(String text, int start, int end) {}

  static List<Title> findAll(String text) {
    List<Title> titles = new ArrayList<>();
    int at = text.indexOf('《');
    while (at >= 0) {
      int close = closing(text, at);
      if (close < 0) {
        at = text.indexOf('《', at + 1);
      } else {
        titles.add(new Title(text.substring(at + 1, close), at, close + 1));
        at = text.indexOf('《', close + 1);
      }
    }
    return titles;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < Math.min(text.length(), open + LONGEST); i++) {
      if (text.charAt(i) == '《') {
        depth++;
      } else if (text.charAt(i) == '》') {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }
}
