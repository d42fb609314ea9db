package io.chengji.proof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every formula. */
class FormulaProperties {
  private static final String HEAD = "formula f { division scale 9 half_even; result: ";

  /** An expression with its value, computed while it was made. */
  private record Made(String text, BigDecimal value) {}

  @Property(tries = 2000)
  void printedFormula_isReadAsTheSame(@ForAll long seed) {
    RandomFormulas.Sample sample = RandomFormulas.sample(seed);
    Formula formula = parseOrNull(sample.text());
    if (formula != null) {
      Formula again = Formula.parse(formula.canonicalText());
      assertThat(again).isEqualTo(formula).hasSameHashCodeAs(formula);
      assertThat(again.canonicalText()).isEqualTo(formula.canonicalText());
      assertThat(again.hash()).isEqualTo(formula.hash());
      assertThat(valueOf(again, sample.inputs())).isEqualTo(valueOf(formula, sample.inputs()));
    }
  }

  @Property(tries = 500)
  void blanksAndComments_doNotChangeTheHash(@ForAll long seed) {
    Formula formula = parseOrNull(RandomFormulas.sample(seed).text());
    if (formula != null) {
      String spread = spread(formula.text(), new Random(seed));
      assertThat(Formula.parse(spread).hash()).isEqualTo(formula.hash());
    }
  }

  @Property(tries = 500)
  void evaluation_givesTheSameEachTime(@ForAll long seed) {
    RandomFormulas.Sample sample = RandomFormulas.sample(seed);
    assertThat(Outcomes.of(sample.text(), sample.inputs()))
        .isEqualTo(Outcomes.of(sample.text(), sample.inputs()));
  }

  @Property(tries = 1000)
  void value_isTheOneOfPlainArithmetic(@ForAll long seed) {
    Made made = make(new Random(seed), 5);
    String expected = made.value().setScale(4, RoundingMode.HALF_UP).toPlainString();
    assertThat(Outcomes.of(HEAD + "number scale 4 half_up = " + made.text() + "; }", ""))
        .as(made.text())
        .isEqualTo(expected);
  }

  @Property(tries = 500)
  void comparison_isTheOneOfPlainArithmetic(@ForAll long seed) {
    Random random = new Random(seed);
    Made one = make(random, 3);
    Made other = random.nextInt(4) == 0 ? one : make(random, 3);
    int order = one.value().compareTo(other.value());
    assertThat(truth(one, "<", other)).isEqualTo(order < 0);
    assertThat(truth(one, "<=", other)).isEqualTo(order <= 0);
    assertThat(truth(one, "==", other)).isEqualTo(order == 0);
    assertThat(truth(one, "!=", other)).isEqualTo(order != 0);
    assertThat(truth(one, ">=", other)).isEqualTo(order >= 0);
    assertThat(truth(one, ">", other)).isEqualTo(order > 0);
  }

  @Property(tries = 300)
  void rounding_isTheOneOfTheJdk(
      @ForAll("decimals") BigDecimal value,
      @ForAll("scales") int scale,
      @ForAll RoundingMode mode) {
    if (mode != RoundingMode.UNNECESSARY) {
      String rounding = new Rounding(scale, mode).toString();
      String formula = "formula f { input x: number; result: number " + rounding + " = x; }";
      assertThat(Outcomes.of(formula, Map.of("x", Value.ofNumber(value))))
          .isEqualTo(value.setScale(scale, mode).toPlainString());
    }
  }

