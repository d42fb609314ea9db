package io.chengji.programme.internal.reading;

import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.SourceDocument;

/**
 * Makes evidence by the rule on quoting: an official document is quoted by the passage, any other
 * by the name with its heading, together at most forty characters.
 */
final class Quotes {
  /** Longest quote with its heading from a document that is not an official one, in characters. */
  static final int LONGEST = 40;

  private static final int LONGEST_PASSAGE = 400;

  private final SourceDocument document;

  Quotes(SourceDocument document) {
    this.document = document;
  }

  /** Evidence for words that stand on a line. */
  Evidence of(int lineNumber, String line, String words, String heading) {
    if (document.quotable()) {
      return new Evidence(document.id(), lineNumber, passage(line, words), heading);
    }
    String quote = cut(words, LONGEST);
    return new Evidence(document.id(), lineNumber, quote, cut(heading, LONGEST - length(quote)));
  }

  private static String passage(String line, String words) {
    String all = strip(line);
    if (length(all) <= LONGEST_PASSAGE && all.indexOf('。') < 0) {
      return all;
    }
    int at = Math.max(0, line.indexOf(words));
    int from = line.lastIndexOf('。', at - 1) + 1;
    int to = line.indexOf('。', Math.min(line.length(), at + words.length() - 1));
    String sentence = strip(line.substring(from, to < 0 ? line.length() : to + 1));
    return length(sentence) <= LONGEST_PASSAGE ? sentence : cut(words, LONGEST_PASSAGE);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String cut(String text, int longest) {
    if (longest <= 0) {
      return "";
    }
    return length(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && NameScanner.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && NameScanner.isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
