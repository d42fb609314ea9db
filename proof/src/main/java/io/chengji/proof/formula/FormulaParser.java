package io.chengji.proof.formula;

import io.chengji.proof.formula.Token.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the declarations of a formula (section 2); names and types are the checker's. */
final class FormulaParser {
  private final TokenReader tokens;

  private FormulaParser(TokenReader tokens) {
    this.tokens = tokens;
  }

  static Program parse(String text) {
    return new FormulaParser(new TokenReader(Lexer.tokens(text))).formula();
  }

  private Program formula() {
    tokens.expect("formula");
    Token name = tokens.expect(Kind.NAME);
    Optional<String> label = tokens.find(Kind.TEXT);
    tokens.expect("{");
    Optional<Rounding> division = division();
    List<Input> inputs = inputs();
    List<Declaration> declarations = declarations();
    ResultForm result = result();
    tokens.expect("}");
    tokens.expect(Kind.END);
    return new Program(name.text(), label, division, inputs, declarations, result, name.at());
  }

  private Optional<Rounding> division() {
    if (!tokens.take("division")) {
      return Optional.empty();
    }
    Rounding rounding = tokens.rounding();
    tokens.expect(";");
    return Optional.of(rounding);
  }

  private List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    while (tokens.take("input")) {
      Token name = tokens.expect(Kind.NAME);
      Optional<String> label = tokens.find(Kind.TEXT);
      tokens.expect(":");
      ValueType type = type();
      Optional<String> unit = tokens.find(Kind.UNIT);
      Position policyAt = tokens.peekSecond().at();
      MissingPolicy policy = tokens.take("missing") ? policy() : MissingPolicy.FAIL;
      tokens.expect(";");
      inputs.add(new Input(name.text(), label, type, unit, policy, name.at(), policyAt));
    }
    return List.copyOf(inputs);
  }

  private ValueType type() {
    for (ValueType each : ValueType.values()) {
      if (tokens.take(each.word())) {
        return each;
      }
    }
    throw tokens.unexpected("类型，如 number", "a type such as number");
  }

  private MissingPolicy policy() {
    for (MissingPolicy each : List.of(MissingPolicy.FAIL, MissingPolicy.SKIP, MissingPolicy.ZERO)) {
      if (tokens.take(each.word())) {
        return each;
      }
    }
    return new MissingPolicy.Fill(tokens.decimal());
  }

  private List<Declaration> declarations() {
    List<Declaration> declarations = new ArrayList<>();
    while (!tokens.at("result")) {
      if (tokens.take("table")) {
        declarations.add(table());
      } else if (tokens.take("band")) {
        declarations.add(band());
      } else if (tokens.take("let")) {
        declarations.add(let());
      } else {
        throw tokens.unexpected("声明或 result", "a declaration or 'result'");
      }
    }
    return List.copyOf(declarations);
  }

  private Declaration table() {
    Token name = tokens.expect(Kind.NAME);
    tokens.expect("{");
    List<Declaration.Version> versions = new ArrayList<>();
    do {
      tokens.expect("from");
      Token from = tokens.expect(Kind.DATE);
      tokens.expect("{");
      versions.add(new Declaration.Version(LocalDate.parse(from.text()), rows(), from.at()));
    } while (!tokens.take("}"));
    return new Declaration.Table(name.text(), List.copyOf(versions), name.at());
  }

  private List<Declaration.Row> rows() {
    List<Declaration.Row> rows = new ArrayList<>();
    do {
      Token key = tokens.expect(Kind.TEXT);
      tokens.expect(":");
      BigDecimal value = tokens.decimal();
      tokens.expect(";");
      rows.add(new Declaration.Row(key.text(), value, key.at()));
    } while (!tokens.take("}"));
    return List.copyOf(rows);
  }

  private Declaration band() {
    Token name = tokens.expect(Kind.NAME);
    tokens.expect("{");
    List<Declaration.Step> steps = new ArrayList<>();
    do {
      Position at = tokens.peek().at();
      boolean inclusive = tokens.take("up_to");
      if (!inclusive) {
        tokens.expect("below");
      }
      steps.add(new Declaration.Step(inclusive, tokens.decimal(), outcome(), at));
    } while (!tokens.take("else"));
    Declaration.Outcome otherwise = outcome();
    tokens.expect("}");
    return new Declaration.Band(name.text(), List.copyOf(steps), otherwise, name.at());
  }

  private Declaration.Outcome outcome() {
    tokens.expect(":");
    Position at = tokens.peek().at();
    Optional<String> text = tokens.find(Kind.TEXT);
    Value value = text.isPresent() ? Value.ofText(text.get()) : Value.ofNumber(tokens.decimal());
    tokens.expect(";");
    return new Declaration.Outcome(value, at);
  }

  private Declaration let() {
    Token name = tokens.expect(Kind.NAME);
    Optional<String> label = tokens.find(Kind.TEXT);
    Optional<String> unit = tokens.find(Kind.UNIT);
    tokens.expect("=");
    return new Declaration.Let(name.text(), label, unit, expression(), name.at());
  }

  private ResultForm result() {
    Position at = tokens.expect("result").at();
    tokens.expect(":");
    if (tokens.at("list") || tokens.at("date")) {
      throw tokens.unexpected("number、boolean 或 text", "'number', 'boolean' or 'text'");
    }
    ValueType type = type();
    Optional<String> unit = tokens.find(Kind.UNIT);
    Optional<Rounding> rounding =
        type == ValueType.NUMBER ? Optional.of(tokens.rounding()) : Optional.empty();
    tokens.expect("=");
    return new ResultForm(type, unit, rounding, expression(), at);
  }

  private Expression expression() {
    Expression expression = new ExpressionParser(tokens).expression();
    tokens.expect(";");
    return expression;
  }
}
