package io.chengji.proof.formula;

import static io.chengji.proof.formula.ValueType.BOOLEAN;
import static io.chengji.proof.formula.ValueType.DATE;
import static io.chengji.proof.formula.ValueType.LIST;
import static io.chengji.proof.formula.ValueType.NUMBER;
import static io.chengji.proof.formula.ValueType.TEXT;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the type of an expression or refuses it (sections 3 and 10). */
final class TypeChecker {
  private final Map<String, ValueType> values;
  private final Map<String, Declaration> callable;
  private final boolean division;

  /** The maps are read as they grow with the declarations. */
  TypeChecker(Map<String, ValueType> values, Map<String, Declaration> callable, boolean division) {
    this.values = values;
    this.callable = callable;
    this.division = division;
  }

  ValueType typeOf(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> typeOf(literal.value());
      case Expression.Name name -> typeOf(name);
      case Expression.Negation sign -> checked(sign.operand(), NUMBER);
      case Expression.Not not -> checked(not.operand(), BOOLEAN);
      case Expression.Chain chain -> typeOf(chain);
      case Expression.Choice choice -> typeOf(choice);
      case Expression.Call call -> typeOf(call);
    };
  }

  private static ValueType typeOf(Value literal) {
    return switch (literal) {
      case Value.Truth truth -> BOOLEAN;
      case Value.Text text -> TEXT;
      case Value.Day day -> DATE;
      default -> NUMBER;
    };
  }

  private ValueType typeOf(Expression.Name name) {
    ValueType type = values.get(name.name());
    if (type == null) {
      throw unknown(name.name(), name.at(), "输入或中间值", "an input or a let");
    }
    return type;
  }

  private ValueType typeOf(Expression.Chain chain) {
    Operator first = chain.links().get(0).operator();
    if (first.isComparison()) {
      return comparison(chain.first(), chain.links().get(0));
    }
    ValueType type = first == Operator.OR || first == Operator.AND ? BOOLEAN : NUMBER;
    checked(chain.first(), type);
    for (Expression.Link link : chain.links()) {
      if (link.operator() == Operator.DIVIDE && !division) {
        throw noRounding(link.at());
      }
      checked(link.operand(), type);
    }
    return type;
  }

  private ValueType comparison(Expression left, Expression.Link link) {
    ValueType type = typeOf(left);
    ValueType other = typeOf(link.operand());
    if (type == LIST) {
      throw new FormulaException(FormulaFault.TYPE, left.at(), "数列不能比较", "lists are not compared");
    }
    require(type, other, link.operand().at());
    if (link.operator().isOrdering() && type != NUMBER && type != DATE) {
      throw new FormulaException(
          FormulaFault.TYPE, link.at(), "只有数值和日期有大小", "only numbers and dates have an order");
    }
    return BOOLEAN;
  }

  private ValueType typeOf(Expression.Choice choice) {
    checked(choice.condition(), BOOLEAN);
    ValueType type = typeOf(choice.yes());
    return checked(choice.no(), type);
  }

  private ValueType typeOf(Expression.Call call) {
    Optional<Function> function = Function.find(call.name());
    if (function.isPresent()) {
      return function(call, function.get());
    }
    Declaration declared = callable.get(call.name());
    if (declared == null) {
      throw unknown(call.name(), call.at(), "函数、分档或表", "a function, a band or a table");
    }
    checkRounding(call, Function.Use.NONE);
    if (declared instanceof Declaration.Band band) {
      checkArguments(call, List.of(NUMBER));
      return band.type();
    }
    boolean whole = call.arguments().size() == 1;
    checkArguments(call, whole ? List.of(DATE) : List.of(DATE, TEXT));
    return whole ? LIST : NUMBER;
  }

  private ValueType function(Expression.Call call, Function function) {
    if (function.joins()) {
      checkRounding(call, function.rounding());
      for (Expression argument : call.arguments()) {
        ValueType type = typeOf(argument);
        require(type == LIST ? LIST : NUMBER, type, argument.at());
      }
    } else {
      checkArguments(call, function.parameters());
    }
    return function.type();
  }

  private void checkArguments(Expression.Call call, List<ValueType> parameters) {
    int count = parameters.size();
    if (call.arguments().size() != count) {
      throw new FormulaException(
          FormulaFault.TYPE,
          call.at(),
          call.name() + " 应有 " + count + " 个参数",
          call.name() + " takes " + count + " arguments");
    }
    Function.find(call.name()).ifPresent(function -> checkRounding(call, function.rounding()));
    for (int i = 0; i < count; i++) {
      checked(call.arguments().get(i), parameters.get(i));
    }
  }

  private void checkRounding(Expression.Call call, Function.Use use) {
    boolean written = call.rounding().isPresent();
    if (written && use == Function.Use.NONE) {
      throw new FormulaException(
          FormulaFault.TYPE, call.at(), call.name() + " 不舍入", call.name() + " does not round");
    }
    if (!written && (use == Function.Use.REQUIRED || use == Function.Use.OPTIONAL && !division)) {
      throw noRounding(call.at());
    }
  }

  private ValueType checked(Expression expression, ValueType expected) {
    require(expected, typeOf(expression), expression.at());
    return expected;
  }

  static void require(ValueType expected, ValueType found, Position at) {
    if (found != expected) {
      Bilingual right = expected.spoken();
      Bilingual wrong = found.spoken();
      throw new FormulaException(
          FormulaFault.TYPE,
          at,
          "此处应为" + right.zh() + "，实为" + wrong.zh(),
          "expected " + right.en() + ", found " + wrong.en());
    }
  }

  private static FormulaException noRounding(Position at) {
    return new FormulaException(
        FormulaFault.TYPE,
        at,
        "须写明小数位数和舍入方式，或在公式开头声明 division",
        "scale and rounding must be written, here or as 'division' at the head of the formula");
  }

  private static FormulaException unknown(String name, Position at, String zh, String en) {
    return new FormulaException(FormulaFault.NAME, at, name + " 不是" + zh, name + " is not " + en);
  }
}
