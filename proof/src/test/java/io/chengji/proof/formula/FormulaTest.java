package io.chengji.proof.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormulaTest {
  private static final String SHARE =
      """
      formula share "覆盖率 / share" { # what is covered
        input covered "已覆盖": number [个] missing zero;
        input all: number [个];
        let ratio "比" [1] = div(covered, all, scale 4 half_up);
        let known = count(covered, all) == 2;
        result: number [%] scale 1 half_up = if known then ratio * 100 else 0;
      }
      """;

  @Test
  void formula_tellsWhatItDeclares() {
    Formula formula = Formula.parse(SHARE);
    assertThat(formula.name()).isEqualTo("share");
    assertThat(formula.label()).contains("覆盖率 / share");
    assertThat(formula.text()).isEqualTo(SHARE);
    assertThat(formula.resultType()).isEqualTo(ValueType.NUMBER);
    assertThat(formula.resultUnit()).contains("%");
    assertThat(formula.inputs()).extracting(Input::name).containsExactly("covered", "all");
    Input covered = formula.inputs().get(0);
    assertThat(covered.label()).contains("已覆盖");
    assertThat(covered.unit()).contains("个");
    assertThat(covered.missing()).isEqualTo(MissingPolicy.ZERO);
    assertThat(covered.at()).hasToString("2:9");
  }

  @Test
  void result_hasTraceUnitAndMissingValues() {
    Result result = Formula.parse(SHARE).evaluate(Map.of("all", number("8")));
    assertThat(result.value()).isEqualTo("0.0");
    assertThat(result.unit()).contains("%");
    assertThat(result.missing()).containsExactly(Map.entry("covered", 1));
    assertThat(result.trace())
        .containsExactly(
            new Step("ratio", Optional.of("比"), Optional.of("1"), number("0.0000")),
            new Step("known", Optional.empty(), Optional.empty(), Value.ofBoolean(true)));
    assertThat(result.trace().get(0).value().text()).isEqualTo("0");
  }

  @Test
  void exception_saysPlaceAndBothLanguages() {
    assertThatThrownBy(() -> Formula.parse("formula f {\n  result: number = 1; }"))
        .hasMessage(
            "公式第 2 行第 18 列：此处应为“scale”，实为“=” / formula, line 2, column 18: expected 'scale', found '='")
        .asInstanceOf(type(FormulaException.class))
        .satisfies(
            refused -> {
              assertThat(refused.fault()).isEqualTo(FormulaFault.SYNTAX);
              assertThat(refused.at()).isEqualTo(new Position(2, 18));
              assertThat(refused.bilingual().zh()).isEqualTo("此处应为“scale”，实为“=”");
              assertThat(refused.bilingual().en()).isEqualTo("expected 'scale', found '='");
            });
  }

  @Test
  void inputError_namesTheInput() {
    assertThatThrownBy(() -> Formula.parse(SHARE).evaluate(Map.of()))
        .hasMessageContaining("输入 all 缺值")
        .hasMessageContaining("input all is missing");
    assertThatThrownBy(() -> Formula.parse(SHARE).evaluate(Map.of("al", number("1"))))
        .hasMessageContaining("al");
  }

  @Test
  void twoFormulas_areEqualWhenOnlyTheirWritingDiffers() {
    Formula formula = Formula.parse(SHARE);
    Formula other = Formula.parse(SHARE.replaceAll("#.*\n", "\n").replace(" * 100", "*((100.0))"));
    assertThat(other).isEqualTo(formula).hasSameHashCodeAs(formula).hasToString(formula.toString());
    assertThat(other.hash()).isEqualTo(formula.hash()).matches("[0-9a-f]{64}");
    assertThat(Formula.parse(SHARE.replace("100", "10"))).isNotEqualTo(formula);
    assertThat(formula).isNotEqualTo(SHARE);
  }

  @Test
  void everyWordThatMatters_changesTheHash() {
    List<String> others = new ArrayList<>();
    others.add(SHARE);
    for (String word :
        List.of(
            "share",
            "覆盖率",
            "已覆盖",
            "[个] missing",
            "zero",
            "all",
            "4",
            "half_up",
            "known",
            "[1]",
            "[%]",
            "else 0")) {
      others.add(SHARE.replace(word, word + (word.matches("\\[.*|.*0|zero|half_up") ? "" : "1")));
    }
    others.set(4, SHARE.replace("[个] missing", "missing"));
    others.set(5, SHARE.replace("missing zero", "missing 0"));
    others.set(8, SHARE.replace("half_up", "half_even"));
    others.set(10, SHARE.replace(" [1]", ""));
    others.set(11, SHARE.replace("[%]", "[‰]"));
    others.set(12, SHARE.replace("else 0", "else 1"));
    assertThat(others.stream().map(each -> Formula.parse(each).hash()).distinct())
        .hasSameSizeAs(others);
  }

  @Test
  void parentheses_standOnlyWhereTheyAreNeeded() {
    assertThat(printed("((1)) + ((2 * 3))")).isEqualTo("1 + 2 * 3");
    assertThat(printed("(1+2)+3")).isEqualTo("(1 + 2) + 3");
    assertThat(printed("1+(2+3)")).isEqualTo("1 + (2 + 3)");
    assertThat(printed("-(1+2) * -(-3)")).isEqualTo("-(1 + 2) * --3");
    assertThat(printed("(if (true) then (1) else (2)) + 1"))
        .isEqualTo("(if true then 1 else 2) + 1");
    assertThat(printed("if not(1<2 and(true or false))then 1 else 2"))
        .isEqualTo("if not (1 < 2 and (true or false)) then 1 else 2");
    assertThat(printed("mean( (1) ,2,scale 2 up )")).isEqualTo("mean(1, 2, scale 2 up)");
    assertThat(printed("1.500 + 0.0")).isEqualTo("1.5 + 0");
  }

  @Test
  void value_takesItsTextOnlyInPlainForm() {
    assertThat(Value.findNumber("-12.50")).contains(number("-12.50"));
    for (String bad : List.of("", "+1", "1e3", ".5", "1.", "01", "-0", "-0.00", " 1", "１", "0x1")) {
      assertThat(Value.findNumber(bad)).as(bad).isEmpty();
    }
    assertThat(Value.findDate("2012-02-29").map(Value::text)).contains("2012-02-29");
    for (String bad :
        List.of("", "2013-02-29", "0000-01-01", "2013-1-1", "20130101", "+2013-01-01")) {
      assertThat(Value.findDate(bad)).as(bad).isEmpty();
    }
  }

  @Test
  void value_isNotChangedFromOutside() {
    List<BigDecimal> mine = new ArrayList<>(List.of(BigDecimal.ONE));
    Value value = Value.ofList(mine);
    mine.add(BigDecimal.TEN);
    assertThat(value).isEqualTo(Value.ofList(List.of(BigDecimal.ONE)));
    assertThatThrownBy(() -> ((Value.Numbers) value).values().add(BigDecimal.TEN))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(value.text()).isEqualTo("1 × number");
  }

  @Test
  void rounding_refusesWhatTheLanguageHasNot() {
    assertThatThrownBy(() -> new Rounding(101, RoundingMode.UP)).hasMessageContaining("101");
    assertThatThrownBy(() -> new Rounding(-1, RoundingMode.UP)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Rounding(1, RoundingMode.UNNECESSARY)).hasMessageContaining("1");
    assertThatThrownBy(() -> new Position(0, 1)).hasMessageContaining("0:1");
  }

  @Test
  void millionNumbers_areSummedInWellUnderASecond() {
    Formula formula =
        Formula.parse("formula f { input x: list; result: number scale 1 half_up = sum(x); }");
    Map<String, Value> inputs =
        Map.of("x", Value.ofList(Collections.nCopies(1_000_000, new BigDecimal("35.7"))));
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    assertThat(formula.evaluate(inputs).value()).isEqualTo("35700000.0");
    assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void workOnLists_isLimited() {
    Value list = Value.ofList(Collections.nCopies(1_000_000, BigDecimal.ONE));
    String twenty =
        "formula f { input x: list; result: number scale 0 up = count(x)"
            + " + count(x)".repeat(19);
    assertThat(Outcomes.of(twenty + "; }", Map.of("x", list))).isEqualTo("20000000");
    assertThat(Outcomes.of(twenty + " + count(1); }", Map.of("x", list)))
        .isEqualTo("error limit 1:" + (twenty.length() + 4));
    String pairs = "formula f { input x: list; result: number scale 0 up = weighted_sum(x, x); }";
    assertThat(Outcomes.of(pairs, Map.of("x", list))).isEqualTo("1000000");
  }

  @Test
  void hugeExponents_doNotHang() {
    String formula = "formula f { input x: number; result: number scale 0 half_up = x + 1; }";
    for (String huge : List.of("1E+2000000000", "1E-2000000000", "-7E+1000")) {
      assertThat(Outcomes.of(formula, Map.of("x", Value.ofNumber(new BigDecimal(huge)))))
          .isEqualTo("error digits 1:19");
    }
    for (String zero : List.of("0E+2000000000", "0E-2000000000")) {
      assertThat(Outcomes.of(formula, Map.of("x", Value.ofNumber(new BigDecimal(zero)))))
          .isEqualTo("1");
    }
  }

  private static Value number(String decimal) {
    return Value.ofNumber(new BigDecimal(decimal));
  }

  private static String printed(String expression) {
    String head = "  result: number scale 2 up = ";
    String text = Formula.parse("formula f {\n" + head + expression + "; }").canonicalText();
    return text.lines().toList().get(1).replace(head, "").replace(";", "");
  }
}
