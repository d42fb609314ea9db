package io.chengji.proof.formula;

import io.chengji.proof.formula.Token.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads expressions (section 2); the nesting is limited, so that reading always ends. */
final class ExpressionParser {
  private static final int DEEPEST = 64;

  private final TokenReader tokens;
  private int depth;

  ExpressionParser(TokenReader tokens) {
    this.tokens = tokens;
  }

  Expression expression() {
    return nested(() -> tokens.at("if") ? choice() : chain(1));
  }

  private Expression nested(Supplier<Expression> part) {
    if (depth == DEEPEST) {
      throw new FormulaException(
          FormulaFault.LIMIT,
          tokens.peek().at(),
          "嵌套超过 " + DEEPEST + " 层",
          "nested deeper than " + DEEPEST);
    }
    depth++;
    Expression expression = part.get();
    depth--;
    return expression;
  }

  private Expression choice() {
    Position at = tokens.expect("if").at();
    Expression condition = expression();
    tokens.expect("then");
    Expression yes = expression();
    tokens.expect("else");
    return new Expression.Choice(condition, yes, expression(), at);
  }

  /** Reads one production of the ladder from {@code or} down to {@code primary}. */
  private Expression chain(int level) {
    if (level == Expression.NOT_LEVEL || level == Expression.SIGN_LEVEL) {
      return prefix(level);
    } else if (level == Expression.PRIMARY_LEVEL) {
      return primary();
    }
    Expression first = chain(level + 1);
    List<Expression.Link> links = new ArrayList<>();
    Optional<Operator> operator = findOperator(level);
    while (operator.isPresent() && (links.isEmpty() || !operator.get().isComparison())) {
      Position at = tokens.read().at();
      links.add(new Expression.Link(operator.get(), chain(level + 1), at));
      operator = findOperator(level);
    }
    return links.isEmpty() ? first : new Expression.Chain(first, List.copyOf(links));
  }

  private Optional<Operator> findOperator(int level) {
    Token token = tokens.peek();
    return token.is(Kind.KEYWORD) || token.is(Kind.SYMBOL)
        ? Operator.find(token.text(), level)
        : Optional.empty();
  }

  private Expression prefix(int level) {
    boolean not = level == Expression.NOT_LEVEL;
    if (!tokens.at(not ? "not" : "-")) {
      return chain(level + 1);
    }
    Position at = tokens.read().at();
    Expression operand = nested(() -> chain(level));
    return not ? new Expression.Not(operand, at) : new Expression.Negation(operand, at);
  }

  private Expression primary() {
    Token token = tokens.peek();
    boolean called = token.is(Kind.NAME) && tokens.peekSecond().is("(");
    if (called || token.is("list")) {
      return call();
    } else if (token.is(Kind.NAME)) {
      return new Expression.Name(tokens.read().text(), token.at());
    } else if (tokens.take("(")) {
      Expression inner = expression();
      tokens.expect(")");
      return inner;
    }
    Expression literal = new Expression.Literal(value(token), token.at());
    tokens.read();
    return literal;
  }

  private Value value(Token token) {
    return switch (token.kind()) {
      case NUMBER -> Value.ofNumber(new BigDecimal(token.text()));
      case DATE -> Value.ofDate(LocalDate.parse(token.text()));
      case TEXT -> Value.ofText(token.text());
      default -> {
        if (token.is("true") || token.is("false")) {
          yield Value.ofBoolean(token.is("true"));
        }
        throw tokens.unexpected("数值、名称或括号", "a value, a name or a parenthesis");
      }
    };
  }

  private Expression call() {
    Token name = tokens.read();
    tokens.expect("(");
    List<Expression> arguments = new ArrayList<>();
    Optional<Rounding> rounding = Optional.empty();
    arguments.add(expression());
    while (rounding.isEmpty() && tokens.take(",")) {
      if (tokens.at("scale")) {
        rounding = Optional.of(tokens.rounding());
      } else {
        arguments.add(expression());
      }
    }
    tokens.expect(")");
    return new Expression.Call(name.text(), List.copyOf(arguments), rounding, name.at());
  }
}
