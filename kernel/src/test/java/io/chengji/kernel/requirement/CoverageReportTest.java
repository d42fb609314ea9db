package io.chengji.kernel.requirement;

import static io.chengji.kernel.requirement.RequirementFixture.notYet;
import static io.chengji.kernel.requirement.RequirementFixture.works;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageReportTest {
  @Test
  void everyFamily_hasALineWithItsCountsAndBothNames() {
    List<String> lines = print(works("S001", "A"), notYet("S002", "A"), notYet("S003", "N"));
    assertThat(lines.get(0)).containsSubsequence("族 Family", "works", "not-yet", "total");
    assertThat(lines.get(1))
        .matches("A +试点、规划与项目全过程 Programme, plan and project lifecycle +1 +1 +2");
    assertThat(lines.get(2)).matches("B .* 0 +0 +0");
    assertThat(lines.get(14)).matches("N .* 0 +1 +1");
    assertThat(lines.get(15)).matches(" *合计 Total +1 +2 +3");
  }

  @Test
  void columns_standUnderOneAnotherOnATerminal() {
    List<String> lines = print(works("S001", "A"), notYet("S002", "H"));
    assertThat(lines.subList(0, 16))
        .allSatisfy(
            l -> assertThat(DisplayWidth.of(l)).as(l).isEqualTo(DisplayWidth.of(lines.get(0))));
  }

  @Test
  void workingRequirement_isListedWithWhatProvesIt() {
    List<String> lines = print(works("S001", "A"), notYet("S002", "A"));
    assertThat(lines).contains("S001 A  Name of S001");
    assertThat(String.join("\n", lines))
        .contains(
            "programme.Register (record)",
            "/pilots",
            "RegisterTest#list_isShown, PageTest#page_opens")
        .doesNotContain("S002");
  }

  @Test
  void nothingWorking_isSaidPlainly() {
    assertThat(print(notYet("S001", "A"))).last().asString().contains("尚无需求", "No requirement");
  }

  private static List<String> print(Requirement... requirements) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new CoverageReport(List.of(requirements), FamilyName.listAll()).print(out);
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
