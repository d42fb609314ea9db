package io.chengji.programme.internal.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words between two stops, from start inclusive to end exclusive.
 *
 * @param sentence where its sentence begins
 */
record Clause(int sentence, int start, int end) {
  private static final String STOPS = "，。；：！？,;\n　";
  private static final String FULL_STOPS = "。！？\n";

  /** Farther than this no stop is looked for. */
  private static final int LONGEST = 400;

  private static final Pattern DATE =
      Pattern.compile("\\d{4}[-—–－]\\d{4}年|\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?");
  private static final Pattern ANOTHER_TIME = Pattern.compile("目前|现在|近年来|未来|此外|一年来");

  /** The clause in which a position stands. */
  static Clause around(String text, int at) {
    int start = back(text, at, STOPS);
    int end = at;
    int farthest = Math.min(text.length(), at + LONGEST);
    while (end < farthest && STOPS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int sentence = back(text, start, FULL_STOPS);
    while (start < at && NameScanner.isBlank(text.charAt(start))) {
      start++;
    }
    return new Clause(sentence, start, end);
  }

  private static int back(String text, int from, String stops) {
    int at = from;
    int farthest = Math.max(0, from - LONGEST);
    while (at > farthest && stops.indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  /**
   * The date that the sentence gives to words that end somewhere in this clause: the last one
   * before their end, unless the sentence has turned to another time since.
   */
  String dateOf(String text, int wordsEnd) {
    String before = text.substring(sentence, wordsEnd);
    Matcher date = DATE.matcher(before);
    String found = "";
    int at = 0;
    while (date.find()) {
      found = date.group();
      at = date.end();
    }
    return ANOTHER_TIME.matcher(before.substring(at)).find() ? "" : found;
  }
}
