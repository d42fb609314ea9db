package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the built-in functions and counts the elements that went through them (section 9). */
final class FunctionCalls {
  private static final int MOST_WORK = 20_000_000;

  private final Optional<Rounding> division;
  private int work;

  FunctionCalls(Optional<Rounding> division) {
    this.division = division;
  }

  Value call(Expression.Call call, Function function, List<Value> arguments) {
    if (function == Function.LIST_OF) {
      return Value.ofList(join(call, arguments));
    }
    BigDecimal value =
        function.joins()
            ? ofJoined(call, function, present(join(call, arguments)))
            : function.parameters().get(0) == ValueType.LIST
                ? weighted(call, function, list(arguments.get(0)), list(arguments.get(1)))
                : ofNumbers(call, function, arguments.stream().map(FunctionCalls::number).toList());
    return Value.ofNumber(Decimals.check(value, call.at()));
  }

  private List<@Nullable BigDecimal> join(Expression.Call call, List<Value> arguments) {
    long size = arguments.stream().mapToLong(each -> list(each).size()).sum();
    countWork(call, size, InputReader.LONGEST_LIST);
    if (arguments.size() == 1) {
      return list(arguments.get(0));
    }
    List<@Nullable BigDecimal> joined = new ArrayList<>((int) size);
    arguments.forEach(each -> joined.addAll(list(each)));
    return joined;
  }

  private void countWork(Expression.Call call, long elements, int most) {
    if (elements > most || work + elements > MOST_WORK) {
      throw new FormulaException(
          FormulaFault.LIMIT,
          call.at(),
          "一次不超过 " + most + " 个数，全式不超过 " + MOST_WORK + " 个",
          "at most " + most + " elements at once, " + MOST_WORK + " in all");
    }
    work += (int) elements;
  }

  private BigDecimal ofJoined(Expression.Call call, Function function, List<BigDecimal> values) {
    if (values.isEmpty() && function != Function.SUM && function != Function.COUNT) {
      throw new FormulaException(
          FormulaFault.EMPTY,
          call.at(),
          call.name() + " 没有可计算的数",
          call.name() + " has no number to work on");
    }
    return switch (function) {
      case SUM -> sum(values);
      case COUNT -> BigDecimal.valueOf(values.size());
      case MIN -> Collections.min(values);
      case MAX -> Collections.max(values);
      default -> rounding(call).divide(sum(values), BigDecimal.valueOf(values.size()));
    };
  }

  private BigDecimal weighted(
      Expression.Call call,
      Function function,
      List<@Nullable BigDecimal> values,
      List<@Nullable BigDecimal> weights) {
    countPairs(call, values.size(), weights.size());
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal weight = BigDecimal.ZERO;
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      BigDecimal factor = weights.get(i);
      if (value != null && factor != null) {
        total = total.add(value.multiply(factor));
        weight = weight.add(factor);
      }
    }
    return function == Function.WEIGHTED_SUM
        ? total
        : divide(total, weight, rounding(call), call.at());
  }

  private void countPairs(Expression.Call call, int values, int weights) {
    countWork(call, (long) values + weights, 2 * InputReader.LONGEST_LIST);
    if (values != weights) {
      throw new FormulaException(
          FormulaFault.LENGTH,
          call.at(),
          values + " 个值对 " + weights + " 个权重",
          values + " values against " + weights + " weights");
    }
  }

  private BigDecimal ofNumbers(Expression.Call call, Function function, List<BigDecimal> numbers) {
    BigDecimal first = numbers.get(0);
    return switch (function) {
      case ABS -> first.abs();
      case ROUND -> rounding(call).round(first);
      case DIV -> divide(first, numbers.get(1), rounding(call), call.at());
      default -> clamp(call, first, numbers.get(1), numbers.get(2));
    };
  }

  private static BigDecimal clamp(
      Expression.Call call, BigDecimal value, BigDecimal low, BigDecimal high) {
    if (low.compareTo(high) > 0) {
      throw new FormulaException(
          FormulaFault.RANGE,
          call.at(),
          "下限 " + Decimals.print(low) + " 大于上限 " + Decimals.print(high),
          "the lower end " + Decimals.print(low) + " is above " + Decimals.print(high));
    }
    return value.max(low).min(high);
  }

  static BigDecimal divide(
      BigDecimal dividend, BigDecimal divisor, Rounding rounding, Position at) {
    if (divisor.signum() == 0) {
      throw new FormulaException(FormulaFault.ZERO, at, "除数为零", "division by zero");
    }
    return rounding.divide(dividend, divisor);
  }

  private Rounding rounding(Expression.Call call) {
    return call.rounding().or(() -> division).orElseThrow();
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      sum = sum.add(value);
    }
    return sum;
  }

  private static List<BigDecimal> present(List<@Nullable BigDecimal> values) {
    List<BigDecimal> present = new ArrayList<>(values.size());
    for (BigDecimal value : values) {
      if (value != null) {
        present.add(value);
      }
    }
    return present;
  }

  private static List<@Nullable BigDecimal> list(Value value) {
    return value instanceof Value.Numbers numbers
        ? numbers.values()
        : Collections.singletonList(number(value));
  }

  private static BigDecimal number(Value value) {
    return ((Value.Number) value).value();
  }
}
