package io.chengji.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.chengji.app.conformance.RunningProgram;
import io.chengji.app.scenario.Visitor.Preview;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Yearly lists of pilots, expansions and running totals as people follow them. */
@ExtendWith({RunningProgram.Shared.class, Own.Shared.class, Emptied.Shared.class})
class YearlyListScenarioTest {
  private static final String PROGRAMME = "国家智慧城市试点";
  private static final String CHANGZHOU = "places/320400";

  @Test
  void aNoticeThatAnAdministratorImports_isAYearlyListByProvinceAndClassForAResident(Own own) {
    try (Visitor administrator = Visitor.administrator(own.program());
        Visitor resident = Visitor.reader(own.program())) {
      Preview preview = administrator.preview("notice-2016.txt", Resource.text("notice-2016.txt"));
      if (preview.verdict().equals("new")) {
        assertThat(findBatch(resident, 2016)).isEmpty();
        administrator.apply(preview);
      }
      JsonNode batch = findBatch(resident, 2016).orElseThrow();
      assertThat(batch.path("newPilots").asInt()).isEqualTo(7);
      assertThat(computed(resident, "list.市、区（4个）")).isEqualTo(4);
      assertThat(computed(resident, "list.县、镇（3个）")).isEqualTo(3);
      List<JsonNode> jiangxi =
          resident.list("pilots", "batch", batch.path("id").asString(), "province", "360000");
      assertThat(Visitor.textsBy(jiangxi, "countGroup", "nameAsWritten"))
          .containsOnly(
              entry("市、区（4个）", List.of("澜川市", "云汀市东渚区")),
              entry("县、镇（3个）", List.of("青屿县", "青屿县柳浦镇")));
      assertThat(jiangxi).allSatisfy(pilot -> assertOpens(resident, pilot));
    }
  }

  /** The line that proves a pilot opens and has its name in it. */
  private static void assertOpens(Visitor resident, JsonNode pilot) {
    JsonNode evidence = pilot.path("evidence");
    JsonNode line =
        resident
            .get(
                "documents/" + evidence.path("documentId").asString() + "/lines",
                "around",
                evidence.path("line").asString(),
                "context",
                "0")
            .path("lines")
            .get(0);
    assertThat(line.path("text").asString()).contains(pilot.path("nameAsWritten").asString());
  }

  @Test
  void theListOf2013_hasItsTwoClassesWithTheNumbersOfTheNotice(RunningProgram program) {
    try (Visitor resident = Visitor.reader(program)) {
      List<JsonNode> pilots = listOf(resident, 2013, "new");
      var classes = Visitor.textsBy(pilots, "countGroup", "nameAsWritten");
      assertThat(classes.get("市、区（83个）")).hasSize(83).doesNotHaveDuplicates();
      assertThat(classes.get("县、镇（20个）")).hasSize(20).doesNotHaveDuplicates();
      assertThat(Visitor.texts(pilots, "provinceId")).doesNotContain("");
    }
  }

  @Test
  void theListOf2014_isComplete_andNamesTheMinistriesThatPublishedIt(RunningProgram program) {
    try (Visitor resident = Visitor.reader(program)) {
      assertThat(Visitor.texts(listOf(resident, 2014, "new"), "id"))
          .hasSize(84)
          .doesNotHaveDuplicates();
      JsonNode batch = findBatch(resident, 2014).orElseThrow();
      assertThat(batch.path("announcedOn").asString()).isEqualTo("2015-04-07");
      assertThat(batch.path("evidence"))
          .anyMatch(words -> words.path("quote").asString().contains("住建部和科技部公布"));
      assertThat(findTotal(resident, "pilots.2014.new").orElseThrow().path("agrees").asBoolean())
          .isTrue();
    }
  }

  @Test
  void expansionsOf2014_areListedEachUnderTheEarlierPilotThatItWidens(RunningProgram program) {
    try (Visitor officer = Visitor.reader(program)) {
      List<JsonNode> expansions = listOf(officer, 2014, "expansion");
      assertThat(expansions).hasSize(13);
      assertThat(expansions)
          .allSatisfy(each -> assertThat(each.path("parent").path("name").asString()).isNotEmpty());
      assertThat(Visitor.texts(expansions, "nameAsWritten")).contains("正定县", "江油市");
    }
  }

  @Test
  void aPilotThatGrows_keepsItsOwnYearAndTheYearOfItsExpansion(RunningProgram program, Own own) {
    try (Visitor officer = Visitor.reader(program)) {
      JsonNode place = officer.get(CHANGZHOU);
      assertThat(years(place, "listings")).containsExactly("2012");
      assertThat(years(place, "expansions")).containsExactly("2013");
    }
    try (Visitor administrator = Visitor.administrator(own.program())) {
      administrator.bring("notice-2016.txt", Resource.text("notice-2016.txt"));
      administrator.bring("notice-2017.txt", Resource.text("notice-2017.txt"));
    }
    try (Visitor officer = Visitor.reader(own.program())) {
      JsonNode pilot = officer.list("pilots", "q", "澜川市", "year", "2016").getFirst();
      JsonNode place = officer.get("places/" + pilot.path("place").path("id").asString());
      assertThat(years(place, "listings")).containsExactly("2016");
      assertThat(years(place, "expansions")).containsExactly("2017");
      assertThat(place.path("expansions").get(0).path("nameAsWritten").asString()).isEqualTo("白鹭区");
    }
  }

