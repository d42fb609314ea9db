package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates one checked formula once (section 9). */
final class Evaluator {
  private final Program program;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Declaration> callable = new HashMap<>();
  private final FunctionCalls functions;

  Evaluator(Program program) {
    this.program = program;
    this.functions = new FunctionCalls(program.division());
  }

  Result evaluate(Map<String, Value> given) {
    InputReader.refuseUnknown(program, given);
    InputReader reader = new InputReader(given);
    program.inputs().forEach(input -> values.put(input.name(), reader.read(input)));
    List<Step> trace = new ArrayList<>();
    for (Declaration declaration : program.declarations()) {
      if (declaration instanceof Declaration.Let let) {
        Value value = valueOf(let.expression());
        values.put(let.name(), value);
        trace.add(new Step(let.name(), let.label(), let.unit(), value));
      } else {
        callable.put(declaration.name(), declaration);
      }
    }
    ResultForm form = program.result();
    return new Result(publish(form), form.unit(), trace, reader.missing());
  }

  private String publish(ResultForm form) {
    Value value = valueOf(form.expression());
    Optional<Rounding> rounding = form.rounding();
    if (rounding.isEmpty()) {
      return value.text();
    }
    BigDecimal rounded = rounding.get().round(((Value.Number) value).value());
    return Decimals.check(rounded, form.at()).setScale(rounding.get().scale()).toPlainString();
  }

  private Value valueOf(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> literal.value();
      case Expression.Name name -> declared(values.get(name.name()));
      case Expression.Negation sign -> Value.ofNumber(number(sign.operand()).negate());
      case Expression.Not not -> Value.ofBoolean(!truth(not.operand()));
      case Expression.Choice choice ->
          valueOf(truth(choice.condition()) ? choice.yes() : choice.no());
      case Expression.Chain chain -> valueOf(chain);
      case Expression.Call call -> valueOf(call);
    };
  }

  private BigDecimal number(Expression expression) {
    return ((Value.Number) valueOf(expression)).value();
  }

  private boolean truth(Expression expression) {
    return ((Value.Truth) valueOf(expression)).value();
  }

  private Value valueOf(Expression.Chain chain) {
    Expression.Link first = chain.links().get(0);
    if (first.operator() == Operator.OR || first.operator() == Operator.AND) {
      return Value.ofBoolean(decide(chain, first.operator() == Operator.OR));
    } else if (first.operator().isComparison()) {
      return Value.ofBoolean(
          Comparisons.compare(first.operator(), valueOf(chain.first()), valueOf(first.operand())));
    }
    BigDecimal value = number(chain.first());
    for (Expression.Link link : chain.links()) {
      value = Decimals.check(apply(value, link), link.at());
    }
    return Value.ofNumber(value);
  }

  /**
   * Stops at the first operand that decides: a true one for {@code or}, a false one for {@code
   * and}.
   */
  private boolean decide(Expression.Chain chain, boolean deciding) {
    if (truth(chain.first()) == deciding) {
      return deciding;
    }
    for (Expression.Link link : chain.links()) {
      if (truth(link.operand()) == deciding) {
        return deciding;
      }
    }
    return !deciding;
  }

  private BigDecimal apply(BigDecimal left, Expression.Link link) {
    BigDecimal right = number(link.operand());
    return switch (link.operator()) {
      case PLUS -> left.add(right);
      case MINUS -> left.subtract(right);
      case TIMES -> left.multiply(right);
      default -> FunctionCalls.divide(left, right, program.division().orElseThrow(), link.at());
    };
  }

  private Value valueOf(Expression.Call call) {
    List<Value> arguments = call.arguments().stream().map(this::valueOf).toList();
    Optional<Function> function = Function.find(call.name());
    if (function.isPresent()) {
      return functions.call(call, function.get(), arguments);
    }
    return switch (declared(callable.get(call.name()))) {
      case Declaration.Band band -> Lookups.band(band, arguments.get(0));
      case Declaration.Table table -> Lookups.table(table, call, arguments);
      case Declaration.Let let -> throw new IllegalStateException(let.name());
    };
  }

  /** What the checker has seen is there. */
  private static <T> T declared(@Nullable T found) {
    if (found == null) {
      throw new IllegalStateException("A formula was evaluated that had not been checked");
    }
    return found;
  }
}
