package io.chengji.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.conformance.RunningProgram;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Programmes that a document names without saying what they are: each under its own name. */
@ExtendWith({RunningProgram.Shared.class, Own.Shared.class, Emptied.Shared.class})
class ProgrammeListScenarioTest {
  private static final Map<String, Integer> PROGRAMMES =
      Map.of("智慧城市双试点", 11, "信息消费试点", 29, "信息惠民试点", 27);

  @Test
  void dualPilots_areElevenCitiesUnderTheNameThatTheDocumentHas(RunningProgram program) {
    try (Visitor researcher = Visitor.reader(program)) {
      JsonNode programme = findProgramme(researcher, "智慧城市双试点").orElseThrow();
      assertThat(programme.path("isDefined").asBoolean()).isFalse();
      assertThat(Visitor.texts(listOf(researcher, "智慧城市双试点"), "nameAsWritten"))
          .containsExactlyInAnyOrder(
              "哈尔滨市", "济南市", "武汉市", "南京市", "成都市", "西安市", "大连市", "青岛市", "深圳市", "太原市", "合肥市");
    }
  }

  @Test
  void everyProgrammeOfTheCollection_isListedWithItsProof(RunningProgram program) {
    try (Visitor researcher = Visitor.reader(program)) {
      PROGRAMMES.forEach(
          (name, count) -> {
            assertThat(listOf(researcher, name)).as(name).hasSize(count);
            assertThat(listOf(researcher, name))
                .allSatisfy(
                    row ->
                        assertThat(row.path("evidence").path("heading").asString()).endsWith(name));
          });
    }
  }

  @Test
  void aProgrammeThatNobodyKnows_isKeptUnderItsOwnNameAndMixedWithNoOther(Own own) {
    try (Visitor administrator = Visitor.administrator(own.program());
        Visitor researcher = Visitor.reader(own.program())) {
      administrator.bring("collection.txt", Resource.text("collection-1.txt"));
      JsonNode programme = findProgramme(researcher, "岛屿城市双试点").orElseThrow();
      assertThat(programme.path("isDefined").asBoolean()).isFalse();
      assertThat(Visitor.texts(listOf(researcher, "岛屿城市双试点"), "nameAsWritten"))
          .containsExactly("澜川市");
      assertThat(listOf(researcher, "智慧城市双试点")).hasSize(11);
    }
  }

  @Test
  void withoutTheCollection_noneOfItsProgrammesIsListed(Emptied emptied) {
    try (Visitor researcher = Visitor.reader(emptied.program())) {
      for (String name : PROGRAMMES.keySet()) {
        assertThat(findProgramme(researcher, name)).as(name).isEmpty();
        assertThat(listOf(researcher, name)).as(name).isEmpty();
      }
    }
  }

  private static Optional<JsonNode> findProgramme(Visitor visitor, String name) {
    return visitor.listWhole("programmes", "items").stream()
        .filter(each -> each.path("name").path("zh").asString().equals(name))
        .findFirst();
  }

  /** The rows of a programme; none where there is no such programme. */
  private static List<JsonNode> listOf(Visitor visitor, String name) {
    return findProgramme(visitor, name)
        .map(each -> visitor.list("pilots", "programme", each.path("id").asString()))
        .orElse(List.of());
  }
}
