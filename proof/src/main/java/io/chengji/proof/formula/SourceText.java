package io.chengji.proof.formula;

/** The code points of a formula, read once from left to right with line and column. */
final class SourceText {
  static final int MOST_BYTES = 16_384;
  static final int END = -1;

  private final int[] points;
  private int next;
  private int line = 1;
  private int column = 1;

  private SourceText(int[] points) {
    this.points = points;
  }

  /** Checks length and characters of the whole text before anything is read. */
  static SourceText of(String text) {
    if (text.length() > MOST_BYTES || countBytes(text.codePoints().toArray()) > MOST_BYTES) {
      throw new FormulaException(
          FormulaFault.LIMIT,
          Position.START,
          "公式超过 " + MOST_BYTES + " 字节",
          "the formula is longer than " + MOST_BYTES + " bytes");
    }
    int[] points = text.codePoints().toArray();
    SourceText check = new SourceText(points);
    while (check.peek() != END) {
      check.refuseCharacter();
      check.read();
    }
    return new SourceText(points);
  }

  /** Bytes in UTF-8; an unpaired surrogate, refused later, counts three. */
  static int countBytes(int[] points) {
    int bytes = 0;
    for (int point : points) {
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    return bytes;
  }

  private void refuseCharacter() {
    int point = peek();
    if (isControl(point) || isDisguise(point) || point >= 0xD800 && point <= 0xDFFF) {
      String code = String.format("U+%04X", point);
      throw new FormulaException(
          FormulaFault.CHARACTER, at(), "不允许的字符 " + code, "character " + code + " is refused");
    }
  }

  private static boolean isControl(int point) {
    boolean blank = point == '\t' || point == '\n' || point == '\r';
    return point < 0x20 && !blank || point >= 0x7F && point <= 0x9F;
  }

  /** Marks of direction, line separators and zero-width marks that disguise a text. */
  private static boolean isDisguise(int point) {
    return point == 0x061C
        || point == 0x200E
        || point == 0x200F
        || point >= 0x2028 && point <= 0x202E
        || point >= 0x2066 && point <= 0x2069
        || point == 0xFEFF;
  }

  Position at() {
    return new Position(line, column);
  }

  int peek() {
    return peek(0);
  }

  int peek(int ahead) {
    return next + ahead < points.length ? points[next + ahead] : END;
  }

  int read() {
    int point = points[next++];
    if (point == '\n' || point == '\r' && peek() != '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
    return point;
  }
}
