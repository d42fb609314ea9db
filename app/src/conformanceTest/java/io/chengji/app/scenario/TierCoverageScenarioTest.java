package io.chengji.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.conformance.RunningProgram;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** How many cities of each tier have smart-city work: as a study reports it, and recalculated. */
@ExtendWith({RunningProgram.Shared.class, Own.Shared.class, Emptied.Shared.class})
class TierCoverageScenarioTest {
  private static final String STUDY = "004_7d5be187279e6f84.txt";

  @Test
  void aResearcher_seesEachTierAsReportedWithItsRateAndTheWords(RunningProgram program) {
    try (Visitor researcher = Visitor.reader(program)) {
      assertThat(tiers(researcher))
          .containsExactly("3/3 100% = 100.0", "23/31 74.2% = 74.2", "23/67 34.3% = 34.3");
      assertThat(researcher.listWhole("coverage", "tiers"))
          .allSatisfy(tier -> assertThat(tier.path("evidence").size()).isGreaterThanOrEqualTo(2));
    }
  }

  @Test
  void aRateThatDoesNotFollowFromItsNumbers_standsBesideTheOneThatDoes(Own own) {
    try (Visitor administrator = Visitor.administrator(own.program());
        Visitor researcher = Visitor.reader(own.program())) {
      administrator.bring(STUDY, Resource.text("study.txt"));
      assertThat(tiers(researcher)).containsExactly("6/8 80% = 75.0", "2/9 22.2% = 22.2");
    }
  }

  @Test
  void aResearcher_seesByWhatCitiesWereSortedAndWhichAreNamed(RunningProgram program) {
    try (Visitor researcher = Visitor.reader(program)) {
      List<JsonNode> tiers = researcher.listWhole("coverage", "tiers");
      assertThat(tiers)
          .hasSize(3)
          .allSatisfy(
              tier -> assertThat(quotes(tier)).contains("依据经济发展水平、人口数量、相关产业基础等因素将我国的城市分成三级"));
      assertThat(Visitor.texts(tiers.getFirst().path("places").valueStream().toList(), "name"))
          .containsExactly("北京市", "上海市", "广州市");
      assertThat(tiers.getLast().path("places").isEmpty()).isTrue();
    }
  }

  @Test
  void anotherSorting_isShownWithItsOwnGrounds(Own own) {
    try (Visitor administrator = Visitor.administrator(own.program());
        Visitor researcher = Visitor.reader(own.program())) {
      administrator.bring(STUDY, Resource.text("study.txt"));
      assertThat(researcher.listWhole("coverage", "tiers"))
          .hasSize(2)
          .allSatisfy(tier -> assertThat(quotes(tier)).contains("依据人口数量、港口规模等因素将城市分成两级"));
    }
  }

  private static List<String> quotes(JsonNode tier) {
    return Visitor.texts(tier.path("evidence").valueStream().toList(), "quote");
  }

  @Test
  void withoutTheStudy_noTierIsShown(Emptied emptied) {
    try (Visitor researcher = Visitor.reader(emptied.program())) {
      assertThat(tiers(researcher)).isEmpty();
    }
  }

  private static List<String> tiers(Visitor visitor) {
    return visitor.listWhole("coverage", "tiers").stream()
        .map(TierCoverageScenarioTest::words)
        .toList();
  }

  private static String words(JsonNode tier) {
    return "%d/%d %s = %s"
        .formatted(
            tier.path("covered").asInt(),
            tier.path("of").asInt(),
            tier.path("percentStated").asString(""),
            tier.path("percentComputed").asString(""));
  }
}
