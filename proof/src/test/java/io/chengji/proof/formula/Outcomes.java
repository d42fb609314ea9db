package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what a formula gives, value or error, as {@code docs/formula.md} does in its tables. */
final class Outcomes {
  private Outcomes() {}

  /** The value, or {@code error CLASS LINE:COLUMN}. */
  static String of(String formula, Map<String, Value> inputs) {
    try {
      return Formula.parse(formula).evaluate(inputs).value();
    } catch (FormulaException refused) {
      return "error " + refused.fault().code() + " " + refused.at();
    }
  }

  static String of(String formula, String inputs) {
    return of(formula, parseInputs(inputs));
  }

  /** Reads {@code covered=87; readings=1,_; on=2013-01-01}. */
  static Map<String, Value> parseInputs(String written) {
    Map<String, Value> inputs = new HashMap<>();
    for (String part : written.split("; *")) {
      if (!part.isBlank()) {
        String[] pair = part.split("=", 2);
        inputs.put(pair[0], parseValue(pair[1]));
      }
    }
    return inputs;
  }

  private static Value parseValue(String written) {
    if (written.equals("_")) {
      return Value.MISSING;
    } else if (written.contains(",")) {
      return parseList(written);
    } else if (written.equals("true") || written.equals("false")) {
      return Value.ofBoolean(written.equals("true"));
    } else if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Value.ofDate(LocalDate.parse(written));
    }
    return written.matches("-?[0-9].*")
        ? Value.findNumber(written).orElseThrow()
        : Value.ofText(written);
  }

  private static Value parseList(String written) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (String each : written.split(",")) {
      if (!each.isEmpty()) {
        numbers.add(each.equals("_") ? null : new BigDecimal(each));
      }
    }
    return Value.ofList(numbers);
  }
}
