package io.chengji.proof.formula;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A formula, parsed and checked: how a published figure is computed from named inputs ({@code
 * docs/formula.md}). Immutable and safe for many threads; two formulas are equal when their
 * canonical texts are.
 */
public final class Formula {
  private final String text;
  private final Program program;
  private final String canonicalText;

  private Formula(String text, Program program, String canonicalText) {
    this.text = text;
    this.program = program;
    this.canonicalText = canonicalText;
  }

  /** Reads and checks a formula; throws a {@link FormulaException} that names the first error. */
  public static Formula parse(String text) {
    Program program = FormulaParser.parse(text);
    Checker.check(program);
    String canonical = Printer.print(program);
    if (SourceText.countBytes(canonical.codePoints().toArray()) > SourceText.MOST_BYTES) {
      throw new FormulaException(
          FormulaFault.LIMIT,
          Position.START,
          "规范文本超过 " + SourceText.MOST_BYTES + " 字节",
          "the canonical text is longer than " + SourceText.MOST_BYTES + " bytes");
    }
    return new Formula(text, program, canonical);
  }

  public String name() {
    return program.name();
  }

  public Optional<String> label() {
    return program.label();
  }

  /** The text as written, with its blanks and comments; places in errors refer to it. */
  public String text() {
    return text;
  }

  /** The parsed formula printed again, without what does not matter (section 11). */
  public String canonicalText() {
    return canonicalText;
  }

  /** SHA-256 of the canonical text, 64 lower-case hexadecimal digits. */
  public String hash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(canonicalText.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  public List<Input> inputs() {
    return program.inputs();
  }

  public ValueType resultType() {
    return program.result().type();
  }

  public Optional<String> resultUnit() {
    return program.result().unit();
  }

  /**
   * Computes the value from the given inputs, by name; throws a {@link FormulaException} if an
   * input does not fit or the computation has no result.
   */
  public Result evaluate(Map<String, Value> inputs) {
    return new Evaluator(program).evaluate(inputs);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formula formula && formula.canonicalText.equals(canonicalText);
  }

  @Override
  public int hashCode() {
    return canonicalText.hashCode();
  }

  @Override
  public String toString() {
    return canonicalText;
  }
}
