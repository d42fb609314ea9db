package io.chengji.proof.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Is every change caught, with its code and its place, and what does not matter let through? */
class CorpusTest {
  static Stream<Mutation> corpus() {
    return Corpus.list().stream();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void change_isToldWithCodeAndPlace(Mutation mutation) {
    Report report = Verifier.verify(mutation.changed().request());
    assertThat(List.of(report.code().number(), report.where().orElse("nowhere")))
        .as(report.message().en())
        .isEqualTo(List.of(mutation.code(), mutation.place()));
    assertThat(report.notCovered()).isNotEmpty();
  }
}
