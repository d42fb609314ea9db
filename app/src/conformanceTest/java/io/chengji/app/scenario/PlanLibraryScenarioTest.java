package io.chengji.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.conformance.RunningProgram;
import io.chengji.app.scenario.Visitor.Preview;
import io.chengji.kernel.requirement.Realisation;
import io.chengji.kernel.requirement.Requirements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What planners find in the library of plans, and what is not there without its collection. */
@ExtendWith({RunningProgram.Shared.class, Own.Shared.class, Emptied.Shared.class})
class PlanLibraryScenarioTest {
  private static final Path TABLE =
      Path.of(System.getProperty("chengji.root", ".."), "docs/requirements.csv");
  private static final String COLLECTION = "collection.txt";

  @Test
  void aPlannerLookingForAPlanByItsWords_findsItWithCityNumberPeriodStatusAndProof(
      RunningProgram program) {
    try (Visitor planner = Visitor.reader(program)) {
      List<String> faults =
          PlanTitle.list().stream().flatMap(plan -> plan.findFault(planner).stream()).toList();
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void everyRequirementThatIsAPlanTitle_isLookedFor() throws IOException {
    List<String> required =
        Requirements.load(TABLE).stream()
            .filter(each -> each.realisedAs() == Realisation.PLAN_TITLE)
            .map(each -> each.id())
            .toList();
    assertThat(PlanTitle.list().stream().map(PlanTitle::id).distinct())
        .containsExactlyElementsOf(required);
  }

  @Test
  void withoutTheCollection_notOneOfThePlansIsFound(Emptied emptied) {
    try (Visitor planner = Visitor.reader(emptied.program())) {
      assertThat(PlanTitle.list())
          .allSatisfy(plan -> assertThat(plan.findFault(planner)).as(plan.title()).isPresent());
      assertThat(findQingdao(planner)).isEmpty();
    }
  }

  @Test
  void aPlanOfSeveralVolumes_isKeptTogetherWithWhatItConsistsOf(RunningProgram program, Own own) {
    try (Visitor planner = Visitor.reader(program)) {
      JsonNode plan = findQingdao(planner).orElseThrow();
      assertThat(plan.path("note").asString()).contains("1个总体规划", "7个专项规划");
      assertThat(plan.path("number").asString()).isEqualTo("青政办发[2013]37号");
      assertThat(plan.path("status").asString()).isEqualTo("not-public");
    }
    bringCollection(own);
    try (Visitor planner = Visitor.reader(own.program())) {
      List<JsonNode> found = planner.list("policies", "q", "智慧澜川战略");
      assertThat(Visitor.texts(found, "note")).containsExactly("包括1个总体规划和3个专项规划");
    }
  }

  private static Optional<JsonNode> findQingdao(Visitor planner) {
    return Visitor.find(
        planner.list("policies", "q", "智慧青岛", "city", "青岛市"), "title", "智慧青岛战略发展规划（2013-2020年）");
  }

  @Test
  void aCollectionThatGrows_isSortedSharedAndKeepsTheVersionsOfItsPlans(Own own) {
    bringCollection(own);
    try (Visitor administrator = Visitor.administrator(own.program());
        Visitor planner = Visitor.reader(own.program())) {
      Preview preview = administrator.preview(COLLECTION, Resource.text("collection-2.txt"));
      assertThat(preview.verdict()).isEqualTo("changed");
      assertThat(preview.difference("added")).anyMatch(name -> name.contains("2019-2021年"));
      assertThat(listTitles(planner)).noneMatch(title -> title.contains("2019-2021年"));

      administrator.apply(preview);
      assertThat(listTitles(planner))
          .containsExactly(
              "智慧澜川行动计划（2016-2018年）",
              "智慧澜川战略发展规划（2016-2025年）",
              "澜川市大数据发展规划",
              "智慧澜川行动计划（2019-2021年）");
      assertThat(planner.download("policies/export", "format", "csv", "city", "澜川市"))
          .contains("智慧澜川行动计划（2016-2018年）", "智慧澜川行动计划（2019-2021年）", "澜政发[2018]12号")
          .doesNotContain("编制中", "in-preparation");
    }
  }

  /** The titles of the invented city, oldest first. */
  private static List<String> listTitles(Visitor planner) {
    return Visitor.texts(planner.list("policies", "city", "澜川市", "sort", "year"), "title");
  }

  private static void bringCollection(Own own) {
    try (Visitor administrator = Visitor.administrator(own.program())) {
      administrator.bring(COLLECTION, Resource.text("collection-1.txt"));
    }
  }
}
