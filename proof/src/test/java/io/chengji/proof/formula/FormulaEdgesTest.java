package io.chengji.proof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What stands at the edges of the language gives what the page says. */
class FormulaEdgesTest {
  @TestFactory
  Stream<DynamicTest> everyEdge_givesWhatItMust() {
    return FormulaEdges.all().stream()
        .map(
            edge ->
                DynamicTest.dynamicTest(
                    shorten(edge.text()) + " gives " + shorten(edge.expected()),
                    () ->
                        assertThat(Outcomes.of(edge.text(), edge.inputs()))
                            .isEqualTo(edge.expected())));
  }

  private static String shorten(String text) {
    String visible = text.replaceAll("\\P{Print}", "?");
    return visible.length() <= 120
        ? visible
        : visible.substring(0, 60) + " … " + visible.substring(visible.length() - 50);
  }
}
