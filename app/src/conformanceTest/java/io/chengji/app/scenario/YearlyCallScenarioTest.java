package io.chengji.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.conformance.RunningProgram;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What opens the round of a year: the call for applications, and the meeting that announces. */
@ExtendWith({RunningProgram.Shared.class, Own.Shared.class, Emptied.Shared.class})
class YearlyCallScenarioTest {
  private static final List<Integer> YEARS = List.of(2012, 2013, 2014);

  /** The notice that called for pilots in a year, as a person looks for it. */
  private static Optional<JsonNode> findCall(Visitor visitor, int year) {
    return visitor.list("policies", "q", "关于开展国家智慧城市", "year", String.valueOf(year)).stream()
        .filter(each -> each.path("kindName").path("zh").asString().equals("通知"))
        .findFirst();
  }

  @Test
  void anOfficerLookingForTheCallOfAYear_findsItWithItsIssuerAndProof(RunningProgram program) {
    try (Visitor officer = Visitor.reader(program)) {
      for (int year : YEARS) {
        JsonNode call = findCall(officer, year).orElseThrow();
        assertThat(call.path("issuer").asString()).startsWith("住房城乡建设部");
        assertThat(call.path("evidence").path("quote").asString()).contains("开展国家智慧城市");
        assertThat(call.path("city").asString()).isEmpty();
      }
      assertThat(findCall(officer, 2012).orElseThrow().path("note").asString())
          .startsWith("2012年12月5日");
      assertThat(findCall(officer, 2013).orElseThrow().path("number").asString())
          .isEqualTo("建办科函[2013]275号");
      JsonNode joint = findCall(officer, 2014).orElseThrow();
      assertThat(joint.path("note").asString()).isEqualTo("2014-08-22");
      assertThat(joint.path("jointIssuers").get(0).asString()).isEqualTo("科学技术部办公厅");
    }
  }

  @Test
  void theCallThatAnInventedEntryQuotes_isFoundToo(Own own) {
    try (Visitor administrator = Visitor.administrator(own.program());
        Visitor officer = Visitor.reader(own.program())) {
      administrator.bring(
          "entry-2019.txt", "澜川试点词条\n澜川建设部于2019年3月2日发布了“关于开展国家智慧城市2019年度试点申报工作的通知”，并印发办法。\n");
      JsonNode call = findCall(officer, 2019).orElseThrow();
      assertThat(call.path("issuer").asString()).isEqualTo("澜川建设部");
      assertThat(call.path("evidence").path("line").asInt()).isEqualTo(2);
    }
  }

  private static Optional<JsonNode> findFirstBatch(Visitor visitor) {
    return Visitor.find(visitor.listWhole("batches", "items"), "year", "2012");
  }

  @Test
  void theFirstBatch_showsTheMeetingThatAnnouncedIt(RunningProgram program) {
    try (Visitor resident = Visitor.reader(program)) {
      JsonNode batch = findFirstBatch(resident).orElseThrow();
      assertThat(batch.path("announcedOn").asString()).isEqualTo("2013-01-29");
      JsonNode meeting =
          batch
              .path("evidence")
              .valueStream()
              .filter(each -> each.path("quote").asString().contains("试点创建工作会议"))
              .findFirst()
              .orElseThrow();
      assertThat(meeting.path("quote").asString())
          .startsWith("2013年1月29日")
          .contains("由住建部组织召开的国家智慧城市试点创建工作会议在北京召开");
      assertThat(listNamedOn(resident, meeting.path("line").asInt()))
          .contains("国家智慧城市试点暂行管理办法", "国家智慧城市（区、镇）试点指标体系（试行）");
    }
  }

  /** The documents whose requirements the meeting laid on the pilots: named where it is told of. */
  private static List<String> listNamedOn(Visitor visitor, int line) {
    return visitor.list("policies", "q", "国家智慧城市").stream()
        .filter(
            each ->
                each.path("corroboration")
                    .valueStream()
                    .anyMatch(passage -> passage.path("line").asInt() == line))
        .map(each -> each.path("title").asString())
        .toList();
  }

  @Test
  void withoutTheDocuments_thereIsNeitherCallNorMeeting(Emptied emptied) {
    try (Visitor officer = Visitor.reader(emptied.program())) {
      YEARS.forEach(year -> assertThat(findCall(officer, year)).as("%d", year).isEmpty());
      assertThat(findFirstBatch(officer)).isEmpty();
    }
  }
}
