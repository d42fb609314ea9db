package io.chengji.kernel.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.table.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/requirements.csv} true. */
class RequirementsTableTest {
  private static final Path ROOT = Path.of(System.getProperty("chengji.root", ".."));
  private static final Path TABLE = ROOT.resolve("docs/requirements.csv");
  private static List<Requirement> requirements = List.of();

  @BeforeAll
  static void loadTable() throws IOException {
    requirements = Requirements.load(TABLE);
  }

  @Test
  void everyRequirement_standsOnceInItsFamily() throws IOException {
    try (InputStream in = RequirementsTableTest.class.getResourceAsStream("ids.csv")) {
      List<List<String>> expected =
          CsvTable.read(in, List.of("id", "family")).rows().stream().map(r -> r.fields()).toList();
      assertThat(expected).hasSize(552);
      assertThat(requirements)
          .extracting(r -> List.of(r.id(), r.family()))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void everyScenario_isATestOfTheProject() throws IOException {
    ScenarioSources sources = ScenarioSources.ofRepository(ROOT);
    List<String> faults = new ArrayList<>();
    for (Requirement requirement : requirements) {
      for (String scenario : requirement.scenarios()) {
        sources.findFault(scenario).ifPresent(f -> faults.add(requirement.id() + " " + f));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyWorkingRequirement_namesWhatRealisesProvesAndShowsIt() {
    assertThat(requirements.stream().filter(r -> r.state() == State.WORKS))
        .allSatisfy(
            r -> assertThat(List.of(r.realisedBy(), r.scenario(), r.page())).doesNotContain(""));
  }

  @Test
  void table_isWrittenAsTheProductWritesIt() throws IOException {
    StringBuilder written = new StringBuilder();
    Requirements.write(requirements, written);
    assertThat(written.toString()).isEqualTo(Files.readString(TABLE));
  }
}
