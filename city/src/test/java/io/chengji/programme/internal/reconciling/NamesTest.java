package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.names;
import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.readings;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Correction;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.IncludedPlace;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.PlaceKind;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is a name that can be understood in two ways put on the desk with both? */
class NamesTest {
  private static Papers hunan(String names) {
    return papers().notice("a.txt", 2014).under("湖南省", names);
  }

  @Test
  void plainNames_areRowsAndNothingIsAsked() {
    RegisterState state = hunan("长沙市、株洲市、岳阳市").state();
    assertThat(names(state, 2014)).containsExactly("长沙市", "株洲市", "岳阳市");
    assertThat(state.listings()).allMatch(row -> row.status() == ListingStatus.AS_LISTED);
    assertThat(state.findings()).isEmpty();
    assertThat(state.corrections()).isEmpty();
  }

  @Test
  void joinedName_isTwoRowsInReviewUntilDecided() {
    Papers papers = hunan("岳麓区和芙蓉区、株洲市");
    RegisterState state = papers.state();
    assertThat(names(state, 2014)).containsExactly("岳麓区", "芙蓉区", "株洲市");
    assertThat(row(state, "岳麓区").status()).isEqualTo(ListingStatus.IN_REVIEW);
    assertThat(row(state, "株洲市").status()).isEqualTo(ListingStatus.AS_LISTED);
    assertThat(readings(state, FindingKind.SPLIT_NAME, "岳麓区和芙蓉区")).containsExactly("two", "one");
    RegisterState one = papers.choosing(FindingKind.SPLIT_NAME, "岳麓区和芙蓉区", "one");
    assertThat(names(one, 2014)).containsExactly("岳麓区和芙蓉区", "株洲市");
    assertThat(row(one, "岳麓区和芙蓉区").status()).isEqualTo(ListingStatus.REPAIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "湖南省, 长沙市株洲市, 长沙市/株洲市",
    "湖南省, 长沙市株洲市岳阳市, 长沙市/株洲市/岳阳市",
    "安徽省, 六安市霍山县亳州市, 六安市霍山县/亳州市",
    "江苏省, 常州市新北区无锡市, 常州市新北区/无锡市"
  })
  void namesRunTogether_areCutIntoTheFewestPlaces(String province, String text, String parts) {
    RegisterState state = papers().notice("a.txt", 2014).under(province, text).state();
    assertThat(names(state, 2014)).containsExactly(parts.split("/"));
    assertThat(readings(state, FindingKind.RUN_TOGETHER, text)).containsExactly("split", "one");
    assertThat(state.corrections())
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.kind()).isEqualTo(Correction.Kind.DELIMITER);
              assertThat(correction.raw()).isEqualTo(text);
              assertThat(correction.result()).isEqualTo(parts.replace('/', '、'));
              assertThat(correction.date()).isEqualTo(Papers.DAY);
            });
  }

  @Test
  void amongSeveralCuts_thatOfAnotherDocumentWins() {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .under("安徽省", "六安市霍山县亳州市")
            .aside("b.txt")
            .under("安徽省", "六安市、霍山县、亳州市")
            .state();
    assertThat(names(state, 2014)).containsExactly("六安市", "霍山县", "亳州市");
  }

  @Test
  void namesRunTogether_areOneRowWhereAnOfficerSaysSo() {
    Papers papers = hunan("长沙市株洲市、岳阳市");
    RegisterState one = papers.choosing(FindingKind.RUN_TOGETHER, "长沙市株洲市", "one");
    assertThat(names(one, 2014)).containsExactly("长沙市株洲市", "岳阳市");
    assertThat(one.corrections())
        .extracting(Correction::kind)
        .containsExactly(Correction.Kind.DECISION);
  }

  @Test
  void nameLongerThanAnyPlace_isNotCutAndNotLost() {
    String text = "长沙市株洲市岳阳市湘潭市衡阳市";
    RegisterState state = hunan(text).state();
    assertThat(names(state, 2014)).containsExactly(text);
    assertThat(row(state, text).status()).isEqualTo(ListingStatus.IN_REVIEW);
    assertThat(subjects(state, FindingKind.NOT_A_DIVISION)).containsExactly(text);
  }

  @Test
  void inventedCity_isKeptAsWrittenAndAskedAbout() {
    RegisterState state = hunan("澜川市、株洲市").state();
    Listing row = row(state, "澜川市");
    assertThat(row.status()).isEqualTo(ListingStatus.IN_REVIEW);
    assertThat(state.findPlace(row.placeId()).orElseThrow().kind()).isEqualTo(PlaceKind.UNRESOLVED);
    assertThat(readings(state, FindingKind.NOT_A_DIVISION, "澜川市"))
        .containsExactly("as-written", "misprint");
  }

  @Test
  void nameOneCharacterFromAPlace_isTakenAsAMisprintAndAskedAbout() {
    Papers papers = hunan("张家戒市、长沙市");
    RegisterState state = papers.state();
    assertThat(readings(state, FindingKind.NOT_A_DIVISION, "张家戒市"))
        .containsExactly("as:张家界市", "as-written");
    assertThat(row(state, "张家戒市").canonicalName()).isEqualTo("张家界市");
    assertThat(row(state, "张家戒市").status()).isEqualTo(ListingStatus.IN_REVIEW);
    RegisterState kept = papers.choosing(FindingKind.NOT_A_DIVISION, "张家戒市", "as-written");
    assertThat(row(kept, "张家戒市").canonicalName()).isEqualTo("张家戒市");
    assertThat(row(kept, "张家戒市").status()).isEqualTo(ListingStatus.REPAIRED);
  }

  @Test
  void nameNearSeveralPlaces_isKeptAsWrittenUntilDecided() {
    Papers papers = hunan("株州市、长沙市");
    RegisterState state = papers.state();
    assertThat(readings(state, FindingKind.NOT_A_DIVISION, "株州市"))
        .startsWith("as-written")
        .contains("as:株洲市", "as:永州市");
    assertThat(row(state, "株州市").canonicalName()).isEqualTo("株州市");
    RegisterState decided = papers.choosing(FindingKind.NOT_A_DIVISION, "株州市", "as:株洲市");
    assertThat(row(decided, "株州市").canonicalName()).isEqualTo("株洲市");
    assertThat(row(decided, "株州市").status()).isEqualTo(ListingStatus.REPAIRED);
  }

  @Test
  void bracketWithAWordOfInclusion_asksNothing() {
    RegisterState state = papers().notice("a.txt", 2014).under("广西壮族自治区", "柳州市（含鱼峰区）").state();
    assertThat(row(state, "柳州市").wording()).isEqualTo("柳州市（含鱼峰区）");
    assertThat(row(state, "柳州市").includes())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.relation()).isEqualTo(IncludedPlace.Relation.INCLUDED);
              assertThat(each.canonicalName()).isEqualTo("柳州市鱼峰区");
            });
    assertThat(subjects(state, FindingKind.BRACKET)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "unsaid, 1, UNSAID",
    "other-name, 1, OTHER_NAME",
    "two, 2, ",
  })
  void bracketWithoutAWord_isWhatAnOfficerSays(
      String reading, int rows, IncludedPlace.Relation relation) {
    Papers papers = papers().notice("a.txt", 2014).under("江苏省", "南京市（建邺区）");
    assertThat(papers.state().listings()).hasSize(1);
    RegisterState state = papers.choosing(FindingKind.BRACKET, "南京市（建邺区）", reading);
    assertThat(state.listings()).hasSize(rows);
    List<IncludedPlace.Relation> relations =
        row(state, "南京市").includes().stream().map(IncludedPlace::relation).toList();
    assertThat(relations).isEqualTo(relation == null ? List.of() : List.of(relation));
    if (rows == 2) {
      assertThat(row(state, "建邺区").canonicalName()).isEqualTo("南京市建邺区");
    }
  }

  @Test
  void bracketThatAnotherDocumentPrintsWithTheWord_isOfferedAsIncluded() {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .under("江苏省", "南京市（建邺区）")
            .aside("b.txt")
            .under("江苏省", "南京市（含建邺区）")
            .state();
    assertThat(readings(state, FindingKind.BRACKET, "南京市（建邺区）")).contains("included", "unsaid");
  }

  @Test
  void nameTwiceInAList_isOneRowAndAQuestion() {
    Papers papers = hunan("长沙市、株洲市、长沙市");
    RegisterState state = papers.state();
    assertThat(names(state, 2014)).containsExactly("长沙市", "株洲市");
    RegisterState two = papers.choosing(FindingKind.REPEATED, "长沙市", "two");
    assertThat(names(two, 2014)).containsExactlyInAnyOrder("长沙市", "株洲市", "长沙市");
    assertThat(two.listings()).extracting(Listing::id).doesNotHaveDuplicates();
  }

  @Test
  void halfWidthMark_isReadAsADelimiterAndAskedAbout() {
    Papers papers = papers().notice("a.txt", 2014).under("山东省", "临沂市,寿光市、东营市");
    RegisterState state = papers.state();
    String subject = subjects(state, FindingKind.DELIMITER).getFirst();
    assertThat(names(state, 2014)).containsExactly("临沂市", "寿光市", "东营市");
    assertThat(readings(state, FindingKind.DELIMITER, subject))
        .contains("delimiter", "drop:临沂市", "drop:寿光市");
    assertThat(names(papers.choosing(FindingKind.DELIMITER, subject, "drop:临沂市"), 2014))
        .containsExactly("寿光市", "东营市");
  }

  @ParameterizedTest
  @CsvSource({"宁夏自治区, 银川市, 宁夏回族自治区", "广西省, 柳州市, 广西壮族自治区", "新疆自治区, 库尔勒市, 新疆维吾尔自治区"})
  void irregularProvince_isFiledUnderTheOfficialOneWithARecord(
      String printed, String name, String official) {
    RegisterState state = papers().notice("a.txt", 2014).under(printed, name).state();
    assertThat(subjects(state, FindingKind.PROVINCE_NAME)).containsExactly(printed);
    assertThat(state.corrections())
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.kind()).isEqualTo(Correction.Kind.SPELLING);
              assertThat(correction.result()).isEqualTo(official);
            });
  }

  @Test
  void lineThatIsNoName_isOnTheDesk() {
    RegisterState state = hunan("长沙市、123").state();
    assertThat(subjects(state, FindingKind.UNREAD)).containsExactly("123");
    assertThat(state.remainders()).hasSize(1);
  }

  @Test
  void pilotInsideAPilot_isTwoRowsAndAQuestion() {
    RegisterState state = hunan("长沙市、长沙市岳麓区").state();
    assertThat(names(state, 2014)).hasSize(2);
    assertThat(row(state, "长沙市岳麓区").overlapsWith()).containsExactly(row(state, "长沙市").id());
    assertThat(subjects(state, FindingKind.OVERLAP)).containsExactly("长沙市");
  }
}
