package io.chengji.proof.formula;

import io.chengji.proof.formula.Token.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the text of a formula into tokens (section 1). */
final class Lexer {
  private static final int LONGEST_NAME = 64;
  private static final int MOST_TOKENS = 4000;
  private static final Set<String> PAIRS = Set.of("<=", ">=", "==", "!=");
  private static final String SINGLES = "{}():;,+-*/<>=";
  private static final String DATE_FORM = "dddd-dd-dd";

  private final SourceText source;

  private Lexer(String text) {
    source = SourceText.of(text);
  }

  /** All tokens; the last one is the end. */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    List<Token> tokens = new ArrayList<>();
    do {
      tokens.add(lexer.next());
      if (tokens.size() > MOST_TOKENS && !tokens.get(MOST_TOKENS).is(Kind.END)) {
        throw new FormulaException(
            FormulaFault.LIMIT,
            tokens.get(MOST_TOKENS).at(),
            "公式超过 " + MOST_TOKENS + " 个记号",
            "the formula has more than " + MOST_TOKENS + " tokens");
      }
    } while (!tokens.get(tokens.size() - 1).is(Kind.END));
    return tokens;
  }

  private Token next() {
    skipBlanks();
    Position at = source.at();
    int point = source.peek();
    if (point == SourceText.END) {
      return new Token(Kind.END, "", at);
    } else if (isLower(point)) {
      return name(at);
    } else if (isDigit(point)) {
      return isDate() ? date(at) : number(at);
    } else if (point == '"') {
      return text(at);
    } else if (point == '[') {
      return unit(at);
    }
    return symbol(at);
  }

  private void skipBlanks() {
    boolean comment = false;
    for (int point = source.peek(); point != SourceText.END; point = source.peek()) {
      boolean lineEnd = isLineEnd(point);
      comment = (comment || point == '#') && !lineEnd;
      if (!comment && !lineEnd && point != ' ' && point != '\t') {
        return;
      }
      source.read();
    }
  }

  private Token name(Position at) {
    StringBuilder name = new StringBuilder();
    while (isLower(source.peek()) || isDigit(source.peek()) || source.peek() == '_') {
      name.appendCodePoint(source.read());
    }
    if (name.length() > LONGEST_NAME) {
      throw new FormulaException(
          FormulaFault.LIMIT,
          at,
          "名称超过 " + LONGEST_NAME + " 个字符",
          "a name is longer than " + LONGEST_NAME + " characters");
    }
    String word = name.toString();
    return new Token(Token.KEYWORDS.contains(word) ? Kind.KEYWORD : Kind.NAME, word, at);
  }

  private boolean isDate() {
    for (int i = 0; i < DATE_FORM.length(); i++) {
      boolean fits = DATE_FORM.charAt(i) == 'd' ? isDigit(source.peek(i)) : source.peek(i) == '-';
      if (!fits) {
        return false;
      }
    }
    return !continuesNumber(source.peek(DATE_FORM.length()));
  }

  private Token date(Position at) {
    String date = take(DATE_FORM.length());
    try {
      if (LocalDate.parse(date).getYear() > 0) {
        return new Token(Kind.DATE, date, at);
      }
    } catch (DateTimeException noSuchDay) {
      // told below, as the year 0000 is
    }
    throw refused(at, "没有 " + date + " 这一天", "there is no day " + date);
  }

  private Token number(Position at) {
    String whole = digits();
    String fraction = "";
    if (source.peek() == '.' && isDigit(source.peek(1))) {
      source.read();
      fraction = digits();
    }
    boolean zeros = whole.length() > 1 && whole.charAt(0) == '0';
    if (zeros || continuesNumber(source.peek())) {
      throw refused(
          at, "数字须形如 12 或 0.5，前面不补零", "a number looks like 12 or 0.5, without leading zeros");
    }
    String number = fraction.isEmpty() ? whole : whole + "." + fraction;
    Decimals.check(new BigDecimal(number), at);
    return new Token(Kind.NUMBER, number, at);
  }

  private String digits() {
    StringBuilder digits = new StringBuilder();
    while (isDigit(source.peek())) {
      digits.appendCodePoint(source.read());
    }
    return digits.toString();
  }

  private Token text(Position at) {
    source.read();
    StringBuilder text = new StringBuilder();
    while (source.peek() != '"') {
      int ahead = source.peek() == '\\' ? 1 : 0;
      boolean escape = source.peek(1) == '"' || source.peek(1) == '\\';
      if (source.peek() == SourceText.END || isLineEnd(source.peek()) || ahead == 1 && !escape) {
        throw refused(
            at,
            "引号须在本行内结束，反斜线后只能是 \" 或 \\",
            "a text ends on its line, and only \" or \\ follows a backslash");
      }
      text.appendCodePoint(take(1 + ahead).codePointAt(ahead));
    }
    source.read();
    return new Token(Kind.TEXT, text.toString(), at);
  }

  private Token unit(Position at) {
    source.read();
    StringBuilder unit = new StringBuilder();
    while (source.peek() != ']') {
      int point = source.peek();
      if (point == SourceText.END || isLineEnd(point) || point == '[') {
        throw refused(at, "单位须在本行内以 ] 结束", "a unit ends with ] on its line");
      }
      unit.appendCodePoint(source.read());
    }
    source.read();
    return new Token(Kind.UNIT, unit.toString().replaceAll("^[ \t]+|[ \t]+$", ""), at);
  }

  private Token symbol(Position at) {
    int point = source.peek();
    int second = source.peek(1);
    String pair =
        second == '=' ? new StringBuilder().appendCodePoint(point).append('=').toString() : "";
    if (PAIRS.contains(pair)) {
      return new Token(Kind.SYMBOL, take(2), at);
    } else if (SINGLES.indexOf(point) >= 0) {
      return new Token(Kind.SYMBOL, take(1), at);
    }
    String found = Character.toString(point);
    throw refused(at, "不认识的字符“" + found + "”", "'" + found + "' begins nothing known");
  }

  private String take(int count) {
    StringBuilder taken = new StringBuilder();
    for (int i = 0; i < count; i++) {
      taken.appendCodePoint(source.read());
    }
    return taken.toString();
  }

  private static FormulaException refused(Position at, String zh, String en) {
    return new FormulaException(FormulaFault.SYNTAX, at, zh, en);
  }

  private static boolean continuesNumber(int point) {
    return isDigit(point)
        || isLower(point)
        || point >= 'A' && point <= 'Z'
        || point == '_'
        || point == '.';
  }

  private static boolean isLineEnd(int point) {
    return point == '\n' || point == '\r';
  }

  private static boolean isLower(int point) {
    return point >= 'a' && point <= 'z';
  }

  private static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }
}
