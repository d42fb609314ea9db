package io.chengji.kernel.requirement;

import java.lang.Character.UnicodeScript;

/** The columns that a text takes on a terminal, where a Chinese character takes two. */
final class DisplayWidth {
  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  private static boolean isWide(int c) {
    boolean cjkMark = c >= 0x3000 && c <= 0x303F;
    boolean fullWidth = c >= 0xFF01 && c <= 0xFF60;
    return cjkMark || fullWidth || UnicodeScript.of(c) == UnicodeScript.HAN;
  }
}
