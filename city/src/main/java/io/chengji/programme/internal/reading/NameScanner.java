package io.chengji.programme.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a line of names into pieces so that every character belongs to exactly one piece. A
 * delimiter inside brackets does not cut; a bracket that never closes does not hide the names after
 * it.
 */
final class NameScanner {
  /** Any blanks, in a pattern: notices indent with the ideographic one. */
  static final String BLANKS = "[\\s\\p{Z}]*";

  private static final String DELIMITERS = "、，；,;､､﹑。．";
  private static final String HALF_WIDTH = ",;､";
  private static final Pattern FOOTNOTE = Pattern.compile("[\\[［]\\d{1,2}[\\]］]");

  private static final int LONGEST_BRACKET = 1000;

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  private NameScanner(String text) {
    this.text = text;
  }

  /** A piece of the line, from start inclusive to end exclusive. */
  record Piece(Type type, int start, int end, String text) {}

  /** What a piece is. */
  enum Type {
    NAME,
    DELIMITER,
    BLANK,
    FOOTNOTE,
    REMAINDER
  }

  static List<Piece> scan(String text) {
    NameScanner scanner = new NameScanner(text);
    scanner.run();
    return scanner.pieces;
  }

  static boolean isDelimiter(char c) {
    return DELIMITERS.indexOf(c) >= 0;
  }

  static boolean isHalfWidth(char c) {
    return HALF_WIDTH.indexOf(c) >= 0;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }

  private void run() {
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int close = isOpening(c) ? closing(at) : -1;
      Matcher mark = FOOTNOTE.matcher(text).region(at, text.length());
      if (mark.lookingAt()) {
        name(start, at);
        add(Type.FOOTNOTE, at, mark.end());
        at = start = mark.end();
      } else if (close > 0) {
        at = close + 1;
      } else if (isDelimiter(c)) {
        name(start, at);
        add(Type.DELIMITER, at, at + 1);
        at = start = at + 1;
      } else {
        at++;
      }
    }
    name(start, text.length());
  }

  static boolean isOpening(char c) {
    return c == '（' || c == '(';
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < Math.min(text.length(), open + LONGEST_BRACKET); i++) {
      char c = text.charAt(i);
      if (isOpening(c)) {
        depth++;
      } else if (c == '）' || c == ')') {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  private void name(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    add(Type.BLANK, start, from);
    boolean han = text.substring(from, to).codePoints().anyMatch(Character::isIdeographic);
    add(han ? Type.NAME : Type.REMAINDER, from, to);
    add(Type.BLANK, to, end);
  }

  private void add(Type type, int start, int end) {
    if (start < end) {
      pieces.add(new Piece(type, start, end, text.substring(start, end)));
    }
  }
}