  private static List<String> years(JsonNode place, String kind) {
    return place
        .path(kind)
        .valueStream()
        .filter(each -> each.path("programmeId").asString().equals("national-smart-city"))
        .map(each -> each.path("year").asString())
        .toList();
  }

  @Test
  void aNewBatch_growsTheRunningTotal_andWhatDocumentsStateStays(Own own) {
    try (Visitor administrator = Visitor.administrator(own.program());
        Visitor officer = Visitor.reader(own.program())) {
      int before = sumOfBatches(officer);
      int counted = computed(officer, "total.290");
      assertThat(explanation(officer, "total.290")).contains("核算全部" + before + "行");
      Preview preview = administrator.preview("notice-2018.txt", Resource.text("notice-2018.txt"));
      assertThat(preview.verdict()).isEqualTo("new");
      administrator.apply(preview);

      assertThat(sumOfBatches(officer)).isEqualTo(before + 3);
      assertThat(computed(officer, "total.290")).isEqualTo(counted);
      for (String stated : List.of("193", "290")) {
        JsonNode total = findTotal(officer, "total." + stated).orElseThrow();
        assertThat(total.path("stated").get(0).path("value").asString()).isEqualTo(stated);
        assertThat(total.path("stated").get(0).path("evidence").path("quote").asString())
            .contains(stated);
        assertThat(explanation(officer, "total." + stated))
            .startsWith("文件：" + stated + " = 90（2012年度新增试点） + 103（2013年度新增试点）")
            .contains("核算全部" + (before + 3) + "行");
      }
    }
  }

  private static int sumOfBatches(Visitor visitor) {
    return visitor.listWhole("batches", "items").stream()
        .filter(batch -> batch.path("programmeId").asString().equals("national-smart-city"))
        .mapToInt(batch -> batch.path("newPilots").asInt() + batch.path("expansions").asInt())
        .sum();
  }

  @Test
  void withoutTheNotices_noYearlyListExpansionOrTotalIsFound(Emptied emptied) {
    try (Visitor resident = Visitor.reader(emptied.program())) {
      for (int year : List.of(2012, 2013, 2014, 2016)) {
        assertThat(findBatch(resident, year)).as("%d", year).isEmpty();
        assertThat(resident.list("pilots", "year", String.valueOf(year))).isEmpty();
      }
      assertThat(resident.list("pilots", "kind", "expansion")).isEmpty();
      assertThat(findTotal(resident, "total.290")).isEmpty();
      assertThat(resident.find(CHANGZHOU)).isEmpty();
    }
  }

  @Test
  void withoutItsImport_theInventedListIsNowhere(RunningProgram program) {
    try (Visitor resident = Visitor.reader(program)) {
      assertThat(findBatch(resident, 2016)).isEmpty();
      assertThat(resident.list("pilots", "q", "澜川市")).isEmpty();
    }
  }

  @Test
  void yearlyListsOfTheProgramme_areOneProgrammeInAllYears(Own own) {
    try (Visitor administrator = Visitor.administrator(own.program());
        Visitor resident = Visitor.reader(own.program())) {
      administrator.bring("notice-2016.txt", Resource.text("notice-2016.txt"));
      assertThat(resident.listWhole("programmes", "items"))
          .filteredOn(each -> each.path("name").path("zh").asString().equals(PROGRAMME))
          .hasSize(1);
      assertThat(findBatch(resident, 2016).orElseThrow().path("programmeId"))
          .isEqualTo(findBatch(resident, 2013).orElseThrow().path("programmeId"));
    }
  }

  /** The rows of a year's list; none where there is no such batch. */
  private static List<JsonNode> listOf(Visitor visitor, int year, String kind) {
    return findBatch(visitor, year)
        .map(batch -> visitor.list("pilots", "batch", batch.path("id").asString(), "kind", kind))
        .orElse(List.of());
  }

  private static Optional<JsonNode> findBatch(Visitor visitor, int year) {
    return Visitor.find(visitor.listWhole("batches", "items"), "year", String.valueOf(year));
  }

  private static Optional<JsonNode> findTotal(Visitor visitor, String id) {
    return Visitor.find(visitor.listWhole("overview", "totals"), "id", id);
  }

  private static int computed(Visitor visitor, String id) {
    return findTotal(visitor, id).orElseThrow().path("computed").asInt();
  }

  private static String explanation(Visitor visitor, String id) {
    return findTotal(visitor, id).orElseThrow().path("explanation").path("zh").asString();
  }
}
