package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes formulas with inputs from a seed: the grammar and mostly the types are right, so that
 * evaluation is reached, with its errors; {@link #spoil} makes any other text of them.
 */
final class RandomFormulas {
  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "3", "7", "0.5", "0.25", "3.10", "60", "99.995", "1000000", "0.001");
  private static final List<String> DATES = List.of("2012-12-31", "2013-01-01", "2015-07-01");
  private static final List<String> TEXTS = List.of("\"a\"", "\"b\"", "\"城\"", "\"\\\"\\\\\"");
  private static final List<String> MODES =
      List.of("half_up", "half_even", "half_down", "up", "down", "ceiling", "floor");
  private static final List<String> SCRAPS =
      List.of(
          "(",
          ")",
          "-",
          " ",
          "\n",
          "\r",
          "#",
          "\"",
          "\\",
          "[",
          "]",
          ";",
          ",",
          "0",
          "007",
          "1.",
          "if ",
          "not ",
          "list",
          "scale 2",
          "missing",
          "城",
          "\u200e",
          "2013-02-30",
          "a",
          "/",
          "==",
          "sum(");

  record Sample(String text, Map<String, Value> inputs) {}

  private final Random random;
  private final Map<ValueType, List<String>> names = new HashMap<>();
  private final List<String> bands = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final Map<String, Value> inputs = new HashMap<>();
  private int count;

  private RandomFormulas(Random random) {
    this.random = random;
    for (ValueType type : ValueType.values()) {
      names.put(type, new ArrayList<>());
    }
  }

  static Sample sample(long seed) {
    RandomFormulas maker = new RandomFormulas(new Random(seed));
    return new Sample(maker.formula(), maker.inputs);
  }

  /** The text with up to four random edits. */
  static String spoil(String text, long seed) {
    Random random = new Random(seed);
    StringBuilder spoiled = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(4); edits > 0 && !spoiled.isEmpty(); edits--) {
      int from = random.nextInt(spoiled.length());
      int until = Math.min(spoiled.length(), from + random.nextInt(5));
      String scrap = random.nextInt(3) == 0 ? "" : SCRAPS.get(random.nextInt(SCRAPS.size()));
      spoiled.replace(from, until, scrap);
    }
    return spoiled.toString();
  }

  private String formula() {
    StringBuilder text = new StringBuilder("formula sample" + some(" \"样例\"") + " {\n");
    text.append(random.nextInt(8) == 0 ? "" : "division " + rounding() + ";\n");
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(input());
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(random.nextBoolean() ? let() : random.nextBoolean() ? band() : table());
    }
    ValueType type =
        pick(List.of(ValueType.NUMBER, ValueType.NUMBER, ValueType.BOOLEAN, ValueType.TEXT));
    String rounding = type == ValueType.NUMBER ? " " + rounding() : "";
    text.append("result: ").append(type.word()).append(some(" [分]")).append(rounding);
    return text.append(" = ").append(of(type, 4)).append(";\n}").toString();
  }

  private String input() {
    ValueType type = pick(List.of(ValueType.values()));
    boolean numeric = type == ValueType.NUMBER || type == ValueType.LIST;
    String policy = numeric ? pick(List.of("", "fail", "skip", "zero", "1.50", "-2")) : "";
    String name = "n" + count++;
    boolean list = type == ValueType.NUMBER && policy.equals("skip");
    names.get(list ? ValueType.LIST : type).add(name);
    if (random.nextInt(12) > 0) {
      inputs.put(name, value(type));
    }
    String unit = some(" [ km ]");
    return "input "
        + name
        + some(" \"入\"")
        + ": "
        + type.word()
        + unit
        + (policy.isEmpty() ? "" : " missing " + policy)
        + "; # "
        + name
        + "\n";
  }

  private Value value(ValueType type) {
    if (random.nextInt(20) == 0) {
      return Value.MISSING;
    }
    return switch (type) {
      case NUMBER -> Value.ofNumber(decimal());
      case LIST -> Value.ofList(decimals());
      case BOOLEAN -> Value.ofBoolean(random.nextBoolean());
      case TEXT -> Value.ofText(pick(List.of("a", "b", "城", "")));
      case DATE -> Value.ofDate(LocalDate.parse(pick(DATES)));
    };
  }

  private List<BigDecimal> decimals() {
    List<BigDecimal> decimals = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      decimals.add(random.nextInt(6) == 0 ? null : decimal());
    }
    return decimals;
  }

  private BigDecimal decimal() {
    BigDecimal decimal = new BigDecimal(pick(NUMBERS));
    return random.nextInt(4) == 0 ? decimal.negate() : decimal;
  }

  private String let() {
    ValueType type = pick(List.of(ValueType.values()));
    String expression = of(type, 3);
    String name = "n" + count++;
    names.get(type).add(name);
    return "let " + name + some(" \"值\"") + some("[d]") + " = " + expression + ";\n";
  }

  private String band() {
    String name = "band" + count++;
    bands.add(name);
    String first = random.nextBoolean() ? "below" : "up_to";
    return "band " + name + " { " + first + " -1: 0; below 60: 1.0; up_to 60: 2; else: -3; }\n";
  }

  private String table() {
    String name = "t" + count++;
    tables.add(name);
    return "table "
        + name
        + " { from 2013-01-01 { \"a\": 0.30; \"b\": -0.7; } from 2015-07-01 { \"a\": 1; \"城\": 2; } }\n";
  }

  private String of(ValueType type, int depth) {
    List<String> known = names.get(type);
    if (random.nextInt(60) == 0) {
      return of(pick(List.of(ValueType.values())), 0);
    } else if (!known.isEmpty() && random.nextInt(3) == 0) {
      return pick(known);
    } else if (depth > 0 && random.nextInt(8) == 0) {
      return "(if "
          + of(ValueType.BOOLEAN, depth - 1)
          + " then "
          + of(type, depth - 1)
          + " else "
          + of(type, depth - 1)
          + ")";
    }
    return switch (type) {
      case NUMBER -> number(depth);
      case LIST -> list(depth);
      case BOOLEAN -> truth(depth);
      case TEXT -> pick(TEXTS);
      case DATE -> pick(DATES);
    };
  }

  private String number(int depth) {
    if (depth <= 0) {
      return pick(NUMBERS);
    }
    String one = of(ValueType.NUMBER, depth - 1);
    String other = of(ValueType.NUMBER, depth - 1);
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> one + pick(List.of(" + ", " - ", "*", " / ")) + other;
      case 3 -> "(" + one + pick(List.of("+", " - ")) + other + ") * " + one;
      case 4 -> "-" + pick(List.of("", "-")) + "(" + one + ")";
      case 5 -> "clamp(" + one + ", -5, " + other + ")";
      case 6 -> pick(List.of("round(", "div(" + other + ", ")) + one + ", " + rounding() + ")";
      case 7 -> "abs(" + one + ")";
      case 8 -> bands.isEmpty() ? one : pick(bands) + "(" + one + ")";
      case 9 ->
          tables.isEmpty()
              ? one
              : pick(tables) + "(" + of(ValueType.DATE, 1) + ", " + of(ValueType.TEXT, 1) + ")";
      default -> joined(depth);
    };
  }

  private String joined(int depth) {
    String list = of(ValueType.LIST, depth - 1);
    String second = random.nextBoolean() ? list : of(ValueType.LIST, depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> "weighted_sum(" + list + ", " + second + ")";
      case 1 -> "weighted_mean(" + list + ", " + second + some(", " + rounding()) + ")";
      case 2 -> "mean(" + list + ", 4" + some(", " + rounding()) + ")";
      default -> pick(List.of("sum", "count", "min", "max")) + "(" + list + ", " + second + ")";
    };
  }

  private String list(int depth) {
    if (!tables.isEmpty() && random.nextInt(4) == 0) {
      return pick(tables) + "(" + pick(DATES) + ")";
    }
    return "list("
        + of(ValueType.NUMBER, depth - 2)
        + ", "
        + of(pick(List.of(ValueType.NUMBER, ValueType.LIST)), depth - 2)
        + ")";
  }

  private String truth(int depth) {
    if (depth <= 0) {
      return pick(List.of("true", "false"));
    }
    ValueType type =
        pick(List.of(ValueType.NUMBER, ValueType.NUMBER, ValueType.DATE, ValueType.TEXT));
    String sign =
        type == ValueType.TEXT
            ? pick(List.of("==", "!="))
            : pick(List.of("<", "<=", ">", ">=", "==", "!="));
    return switch (random.nextInt(4)) {
      case 0 -> "(" + truth(depth - 1) + pick(List.of(" and ", " or ")) + truth(depth - 1) + ")";
      case 1 -> "not (" + truth(depth - 1) + ")";
      default -> "(" + of(type, depth - 1) + " " + sign + " " + of(type, depth - 1) + ")";
    };
  }

  private String rounding() {
    return "scale " + random.nextInt(6) + " " + pick(MODES);
  }

  private String some(String text) {
    return random.nextBoolean() ? text : "";
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
