package io.chengji.proof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every operator with every pair of types; every policy with every type and every lack. */
class FormulaMatrixTest {
  private static final Map<String, String> LITERALS =
      Map.of(
          "number",
          "2",
          "list",
          "list(2)",
          "boolean",
          "true",
          "text",
          "\"a\"",
          "date",
          "2013-01-01");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/");
  private static final Set<String> ORDERING = Set.of("<", "<=", ">", ">=");
  private static final Set<String> EQUALITY = Set.of("==", "!=");
  private static final List<String> OPERATORS =
      List.of("+", "-", "*", "/", "<", "<=", ">", ">=", "==", "!=", "and", "or");

  @Test
  void everyOperator_takesItsTypesAndNoOther() {
    for (String operator : OPERATORS) {
      for (String left : LITERALS.keySet()) {
        for (String right : LITERALS.keySet()) {
          String expression = LITERALS.get(left) + " " + operator + " " + LITERALS.get(right);
          assertThat(isWellTyped(expression, ARITHMETIC.contains(operator)))
              .as(expression)
              .isEqualTo(left.equals(right) && takes(operator, left));
        }
      }
    }
  }

  @Test
  void everyPrefix_takesItsTypeAndNoOther() {
    for (Map.Entry<String, String> operand : LITERALS.entrySet()) {
      assertThat(isWellTyped("-" + operand.getValue(), true))
          .isEqualTo(operand.getKey().equals("number"));
      assertThat(isWellTyped("not " + operand.getValue(), false))
          .isEqualTo(operand.getKey().equals("boolean"));
    }
  }

  @Test
  void everyFunction_takesItsTypesAndNoOther() {
    for (Function function : Function.values()) {
      for (String type : LITERALS.keySet()) {
        String call = call(function, LITERALS.get(type));
        String whole = function == Function.LIST_OF ? "sum(" + call + ")" : call;
        boolean right =
            function.joins()
                ? Set.of("number", "list").contains(type)
                : function.parameters().get(0).word().equals(type);
        assertThat(isWellTyped(whole, true)).as(whole).isEqualTo(right);
      }
    }
  }

  @Test
  void everyPolicy_isAllowedForNumbersAndListsAlone() {
    for (String type : LITERALS.keySet()) {
      for (String policy : List.of("fail", "skip", "zero", "7")) {
        boolean allowed = policy.equals("fail") || Set.of("number", "list").contains(type);
        String text =
            "formula f { input x: " + type + " missing " + policy + "; result: boolean = true; }";
        String outcome = Outcomes.of(text, "x=_");
        assertThat(!outcome.startsWith("error type")).as(text).isEqualTo(allowed);
      }
    }
  }

  @Test
  void missingNumber_isWhatThePolicySays() {
    for (String given : List.of("x=_", "")) {
      assertThat(number("", given)).isEqualTo("error input 1:19");
      assertThat(number("missing fail", given)).isEqualTo("error input 1:19");
      assertThat(number("missing zero", given)).isEqualTo("100");
      assertThat(number("missing 7", given)).isEqualTo("107");
      assertThat(number("missing -0.5", given)).isEqualTo("100");
      assertThat(number("missing skip", given)).isEqualTo("0");
    }
    for (String policy : List.of("", "missing fail", "missing zero", "missing 7", "missing skip")) {
      assertThat(number(policy, "x=3")).isEqualTo("103");
    }
  }

  @Test
  void missingElement_isWhatThePolicySays() {
    assertThat(list("", "x=1,_,3")).isEqualTo("error input 1:19");
    assertThat(list("missing zero", "x=1,_,3")).isEqualTo("304");
    assertThat(list("missing 7", "x=1,_,3")).isEqualTo("311");
    assertThat(list("missing skip", "x=1,_,3")).isEqualTo("204");
    for (String policy : List.of("", "missing zero", "missing 7", "missing skip")) {
      assertThat(list(policy, "x=1,2,3")).isEqualTo("306");
      assertThat(list(policy, "x=,")).isEqualTo("0");
      assertThat(list(policy, "x=_")).isEqualTo("error input 1:19");
      assertThat(list(policy, "")).isEqualTo("error input 1:19");
    }
  }

  @Test
  void gap_takesItsPairOutOfAWeightedMean() {
    String formula =
        "formula f { input v: list missing skip; input w: list missing skip;"
            + " result: number scale 2 half_up = weighted_mean(v, w, scale 2 half_up); }";
    assertThat(Outcomes.of(formula, "v=1,_,3; w=1,5,1")).isEqualTo("2.00");
    assertThat(Outcomes.of(formula, "v=1,9,3; w=1,_,3")).isEqualTo("2.50");
    assertThat(Outcomes.of(formula, "v=_,9; w=1,_")).isEqualTo("error zero 1:102");
  }

  @Test
  void input_ofAnotherTypeIsRefused() {
    Map<String, String> given =
        Map.of("number", "2", "list", "2,", "boolean", "true", "text", "a", "date", "2013-01-01");
    for (String type : given.keySet()) {
      for (Map.Entry<String, String> value : given.entrySet()) {
        String text = "formula f { input x: " + type + "; result: boolean = true; }";
        String expected = value.getKey().equals(type) ? "true" : "error input 1:19";
        assertThat(Outcomes.of(text, "x=" + value.getValue())).isEqualTo(expected);
      }
    }
  }

  /** A hundred for each number that is there, and their sum. */
  private static String number(String policy, String inputs) {
    return counted("number", policy, inputs);
  }

  private static String list(String policy, String inputs) {
    return counted("list", policy, inputs);
  }

  private static String counted(String type, String policy, String inputs) {
    String head =
        "formula f { input x: " + type + " " + policy + "; result: number scale 0 half_even = ";
    return Outcomes.of(head + "count(x) * 100 + sum(x); }", inputs);
  }

  private static boolean takes(String operator, String type) {
    if (ARITHMETIC.contains(operator)) {
      return type.equals("number");
    } else if (ORDERING.contains(operator)) {
      return Set.of("number", "date").contains(type);
    }
    return EQUALITY.contains(operator) ? !type.equals("list") : type.equals("boolean");
  }

  private static String call(Function function, String argument) {
    int count = Math.max(1, function.parameters().size());
    String arguments = String.join(", ", java.util.Collections.nCopies(count, argument));
    String rounding = function.rounding() == Function.Use.REQUIRED ? ", scale 1 up" : "";
    return function.word() + "(" + arguments + rounding + ")";
  }

  private static boolean isWellTyped(String expression, boolean number) {
    String type = number ? "number scale 2 half_up" : "boolean";
    String text =
        "formula f { division scale 2 half_up; result: " + type + " = " + expression + "; }";
    return !Outcomes.of(text, "").startsWith("error type");
  }
}
