package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes the declared inputs out of what is given and applies the policies (section 6). */
final class InputReader {
  static final int LONGEST_LIST = 1_000_000;

  private final Map<String, Value> given;
  private final Map<String, Integer> missing = new TreeMap<>();

  InputReader(Map<String, Value> given) {
    this.given = given;
  }

  /** How many values were missing, by input. */
  Map<String, Integer> missing() {
    return missing;
  }

  static void refuseUnknown(Program program, Map<String, Value> given) {
    for (String name : given.keySet()) {
      if (program.inputs().stream().noneMatch(input -> input.name().equals(name))) {
        throw new FormulaException(
            FormulaFault.INPUT,
            program.at(),
            "公式没有名为 " + name + " 的输入",
            "the formula has no input named " + name);
      }
    }
  }

  Value read(Input input) {
    Value value = given.getOrDefault(input.name(), Value.MISSING);
    if (value == null || value instanceof Value.Missing) {
      return absent(input);
    }
    return switch (value) {
      case Value.Number number when input.type() == ValueType.NUMBER -> number(input, number);
      case Value.Numbers numbers when input.type() == ValueType.LIST -> list(input, numbers);
      case Value.Truth truth when input.type() == ValueType.BOOLEAN -> truth;
      case Value.Text text when input.type() == ValueType.TEXT -> text;
      case Value.Day day when input.type() == ValueType.DATE -> day;
      default ->
          throw refused(
              input,
              "应为" + input.type().spoken().zh(),
              "should be of type " + input.type().spoken().en());
    };
  }

  private Value absent(Input input) {
    if (input.type() != ValueType.NUMBER) {
      throw absence(input);
    }
    missing.put(input.name(), 1);
    return seen(input, replacement(input));
  }

  private static Value number(Input input, Value.Number number) {
    return seen(input, Decimals.check(number.value(), input.at()));
  }

  private static Value seen(Input input, @Nullable BigDecimal value) {
    return input.seenType() == ValueType.LIST || value == null
        ? Value.ofList(Arrays.asList(value))
        : Value.ofNumber(value);
  }

  private Value list(Input input, Value.Numbers numbers) {
    int size = numbers.values().size();
    if (size > LONGEST_LIST) {
      throw new FormulaException(
          FormulaFault.LIMIT,
          input.at(),
          "输入 " + input.name() + " 超过 " + LONGEST_LIST + " 个数",
          "input " + input.name() + " has more than " + LONGEST_LIST + " elements");
    }
    List<@Nullable BigDecimal> values = new ArrayList<>(size);
    int gaps = 0;
    for (BigDecimal value : numbers.values()) {
      gaps += value == null ? 1 : 0;
      values.add(value == null ? replacement(input) : Decimals.check(value, input.at()));
    }
    if (gaps > 0) {
      missing.put(input.name(), gaps);
    }
    return Value.ofList(values);
  }

  private static @Nullable BigDecimal replacement(Input input) {
    return switch (input.missing()) {
      case MissingPolicy.Fail fail -> throw absence(input);
      case MissingPolicy.Skip skip -> null;
      case MissingPolicy.Zero zero -> BigDecimal.ZERO;
      case MissingPolicy.Fill fill -> fill.value();
    };
  }

  private static FormulaException absence(Input input) {
    return refused(input, "缺值，且公式没有规定如何处理", "is missing, and the formula has no rule for that");
  }

  private static FormulaException refused(Input input, String zh, String en) {
    return new FormulaException(
        FormulaFault.INPUT,
        input.at(),
        "输入 " + input.name() + " " + zh,
        "input " + input.name() + " " + en);
  }
}
