package io.chengji.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.conformance.RunningProgram;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the study states of its typical cities: found under the city, with the words. */
@ExtendWith({RunningProgram.Shared.class, Emptied.Shared.class})
class TypicalCityScenarioTest {
  private static final String PORTFOLIO = "无锡将在全市九大领域开展30多项重点示范工程建设";

  /** Something a requirement says that a city has stated. */
  private record Stated(String id, String city, String section, String text) {
    static List<Stated> list() {
      return Resource.rows("stated-facts.csv", "id", "city", "section", "text").stream()
          .map(row -> new Stated(row.get(0), row.get(1), row.get(2), row.get(3)))
          .toList();
    }

    /** What is wrong with what a visitor sees, if anything. */
    Optional<String> findFault(Visitor visitor) {
      Optional<JsonNode> shown =
          Visitor.find(visitor.listWhole("typical-cities", "items"), "name", city)
              .flatMap(
                  each -> Visitor.find(each.path(section).valueStream().toList(), "text", text));
      if (shown.isEmpty()) {
        return Optional.of(id + "：" + city + "没有“" + text + "”");
      }
      JsonNode evidence = shown.get().path("evidence");
      boolean proved =
          evidence.path("quote").asString("").contains(text)
              && evidence.path("line").asInt() > 0
              && !evidence.path("documentTitle").asString("").isEmpty();
      return proved ? Optional.empty() : Optional.of(id + "：证据不足 " + evidence);
    }
  }

  @Test
  void aProvincialOfficerComparingCities_findsWhatEachStatedWithTheWords(RunningProgram program) {
    try (Visitor officer = Visitor.reader(program)) {
      List<String> faults =
          Stated.list().stream().flatMap(each -> each.findFault(officer).stream()).toList();
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void whatACityStated_canBeTakenAlongAsATable(RunningProgram program) {
    try (Visitor officer = Visitor.reader(program)) {
      String table = officer.download("typical-cities/export", "format", "csv", "bom", "false");
      assertThat(Stated.list())
          .allSatisfy(
              each -> assertThat(table).contains(each.text().replace("\"", "\"\""), each.city()));
    }
  }

  @Test
  void aPortfolioOfProjects_standsWithItsPeriodAndTheFieldsItNames(RunningProgram program) {
    try (Visitor officer = Visitor.reader(program)) {
      JsonNode wuxi = city(officer, "无锡市");
      JsonNode portfolio =
          Visitor.find(wuxi.path("others").valueStream().toList(), "text", PORTFOLIO).orElseThrow();
      assertThat(portfolio.path("date").asString()).isEqualTo("2012-2014年");
      assertThat(wuxi.path("fields").valueStream())
          .filteredOn(field -> field.path("date").asString("").equals("2012-2014年"))
          .extracting(field -> field.path("text").asString())
          .contains("城市应急指挥", "公共场所安全改造")
          .hasSize(5);
    }
  }

  @Test
  void coreSystemsOfAPlan_standWithThePlanAndItsFields(RunningProgram program) {
    try (Visitor officer = Visitor.reader(program)) {
      JsonNode wuhan = city(officer, "武汉市");
      assertThat(Visitor.texts(wuhan.path("plans").valueStream().toList(), "text"))
          .containsExactly("《武汉智慧城市总体规划与设计》");
      assertThat(Visitor.texts(wuhan.path("others").valueStream().toList(), "text"))
          .contains("构建应用、产业和运行3大核心体系", "智慧社区和智慧物流等15个重点领域");
      assertThat(wuhan.path("fields").valueStream()).hasSize(15);
    }
  }

  private static JsonNode city(Visitor visitor, String name) {
    return Visitor.find(visitor.listWhole("typical-cities", "items"), "name", name).orElseThrow();
  }

  @Test
  void withoutTheStudy_nothingThatCitiesStatedIsFound(Emptied emptied) {
    try (Visitor officer = Visitor.reader(emptied.program())) {
      assertThat(Stated.list())
          .allSatisfy(each -> assertThat(each.findFault(officer)).as(each.text()).isPresent());
    }
  }
}
