package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionTest {
  private static final LocalDate DAY = LocalDate.parse("2015-09-30");

  private static Division of(String code, DivisionLevel level, LocalDate to, List<String> next) {
    return new Division(code, "静海县", level, "120000", DAY, to, next, "county", CodeBasis.REVISION);
  }

  @Test
  void aCode_fitsItsRank() {
    assertThatThrownBy(() -> of("12022", DivisionLevel.COUNTY, null, List.of()))
        .hasMessage("code 12022 does not have 6 digits");
    assertThatThrownBy(() -> of("120223", DivisionLevel.TOWNSHIP, null, List.of()))
        .hasMessage("code 120223 does not have 9 digits");
  }

  @Test
  void anEndBeforeTheBeginning_isRefused() {
    assertThatThrownBy(() -> of("120223", DivisionLevel.COUNTY, DAY.minusDays(1), List.of()))
        .hasMessage("120223 静海县 ends before it begins");
    assertThat(of("120223", DivisionLevel.COUNTY, DAY, List.of()).isCurrent()).isFalse();
  }

  @Test
  void theSuccessors_areACopy() {
    List<String> next = new ArrayList<>(List.of("120118"));
    Division division = of("120223", DivisionLevel.COUNTY, DAY, next);
    next.clear();
    assertThat(division.successorCodes()).containsExactly("120118");
    assertThat(division.provinceCode()).isEqualTo("120000");
    assertThat(division.isStatistical()).isFalse();
  }

  @Test
  void levelsAndKinds_haveTheWordsOfTheFiles() {
    for (DivisionLevel level : DivisionLevel.values()) {
      assertThat(DivisionLevel.parseWord(level.word())).isEqualTo(level);
    }
    for (AreaKind kind : AreaKind.values()) {
      assertThat(AreaKind.parseWord(kind.word())).isEqualTo(kind);
    }
    assertThat(AreaKind.DEVELOPMENT_ZONE.word()).isEqualTo("development-zone");
    assertThat(CodeBasis.parseWord("curated")).isEqualTo(CodeBasis.CURATED);
  }
}