  @Property(tries = 300)
  void list_isSummedCountedAndRanked(@ForAll("lists") List<BigDecimal> values) {
    Map<String, Value> inputs = Map.of("x", Value.ofList(values));
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(list("sum(x)", inputs)).isEqualByComparingTo(sum);
    assertThat(list("count(x)", inputs)).isEqualByComparingTo(BigDecimal.valueOf(values.size()));
    assertThat(list("weighted_sum(x, x)", inputs))
        .isEqualByComparingTo(
            values.stream()
                .map(each -> each.multiply(each))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    if (!values.isEmpty()) {
      assertThat(list("min(x)", inputs))
          .isEqualByComparingTo(values.stream().min(BigDecimal::compareTo).get());
      assertThat(list("max(x)", inputs))
          .isEqualByComparingTo(values.stream().max(BigDecimal::compareTo).get());
      assertThat(list("mean(x, scale 5 half_even)", inputs))
          .isEqualByComparingTo(
              sum.divide(BigDecimal.valueOf(values.size()), 5, RoundingMode.HALF_EVEN));
    }
  }

  @Property(tries = 2000)
  void anyText_isAFormulaOrIsRefusedWithAPlaceInIt(@ForAll long seed, @ForAll String noise) {
    RandomFormulas.Sample sample = RandomFormulas.sample(seed);
    for (String text : List.of(RandomFormulas.spoil(sample.text(), seed), noise)) {
      try {
        Formula.parse(text).evaluate(sample.inputs());
      } catch (FormulaException refused) {
        assertThat(refused.at().line()).isLessThanOrEqualTo((int) text.lines().count() + 1);
        assertThat(refused.bilingual().zh()).containsPattern("\\p{IsHan}");
      }
    }
  }

  @Provide
  Arbitrary<BigDecimal> decimals() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-100000"), new BigDecimal("100000"))
        .ofScale(6);
  }

  @Provide
  Arbitrary<Integer> scales() {
    return Arbitraries.integers().between(0, 8);
  }

  @Provide
  Arbitrary<List<BigDecimal>> lists() {
    return decimals().list().ofMaxSize(30);
  }

  private static Formula parseOrNull(String text) {
    try {
      return Formula.parse(text);
    } catch (FormulaException refused) {
      return null;
    }
  }

  private static String valueOf(Formula formula, Map<String, Value> inputs) {
    try {
      return formula.evaluate(inputs).toString();
    } catch (FormulaException refused) {
      return refused.fault().code();
    }
  }

  private static BigDecimal list(String expression, Map<String, Value> inputs) {
    String head = "formula f { input x: list; result: number scale 20 half_even = ";
    return new BigDecimal(Outcomes.of(head + expression + "; }", inputs));
  }

  private static boolean truth(Made one, String sign, Made other) {
    String expression = one.text() + " " + sign + " " + other.text();
    return Boolean.parseBoolean(Outcomes.of(HEAD + "boolean = " + expression + "; }", ""));
  }

  private static Made make(Random random, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4));
      return new Made(value.toPlainString(), value);
    }
    Made one = make(random, depth - 1);
    Made other = make(random, depth - 1);
    return combine(random.nextInt(7), one, other);
  }

  private static Made combine(int operation, Made one, Made other) {
    BigDecimal left = one.value();
    BigDecimal right = other.value();
    String pair = "(" + one.text() + ", " + other.text();
    return switch (operation) {
      case 0 -> new Made("(" + one.text() + " + " + other.text() + ")", left.add(right));
      case 1 -> new Made("(" + one.text() + " - " + other.text() + ")", left.subtract(right));
      case 2 -> new Made("(" + one.text() + "*" + other.text() + ")", left.multiply(right));
      case 3 -> new Made("min" + pair + ")", left.min(right));
      case 4 -> new Made("max" + pair + ")", left.max(right));
      case 5 -> new Made("(-" + one.text() + ")", left.negate());
      default -> quotient(one, other);
    };
  }

  private static Made quotient(Made one, Made other) {
    BigDecimal divisor = other.value().abs().add(BigDecimal.ONE);
    String text = "(" + one.text() + " / (abs(" + other.text() + ") + 1))";
    return new Made(text, one.value().divide(divisor, 9, RoundingMode.HALF_EVEN));
  }

  /** The same tokens with other blanks and comments between them. */
  private static String spread(String text, Random random) {
    List<String> blanks = List.of(" ", "\n", "\t \r\n", "# say \"what\" you { want\n", "#\r");
    StringBuilder spread = new StringBuilder();
    for (Token token : Lexer.tokens(text)) {
      spread.append(blanks.get(random.nextInt(blanks.size())));
      spread.append(
          switch (token.kind()) {
            case TEXT -> "\"" + token.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            case UNIT -> "[  " + token.text() + "\t]";
            default -> token.text();
          });
    }
    return spread.toString();
  }
}
