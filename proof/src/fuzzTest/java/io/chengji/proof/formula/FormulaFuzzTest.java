package io.chengji.proof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class FormulaFuzzTest {
  /** Any text is a formula, which prints itself the same again, or is refused with a place. */
  @FuzzTest
  void anyText_isAFormulaOrIsRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      Formula formula = Formula.parse(text);
      assertThat(Formula.parse(formula.canonicalText()).hash()).isEqualTo(formula.hash());
      formula.evaluate(inputs(formula, bytes));
    } catch (FormulaException refused) {
      assertThat(refused.at().line()).isBetween(1, bytes.length + 1);
      assertThat(refused.bilingual().en()).isNotBlank();
    }
  }

  /** Inputs of the declared types, chosen by the bytes, some of them missing. */
  private static Map<String, Value> inputs(Formula formula, byte[] bytes) {
    Map<String, Value> inputs = new HashMap<>();
    int next = 0;
    for (Input input : formula.inputs()) {
      int chosen = bytes[next++ % bytes.length];
      if (chosen % 7 != 0) {
        inputs.put(input.name(), value(input.type(), chosen));
      }
    }
    return inputs;
  }

  private static Value value(ValueType type, int chosen) {
    BigDecimal number = new BigDecimal(chosen).scaleByPowerOfTen(chosen * 20);
    return switch (type) {
      case NUMBER -> Value.ofNumber(number);
      case LIST -> Value.ofList(list(number, chosen));
      case BOOLEAN -> Value.ofBoolean(chosen > 0);
      case TEXT -> Value.ofText("a".repeat(Math.abs(chosen) % 3));
      case DATE -> Value.ofDate(LocalDate.of(2013, 1, 1).plusDays(chosen * 20L));
    };
  }

  private static List<BigDecimal> list(BigDecimal number, int chosen) {
    List<BigDecimal> list = new ArrayList<>();
    for (int i = 0; i < Math.abs(chosen) % 5; i++) {
      list.add(i == 2 ? null : number.add(BigDecimal.valueOf(i)));
    }
    return list;
  }
}
