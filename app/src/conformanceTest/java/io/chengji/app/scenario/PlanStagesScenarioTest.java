package io.chengji.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.conformance.RunningProgram;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A plan that is made anew for each stage: which version came before, and which came after. */
@ExtendWith({RunningProgram.Shared.class, Own.Shared.class, Emptied.Shared.class})
class PlanStagesScenarioTest {
  private static final String EARLIER = "上海市推进智慧城市建设2011-2013年行动计划";
  private static final String LATER = "上海市推进智慧城市建设2014-2016年行动计划";
  private static final String COLLECTION =
      """
      云汀市规划方案汇总（样例）
      本汇总为检验系统而编写，地名与文件均属虚构。
      1、样例城市（1个）
      （1）江西省，云汀市
      《智慧云汀行动计划（2014-2016年）》
      《云汀市大数据发展规划（2014-2016年）》
      《智慧云汀行动计划（2017-2019年）》（云政发[2017]3号）
      """;

  private static Optional<JsonNode> findPlan(Visitor visitor, String title) {
    return Visitor.find(visitor.list("policies", "q", title), "title", title)
        .map(plan -> visitor.get("policies/" + plan.path("id").asString()));
  }

  private static String version(JsonNode plan, String field) {
    return plan.path("facts")
        .valueStream()
        .filter(fact -> fact.path("field").asString().equals(field))
        .map(fact -> fact.path("value").asString())
        .findFirst()
        .orElse("");
  }

  @Test
  void aPlannerAtAPlan_seesWhichStageItFollowsAndWhichFollowsIt(RunningProgram program) {
    try (Visitor planner = Visitor.reader(program)) {
      JsonNode later = findPlan(planner, LATER).orElseThrow();
      assertThat(version(later, "versionBefore")).isEqualTo(EARLIER);
      assertThat(version(later, "versionAfter")).isEmpty();
      JsonNode earlier = findPlan(planner, EARLIER).orElseThrow();
      assertThat(version(earlier, "versionAfter")).isEqualTo(LATER);
      assertThat(later.path("facts").valueStream())
          .filteredOn(fact -> fact.path("field").asString().equals("versionBefore"))
          .allSatisfy(
              fact ->
                  assertThat(fact.path("evidence").get(0).path("quote").asString())
                      .contains("2011-2013"));
    }
  }

  @Test
  void aNewStageThatIsImported_comesAfterTheOneBefore(Own own) {
    try (Visitor administrator = Visitor.administrator(own.program());
        Visitor planner = Visitor.reader(own.program())) {
      administrator.bring("stages.txt", COLLECTION);
      JsonNode plan = findPlan(planner, "智慧云汀行动计划（2014-2016年）").orElseThrow();
      assertThat(version(plan, "versionAfter")).isEqualTo("智慧云汀行动计划（2017-2019年）");
      JsonNode other = findPlan(planner, "云汀市大数据发展规划（2014-2016年）").orElseThrow();
      assertThat(version(other, "versionBefore") + version(other, "versionAfter")).isEmpty();

      String next = COLLECTION + "《智慧云汀行动计划（2020-2022年）》\n";
      administrator.apply(administrator.preview("stages.txt", next));
      JsonNode middle = findPlan(planner, "智慧云汀行动计划（2017-2019年）").orElseThrow();
      assertThat(version(middle, "versionBefore")).isEqualTo("智慧云汀行动计划（2014-2016年）");
      assertThat(version(middle, "versionAfter")).isEqualTo("智慧云汀行动计划（2020-2022年）");
    }
  }

  @Test
  void withoutTheCollection_noStageIsFound(Emptied emptied) {
    try (Visitor planner = Visitor.reader(emptied.program())) {
      assertThat(findPlan(planner, LATER)).isEmpty();
      assertThat(findPlan(planner, EARLIER)).isEmpty();
    }
  }
}
