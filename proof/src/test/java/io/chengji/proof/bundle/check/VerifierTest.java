package io.chengji.proof.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What does the verifier say of a bundle that nobody touched? */
class VerifierTest {
  @Test
  void untouchedBundle_isProven() {
    Report report = Verifier.verify(new Story().build().request());
    assertThat(report.json()).contains("\"code\":0");
    assertThat(report.figures())
        .extracting(Report.HeldFigure::name)
        .containsExactly("mean", "total", "grade", "january");
    assertThat(report.checks()).hasSize(9).doesNotContainValue(Outcome.SKIPPED);
  }
}
