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
  void withoutTheStudy_nothingThatCitiesStatedIsFound(Emptied emptied) {
    try (Visitor officer = Visitor.reader(emptied.program())) {
      assertThat(Stated.list())
          .allSatisfy(each -> assertThat(each.findFault(officer)).as(each.text()).isPresent());
    }
  }
}
