package io.chengji.proof.formula;

import io.chengji.proof.formula.Token.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Reads tokens one after the other and says what was expected where another one stands. */
final class TokenReader {
  private final List<Token> tokens;
  private int next;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(next);
  }

  Token peekSecond() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  Token read() {
    Token token = peek();
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  boolean at(String word) {
    return peek().is(word);
  }

  /** Reads this keyword or symbol if it stands here. */
  boolean take(String word) {
    boolean here = at(word);
    if (here) {
      read();
    }
    return here;
  }

  Token expect(String word) {
    if (!at(word)) {
      throw unexpected("“" + word + "”", "'" + word + "'");
    }
    return read();
  }

  Token expect(Kind kind) {
    if (!peek().is(kind)) {
      throw unexpected(kind.spoken().zh(), kind.spoken().en());
    }
    return read();
  }

  Optional<String> find(Kind kind) {
    return peek().is(kind) ? Optional.of(read().text()) : Optional.empty();
  }

  /** A signed decimal without the zeros at the end, which mean nothing (section 4). */
  BigDecimal decimal() {
    boolean negative = take("-");
    BigDecimal value = new BigDecimal(expect(Kind.NUMBER).text()).stripTrailingZeros();
    return negative ? value.negate() : value;
  }

  Rounding rounding() {
    expect("scale");
    Token scale = peek();
    String largest = Integer.toString(Rounding.LARGEST_SCALE);
    boolean whole = scale.is(Kind.NUMBER) && scale.text().matches("[0-9]{1,3}");
    if (!whole || Integer.parseInt(scale.text()) > Rounding.LARGEST_SCALE) {
      throw unexpected("0 到 " + largest + " 的整数位数", "a whole number from 0 to " + largest);
    }
    read();
    Optional<RoundingMode> mode =
        peek().is(Kind.KEYWORD) ? Rounding.findMode(peek().text()) : Optional.empty();
    Rounding rounding =
        new Rounding(
            Integer.parseInt(scale.text()),
            mode.orElseThrow(() -> unexpected("舍入方式，如 half_up", "a rounding such as half_up")));
    read();
    return rounding;
  }

  FormulaException unexpected(String zh, String en) {
    Bilingual found = peek().spoken();
    return new FormulaException(
        FormulaFault.SYNTAX,
        peek().at(),
        "此处应为" + zh + "，实为" + found.zh(),
        "expected " + en + ", found " + found.en());
  }
}
