package io.chengji.proof.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both evaluators give the same value and hash, or the same error at the same place. */
class SecondEvaluatorTest {
  @TempDir Path folder;

  @BeforeEach
  void needsPython() {
    boolean here = SecondEvaluator.isHere();
    if (!here) {
      System.err.println("SKIPPED: no python3 here, the second evaluator was not compared");
    }
    assumeTrue(here, "python3 is not installed");
  }

  @Test
  void madeFormulas_giveTheSame() throws Exception {
    List<RandomFormulas.Sample> samples = new ArrayList<>();
    for (long seed = 0; seed < 1500; seed++) {
      samples.add(RandomFormulas.sample(seed));
    }
    List<String> answers = assertAgreement(samples);
    assertThat(answers).filteredOn(each -> !each.startsWith("error")).hasSizeGreaterThan(500);
    for (String fault : List.of("type", "input", "zero", "length", "table", "range", "empty")) {
      assertThat(answers).anyMatch(each -> each.startsWith("error " + fault + " "));
    }
  }

  @Test
  void spoiledFormulas_giveTheSame() throws Exception {
    List<RandomFormulas.Sample> samples = new ArrayList<>();
    for (long seed = 0; seed < 1500; seed++) {
      RandomFormulas.Sample sample = RandomFormulas.sample(seed % 300);
      String spoiled = RandomFormulas.spoil(sample.text(), seed);
      samples.add(new RandomFormulas.Sample(spoiled, sample.inputs()));
    }
    List<String> answers = assertAgreement(samples);
    for (String fault : List.of("character", "syntax", "name", "type", "input")) {
      assertThat(answers).as(fault).anyMatch(each -> each.startsWith("error " + fault + " "));
    }
  }

  @Test
  void edges_giveTheSame() throws Exception {
    List<RandomFormulas.Sample> samples = new ArrayList<>();
    for (FormulaEdges.Edge edge : FormulaEdges.all()) {
      samples.add(new RandomFormulas.Sample(edge.text(), edge.inputs()));
    }
    assertAgreement(samples);
  }

  @Test
  void longLists_giveTheSame() throws Exception {
    List<RandomFormulas.Sample> samples = new ArrayList<>();
    for (String expression : List.of("sum(l)", "sum(l, 1)", "weighted_sum(l, l)")) {
      samples.add(ofLength(1_000_000, expression));
    }
    samples.add(ofLength(1_000_001, "1"));
    samples.add(ofLength(500_000, "count(l)" + " + count(l, l)".repeat(19) + " + count(l, 1)"));
    samples.add(ofLength(500_000, "count(l)" + " + count(l, l)".repeat(19) + " + count(l)"));
    assertThat(assertAgreement(samples))
        .filteredOn(each -> each.startsWith("error limit"))
        .hasSize(3);
  }

  private static RandomFormulas.Sample ofLength(int size, String expression) {
    Value list = Value.ofList(Collections.nCopies(size, new BigDecimal("0.5")));
    String text =
        "formula f { input l: list; result: number scale 1 half_up = " + expression + "; }";
    return new RandomFormulas.Sample(text, Map.of("l", list));
  }

  private List<String> assertAgreement(List<RandomFormulas.Sample> samples) throws Exception {
    List<String> answers = SecondEvaluator.answers(folder, samples);
    assertThat(answers).hasSameSizeAs(samples);
    for (int i = 0; i < samples.size(); i++) {
      assertThat(answers.get(i)).as(samples.get(i).toString()).isEqualTo(answer(samples.get(i)));
    }
    return answers;
  }

  private static String answer(RandomFormulas.Sample sample) {
    String outcome = Outcomes.of(sample.text(), sample.inputs());
    boolean error = outcome.startsWith("error ");
    return error ? outcome : Formula.parse(sample.text()).hash() + " " + outcome;
  }
}
