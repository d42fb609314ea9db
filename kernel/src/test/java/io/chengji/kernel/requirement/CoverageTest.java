package io.chengji.kernel.requirement;

import static io.chengji.kernel.requirement.RequirementFixture.notYet;
import static io.chengji.kernel.requirement.RequirementFixture.works;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.chengji.kernel.requirement.Coverage.Count;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
  @Test
  void requirements_areCountedByFamily() {
    Coverage coverage =
        Coverage.of(List.of(notYet("S001", "G"), works("S002", "A"), notYet("S003", "A")));
    assertThat(coverage.byFamily())
        .containsExactly(entry("A", new Count(1, 2)), entry("G", new Count(0, 1)));
    assertThat(coverage.total()).isEqualTo(new Count(1, 3));
    assertThat(coverage.total().notYet()).isEqualTo(2);
  }

  @Test
  void familyWithoutRequirement_countsNone() {
    assertThat(Coverage.of(List.of()).of("N")).isEqualTo(Count.NONE);
    assertThat(Coverage.of(List.of()).total()).isEqualTo(Count.NONE);
  }

  @Test
  void counts_cannotBeChanged() {
    Coverage coverage = Coverage.of(List.of(works("S001", "A")));
    assertThatThrownBy(() -> coverage.byFamily().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
