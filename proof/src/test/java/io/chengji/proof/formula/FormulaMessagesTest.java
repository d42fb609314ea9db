package io.chengji.proof.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Messages say in both languages what is wrong and what was expected. */
class FormulaMessagesTest {
  private static final String NUMBER = "formula f { result: number scale 0 half_up = ";
  private static final String TABLE = "table t { from 2013-01-01 { \"a\": 1; } } ";

  /** A formula, parts of its two messages. */
  private record Said(String text, String zh, String en) {}

  private static final List<Said> SAID =
      List.of(
          new Said("", "此处应为“formula”，实为公式结尾", "expected 'formula', found the end"),
          new Said("formula 1", "此处应为名称，实为“1”", "expected a name, found '1'"),
          new Said("formula f [m]", "实为[m]", "found [m]"),
          new Said("formula f \"x\" \"y\"", "实为\"y\"", "found \"y\""),
          new Said("formula f { input x: integer;", "类型，如 number", "a type such as number"),
          new Said("formula f { division scale 101 up;", "0 到 100 的整数", "from 0 to 100"),
          new Said("formula f { division scale 1 best;", "舍入方式", "a rounding such as half_up"),
          new Said("formula f { result: list = ", "number、boolean 或 text", "'boolean' or 'text'"),
          new Said("formula f { x", "声明或 result", "a declaration or 'result'"),
          new Said(NUMBER + ";", "数值、名称或括号", "a value, a name or a parenthesis"),
          new Said(NUMBER + "007; }", "前面不补零", "without leading zeros"),
          new Said(NUMBER + "2013-02-30; }", "没有 2013-02-30 这一天", "no day 2013-02-30"),
          new Said(NUMBER + "\"x; }", "引号须在本行内结束", "a text ends on its line"),
          new Said("formula f { let x [m = 1", "以 ] 结束", "a unit ends with ]"),
          new Said("formula f ％", "“％”", "'％' begins nothing known"),
          new Said("formula \u202e", "不允许的字符 U+202E", "character U+202E is refused"),
          new Said("formula " + "f".repeat(65), "超过 64 个字符", "longer than 64 characters"),
          new Said("#".repeat(16_385), "超过 16384 字节", "longer than 16384 bytes"),
          new Said("; ".repeat(4001), "超过 4000 个记号", "more than 4000 tokens"),
          new Said(NUMBER + "(".repeat(65), "嵌套超过 64 层", "nested deeper than 64"),
          new Said(NUMBER + "1".repeat(1001), "超过 1000 位", "more than 1000 digits"),
          new Said(NUMBER + "1 / 2; }", "在公式开头声明 division", "'division' at the head"),
          new Said(NUMBER + "x; }", "x 不是输入或中间值", "x is not an input or a let"),
          new Said(NUMBER + "x(1); }", "x 不是函数、分档或表", "not a function, a band or a table"),
          new Said(NUMBER + "true; }", "应为数值，实为真假值", "expected number, found boolean"),
          new Said(NUMBER + "abs(1, 2); }", "abs 应有 1 个参数", "abs takes 1 arguments"),
          new Said(NUMBER + "abs(1, scale 1 up); }", "abs 不舍入", "abs does not round"),
          new Said(NUMBER + "if list(1) == list(1) then 1 else 2; }", "数列不能比较", "not compared"),
          new Said(NUMBER + "if true < true then 1 else 2; }", "有大小", "have an order"),
          new Said(
              "formula f { let sum = 1; " + NUMBER.substring(12) + "1; }",
              "sum 已被使用",
              "sum is taken"),
          new Said(
              "formula f { input x: text missing 1; " + NUMBER.substring(12) + "1; }",
              "补缺",
              "only numbers"),
          new Said(NUMBER + "div(1, 0, scale 1 up); }", "除数为零", "division by zero"),
          new Said(NUMBER + "clamp(1, 3, 2); }", "下限 3 大于上限 2", "3 is above 2"),
          new Said(
              NUMBER + "weighted_sum(list(1), list(1, 2)); }", "1 个值对 2 个权重", "1 values against 2"),
          new Said(
              "formula f { " + TABLE + NUMBER.substring(12) + "t(2012-01-01, \"a\"); }",
              "表 t 在 2012-01-01 尚未生效",
              "table t is not yet in effect on 2012-01-01"),
          new Said(
              "formula f { " + TABLE + NUMBER.substring(12) + "t(2014-01-01, \"b\"); }",
              "自 2013-01-01 起的版本没有键“b”",
              "has no key 'b' in its version from 2013-01-01"));

  @TestFactory
  Stream<DynamicTest> everyError_isSaidInBothLanguages() {
    return SAID.stream()
        .map(
            said ->
                DynamicTest.dynamicTest(
                    said.en(),
                    () -> {
                      FormulaException refused = refusal(said.text(), Map.of());
                      assertThat(refused.bilingual().zh()).contains(said.zh());
                      assertThat(refused.bilingual().en()).contains(said.en());
                      assertThat(refused.bilingual().toString()).contains(" / ");
                    }));
  }

  @Test
  void everyErrorOfAnInput_namesIt() {
    String text = "formula f { input pm: %s; " + NUMBER.substring(12) + "1; }";
    Map<String, Value> word = Map.of("pm", Value.ofText("x"));
    assertThat(refusal(text.formatted("number"), word).bilingual())
        .isEqualTo(new Bilingual("输入 pm 应为数值", "input pm should be of type number"));
    assertThat(refusal(text.formatted("date"), Map.of()).bilingual())
        .isEqualTo(
            new Bilingual(
                "输入 pm 缺值，且公式没有规定如何处理",
                "input pm is missing, and the formula has no rule for that"));
    assertThat(refusal(text.formatted("number"), Map.of("pm10", Value.MISSING)).bilingual())
        .isEqualTo(new Bilingual("公式没有名为 pm10 的输入", "the formula has no input named pm10"));
  }

  @Test
  void nullAmongTheInputs_isMissing() {
    Map<String, Value> inputs = new HashMap<>();
    inputs.put("x", null);
    String text = "formula f { input x: number missing 5; " + NUMBER.substring(12) + "x; }";
    assertThat(Outcomes.of(text, inputs)).isEqualTo("5");
  }

  @Test
  void everyFault_andType_hasItsWord() {
    assertThat(FormulaFault.values())
        .extracting(FormulaFault::code)
        .contains("zero", "syntax")
        .hasSize(13);
    for (ValueType type : ValueType.values()) {
      assertThat(type.spoken().zh()).containsPattern("\\p{IsHan}");
      assertThat(Token.KEYWORDS).contains(type.word());
    }
    for (Function function : Function.values()) {
      assertThat(Function.find(function.word())).contains(function);
    }
  }

  @Test
  void everyValue_hasAText() {
    assertThat(Value.ofNumber(new BigDecimal("1E+3")).text()).isEqualTo("1000");
    assertThat(Value.ofBoolean(false).text()).isEqualTo("false");
    assertThat(Value.ofText("城").text()).isEqualTo("城");
    assertThat(Value.findDate("0001-01-01").orElseThrow().text()).isEqualTo("0001-01-01");
    assertThat(Value.MISSING.text()).isEqualTo("—");
    assertThat(MissingPolicy.FAIL.word()).isEqualTo("fail");
    assertThat(new MissingPolicy.Fill(new BigDecimal("1.50")).word()).isEqualTo("1.5");
  }

  private static FormulaException refusal(String text, Map<String, Value> inputs) {
    return catchThrowableOfType(FormulaException.class, () -> Formula.parse(text).evaluate(inputs));
  }
}
