package io.chengji.proof.formula;

/**
 * The only exception of this package: class, place and bilingual message of an error in a formula
 * or in its evaluation ({@code docs/formula.md}, section 10).
 */
public final class FormulaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient FormulaFault fault;
  private final transient Position at;
  private final transient Bilingual message;

  FormulaException(FormulaFault fault, Position at, String zh, String en) {
    super(
        "公式第 "
            + at.line()
            + " 行第 "
            + at.column()
            + " 列："
            + zh
            + " / formula, line "
            + at.line()
            + ", column "
            + at.column()
            + ": "
            + en);
    this.fault = fault;
    this.at = at;
    this.message = new Bilingual(zh, en);
  }

  public FormulaFault fault() {
    return fault;
  }

  public Position at() {
    return at;
  }

  /** What is wrong and what was expected, without the place. */
  public Bilingual bilingual() {
    return message;
  }
}
