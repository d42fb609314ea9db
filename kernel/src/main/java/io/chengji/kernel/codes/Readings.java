package io.chengji.kernel.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How Chinese names are read. The longest known text at each place wins over single characters, so
 * 重庆市 reads chong qing shi. Immutable and thread-safe.
 */
public final class Readings {
  static final String HEADER = "text,pinyin";

  private final Map<String, List<String>> readings;
  private final int longest;

  Readings(Map<String, List<String>> readings) {
    this.readings = Map.copyOf(readings);
    this.longest = readings.keySet().stream().mapToInt(String::length).max().orElse(1);
  }

  static Readings load() {
    Map<String, List<String>> readings = new HashMap<>();
    CodeFile.read(
        "readings.csv",
        HEADER,
        cells -> readings.put(cells.get(0), List.of(cells.get(1).split(" "))) == null);
    return new Readings(readings);
  }

  /** The reading of a text; what is not Chinese stands for itself, character by character. */
  public Reading read(String text) {
    List<String> syllables = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = longestFrom(text, at);
      String part = text.substring(at, end);
      syllables.addAll(readings.getOrDefault(part, List.of(part)));
      at = end;
    }
    return new Reading(syllables);
  }

  private int longestFrom(String text, int at) {
    int shortest = text.offsetByCodePoints(at, 1);
    int end = Math.min(at + longest, text.length());
    while (end > shortest && !readings.containsKey(text.substring(at, end))) {
      end--;
    }
    return Math.max(end, shortest);
  }

  /** Folds typed pinyin: lower case, no blanks or apostrophes, and v, ü and u: all one letter. */
  static String fold(String typed) {
    return typed
        .toLowerCase(Locale.ROOT)
        .replace("u:", "u")
        .replace('v', 'u')
        .replace('ü', 'u')
        .replaceAll("['’\\s]", "");
  }
}
