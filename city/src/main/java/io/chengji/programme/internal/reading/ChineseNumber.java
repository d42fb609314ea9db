package io.chengji.programme.internal.reading;

/** Small numbers in Chinese characters, as in 第三批 or 九大领域. */
final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumber() {}

  /** The value of one to ninety-nine in characters, or 1 for 首. */
  static int parse(String text) {
    if (text.equals("首")) {
      return 1;
    }
    int ten = text.indexOf('十');
    if (ten < 0) {
      return digit(text.charAt(0));
    }
    int tens = ten == 0 ? 1 : digit(text.charAt(0));
    int ones = ten + 1 < text.length() ? digit(text.charAt(ten + 1)) : 0;
    return tens * 10 + ones;
  }

  private static int digit(char c) {
    int value = c == '两' ? 2 : DIGITS.indexOf(c);
    if (value < 0) {
      throw new IllegalArgumentException("not a Chinese digit: " + c);
    }
    return value;
  }
}
