package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.CoveredCity;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is what collections and studies say kept as theirs, and held against the lists? */
class OtherTextsTest {
  private static Papers beside(String national) {
    return papers().notice("a.txt", 2013).under("湖南省", national).collection("c.txt");
  }

  private static List<String> listed(RegisterState state, String programme) {
    return state.listings().stream()
        .filter(row -> row.programmeId().equals(ProgrammeNames.id(programme)))
        .map(Listing::nameAsWritten)
        .toList();
  }

  private static CoverageLine coverage(RegisterState state, String group) {
    return state.coverage().stream()
        .filter(line -> line.group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void programmeOfACollection_standsUnderItsOwnNameWithoutABatch() {
    RegisterState state =
        beside("长沙市").line("（1）湖南省，长沙市", "信息消费试点：长沙市；岳麓区", "（2）湖北省，武汉市", "信息消费试点：武汉市").state();
    assertThat(listed(state, "信息消费试点")).containsExactly("长沙市", "岳麓区", "武汉市");
    assertThat(state.listings())
        .filteredOn(row -> row.programmeId().equals("information-consumption"))
        .allSatisfy(
            row -> {
              assertThat(row.batchId()).isNull();
              assertThat(row.year()).isNull();
              assertThat(row.countGroup()).isEqualTo("信息消费试点（汇总所列）");
            });
  }

  @Test
  void placeTwiceInAProgramme_isOneRowUntilDecided() {
    Papers papers = beside("长沙市").line("（1）湖南省，长沙市", "信息消费试点：岳麓区；长沙市岳麓区");
    assertThat(listed(papers.state(), "信息消费试点")).containsExactly("岳麓区");
    RegisterState two = papers.choosing(FindingKind.REPEATED, "长沙市岳麓区", "two");
    assertThat(listed(two, "信息消费试点")).containsExactly("岳麓区", "长沙市岳麓区");
  }

  @Test
  void programmeWithoutAKnownName_keepsItAndGetsAStableId() {
    RegisterState state = beside("长沙市").line("（1）湖南省，长沙市", "澜川试点：长沙市").state();
    assertThat(state.programmes())
        .extracting(Programme::name)
        .containsExactlyInAnyOrder("国家智慧城市试点", "澜川试点");
    assertThat(ProgrammeNames.id("澜川试点")).startsWith("programme-");
    assertThat(ProgrammeNames.english("澜川试点")).isEqualTo("澜川试点");
    assertThat(state.programmes()).filteredOn(Programme::national).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "信息惠民试点, 信息惠民城市试点, true",
    "智慧城市试点, 智慧城市双试点, true",
    "信息消费试点, 信息惠民试点, false",
    "澜川试点, 澜川高新产业试点, false"
  })
  void programmesThatDifferInAWord_areAskedAbout(String one, String two, boolean asked) {
    RegisterState state = beside("株洲市").line("（1）湖南省，长沙市", one + "：长沙市", two + "：长沙市").state();
    assertThat(subjects(state, FindingKind.PROGRAMME_NAME).contains(one + " / " + two))
        .isEqualTo(asked);
  }

  @Test
  void pilotThatOnlyTheCollectionNames_isAskedAbout() {
    RegisterState state = beside("长沙市").line("（1）湖南省，长沙市", "智慧城市试点：长沙市；岳麓区").state();
    assertThat(subjects(state, FindingKind.BETWEEN_DOCUMENTS)).containsExactly("岳麓区");
    assertThat(row(state, "岳麓区").findingIds()).isNotEmpty();
    assertThat(row(state, "长沙市").corroboration())
        .extracting(e -> e.documentId())
        .containsExactly("c.txt");
  }

  @Test
  void pilotThatTheCollectionOmitsUnderItsCity_isAskedAbout() {
    RegisterState state = beside("长沙市、浏阳市、株洲市").line("（1）湖南省，长沙市", "智慧城市试点：长沙市").state();
    assertThat(subjects(state, FindingKind.BETWEEN_DOCUMENTS)).containsExactly("长沙市");
    assertThat(row(state, "浏阳市").findingIds()).isNotEmpty();
    assertThat(row(state, "株洲市").findingIds()).isEmpty();
  }

  @Test
  void cityThatIsSaidToHaveNoPilot_isHeldAgainstTheList() {
    RegisterState state =
        beside("长沙市、株洲市").line("（1）湖南省，长沙市", "无试点。", "（2）湖北省，武汉市", "无国家智慧城市试点").state();
    assertThat(subjects(state, FindingKind.BETWEEN_DOCUMENTS)).containsExactly("长沙市");
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void groupHeadingThatStatesAnotherNumberOfCities_isAskedAbout(int stated, boolean asked) {
    String heading = "2、副省级城市（%d个）".formatted(stated);
    RegisterState state =
        beside("长沙市").line(heading, "（1）湖北省，武汉市", "信息消费试点：武汉市", "（2）辽宁省，沈阳市", "信息消费试点：沈阳市").state();
    assertThat(subjects(state, FindingKind.COUNT).contains(heading.substring(2))).isEqualTo(asked);
  }

  @Test
  void planThatTwoTextsName_isOneWithTheFullerWordsLeading() {
    RegisterState state =
        papers()
            .collection("c.txt")
            .line("（1）湖南省，长沙市", "《智慧长沙发展规划》")
            .collection("d.txt")
            .line("（1）湖南省，长沙市", "《智慧长沙发展规划》（长政发[2013]5号）")
            .state();
    List<Policy> plans =
        state.policies().stream().filter(p -> p.title().equals("智慧长沙发展规划")).toList();
    assertThat(plans).hasSize(1);
    assertThat(plans.getFirst().number()).isEqualTo("长政发[2013]5号");
    assertThat(plans.getFirst().evidence().documentId()).isEqualTo("d.txt");
    assertThat(plans.getFirst().corroboration())
        .extracting(e -> e.documentId())
        .containsExactly("c.txt");
    assertThat(plans.getFirst().provinceCode()).isEqualTo("430000");
  }

  @Test
  void plansOfTwoCitiesWithOneTitle_areTwo() {
    RegisterState state =
        papers()
            .collection("c.txt")
            .line("（1）湖南省，长沙市", "《智慧城市总体规划》", "（2）湖北省，武汉市", "《智慧城市总体规划》")
            .state();
    assertThat(state.policies())
        .filteredOn(p -> p.title().equals("智慧城市总体规划"))
        .extracting(Policy::city)
        .containsExactly("长沙市", "武汉市");
  }

  private static Papers study(String second) {
    return papers()
        .text(
            "s.txt",
            "不同级别城市",
            "一级城市共有3个，这三个城市都在建设，覆盖率为100%；二级城市一共有31个，数量为23个，覆盖率为" + second + "%。");
  }

  @ParameterizedTest
  @CsvSource({"74.2, agrees with", "75.0, differs from"})
  void shareOfATier_isReportedAndCheckedAgainstItsOwnNumbers(String percent, String words) {
    RegisterState state = study(percent).state();
    CoverageLine line = coverage(state, "tier.2");
    assertThat(line.basis()).isEqualTo(CoverageLine.Basis.REPORTED);
    assertThat(line.covered()).isEqualTo(23);
    assertThat(line.total()).isEqualTo(31);
    assertThat(line.cities()).isEmpty();
    assertThat(java.util.Objects.requireNonNull(line.note()).en()).contains(words);
    assertThat(subjects(state, FindingKind.UNSUPPORTED)).contains("1级城市 3/3", "2级城市 23/31");
  }

  @Test
  void cityWithTwoPilotsInside_isCoveredOnce() {
    RegisterState state =
        papers().notice("a.txt", 2014).under("湖南省", "岳麓区、浏阳市").under("大连市", "庄河市").state();
    CoverageLine prefectures = coverage(state, "administrative.prefecture");
    CoveredCity city =
        prefectures.cities().stream().filter(c -> c.name().equals("长沙市")).findFirst().orElseThrow();
    assertThat(city.listingIds())
        .containsExactlyInAnyOrder(row(state, "岳麓区").id(), row(state, "浏阳市").id());
    assertThat(prefectures.covered()).isEqualTo(2);
    assertThat(coverage(state, "administrative.separately-planned").covered()).isEqualTo(1);
    assertThat(coverage(state, "administrative.separately-planned").total()).isEqualTo(5);
    assertThat(coverage(state, "administrative.municipality").total()).isEqualTo(4);
    assertThat(coverage(state, "administrative.municipality").covered()).isZero();
  }

  @Test
  void municipality_isCoveredByItsDistrict() {
    RegisterState state =
        papers().notice("a.txt", 2014).under("重庆市", "南岸区").under("北京市", "东城区、朝阳区").state();
    assertThat(coverage(state, "administrative.municipality").covered()).isEqualTo(2);
    assertThat(coverage(state, "administrative.municipality").percent()).isEqualByComparingTo("50");
  }

  @Test
  void capitals_areThoseThatACollectionGroups() {
    RegisterState state =
        beside("岳麓区").line("（1）湖南省，长沙市", "信息消费试点：长沙市", "（2）湖北省，武汉市", "信息消费试点：武汉市").state();
    CoverageLine capitals = coverage(state, "administrative.provincial-capital");
    assertThat(capitals.total()).isEqualTo(2);
    assertThat(capitals.covered()).isEqualTo(1);
    assertThat(capitals.evidence()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10, true", "2, false"})
  void studyThatStatesMoreProjectsThanItNames_isAskedAbout(int stated, boolean asked) {
    RegisterState state =
        papers()
            .text(
                "s.txt",
                "典型城市",
                "1、北京：以世界城市为目标　　2012年3月，正式发布了《智慧北京行动纲要》，在政务、医疗等领域推进。2、无锡：以产业带动应用 　　实施智能交通、智能电网等%d项重点工程。"
                    .formatted(stated))
            .state();
    assertThat(subjects(state, FindingKind.UNSUPPORTED).stream().anyMatch(s -> s.contains("无锡市")))
        .isEqualTo(asked);
    assertThat(state.profiles()).extracting(p -> p.name().en()).containsExactly("Beijing", "Wuxi");
    assertThat(state.profiles())
        .extracting(p -> p.provinceCode())
        .containsExactly("110000", "320000");
  }

  @ParameterizedTest
  @CsvSource({"北京市, Beijing", "重庆市, Chongqing", "六安市, Luan", "蚌埠市, Bengbu"})
  void cityName_isWrittenInLatinLettersByItsReading(String city, String english) {
    assertThat(new EnglishNames(Papers.CODES).of(city)).isEqualTo(english);
  }

  @Test
  void nameOfAListWithoutProgramme_isAMentionAndNoRow() {
    RegisterState state = papers().aside("z.txt").under("湖南省", "长沙市、株洲市").state();
    assertThat(state.listings()).isEmpty();
    assertThat(state.mentions()).extracting(m -> m.text()).containsExactly("长沙市", "株洲市");
  }
}
