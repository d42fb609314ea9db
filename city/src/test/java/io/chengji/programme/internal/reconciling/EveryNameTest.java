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
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does each rule on names find what it should, ask where it must and leave alone what is plain? */
class EveryNameTest {
  private static Papers in(String province, String names) {
    return papers().notice("a.txt", 2014).under(province, names);
  }

  @ParameterizedTest
  @CsvSource({
    "湖南省, 长沙市, 430100, PREFECTURE, ADMINISTRATIVE",
    "湖南省, 长沙市岳麓区, 430104, COUNTY, ADMINISTRATIVE",
    "湖南省, 韶山市, 430382, COUNTY, ADMINISTRATIVE",
    "湖南省, 浏阳市, 430181, COUNTY, ADMINISTRATIVE",
    "湖南省, 长沙县, 430121, COUNTY, ADMINISTRATIVE",
    "重庆市, 南岸区, 500108, COUNTY, ADMINISTRATIVE",
    "内蒙古自治区, 乌海市, 150300, PREFECTURE, ADMINISTRATIVE",
    "大连市, 庄河市, 210283, COUNTY, ADMINISTRATIVE",
    "新疆生产建设兵团, 石河子市, 659001, COUNTY, ADMINISTRATIVE"
  })
  void name_isThePlaceOfItsCode(
      String province, String name, String code, PlaceLevel level, PlaceKind kind) {
    RegisterState state = in(province, name).state();
    Listing row = row(state, name);
    assertThat(row.placeId()).isEqualTo(code);
    assertThat(row.level()).isEqualTo(level);
    assertThat(state.findPlace(code).orElseThrow().kind()).isEqualTo(kind);
    assertThat(state.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"沈阳市：, 铁西区, 沈阳市铁西区", "鞍山市：, 铁西区, 鞍山市铁西区"})
  void nameUnderItsCityInACollection_isThatOfTheCity(String city, String name, String canonical) {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .under("湖南省", "长沙市")
            .collection("c.txt")
            .line("（1）辽宁省，" + city.replace("：", ""), "信息消费试点：" + name)
            .state();
    assertThat(row(state, name).canonicalName()).isEqualTo(canonical);
  }

  @Test
  void nameWithoutAProvince_isFoundWhereOnlyOneHasIt() {
    RegisterState state = papers().notice("a.txt", 2014).line("长沙市、株洲市").state();
    assertThat(state.listings()).extracting(Listing::provinceCode).containsOnly("430000");
  }

  @Test
  void nameWithoutAProvinceThatNobodyKnows_standsUnderNone_andIsAskedAbout() {
    RegisterState state = papers().notice("a.txt", 2014).line("长沙市、澜川市").state();
    assertThat(row(state, "澜川市").provinceCode()).isEqualTo("unstated");
    assertThat(row(state, "澜川市").parent()).isEmpty();
    assertThat(subjects(state, FindingKind.NOT_A_DIVISION)).containsExactly("澜川市");
    assertThat(row(state, "长沙市").provinceCode()).isEqualTo("430000");
  }

  @ParameterizedTest
  @CsvSource({
    "湖南省, 长沙市株洲市, 2",
    "湖南省, 长沙市株洲市岳阳市湘潭市, 4",
    "湖南省, 长沙市澜川市, 0",
    "湖南省, 澜川市株洲市, 0",
    "湖南省, 长沙株洲, 0",
    "湖北省, 长沙市株洲市, 0"
  })
  void namesRunTogether_areCutOnlyWhereEveryPartIsAPlace(String province, String text, int parts) {
    RegisterState state = in(province, text).state();
    assertThat(subjects(state, FindingKind.RUN_TOGETHER)).hasSize(parts == 0 ? 0 : 1);
    assertThat(state.listings()).hasSize(Math.max(1, parts));
    assertThat(state.corrections()).hasSize(parts == 0 ? 0 : 1);
    if (parts == 0) {
      assertThat(subjects(state, FindingKind.NOT_A_DIVISION)).containsExactly(text);
    }
  }

  @ParameterizedTest
  @CsvSource({"长沙市株洲市, -1", "长沙市株洲市岳阳市, -2"})
  void namesKeptTogether_areAnnouncedAsFewerRows(String text, int delta) {
    RegisterState state = in("湖南省", text).state();
    assertThat(Papers.finding(state, FindingKind.RUN_TOGETHER, text).readings().getLast().effects())
        .containsExactly(new Reading.Effect("pilots.2014.new", delta));
  }

  @Test
  void namesKeptTogetherOfWhichOneIsOfAnotherBatch_changeNoTotal() {
    RegisterState state =
        papers()
            .notice("b.txt", 2013)
            .under("湖南省", "株洲市")
            .mergedEntry("m.txt", 1, 1)
            .under("湖南省", "长沙市株洲市")
            .expanding(2012, 1, "长沙市试点新增浏阳市")
            .state();
    assertThat(
            Papers.finding(state, FindingKind.RUN_TOGETHER, "长沙市株洲市")
                .readings()
                .getLast()
                .effects())
        .isEmpty();
  }

  @Test
  void districtOfItsOwnCity_isOneNameAndNotTwo() {
    RegisterState state = in("湖南省", "长沙市岳麓区、湖南省株洲市").state();
    assertThat(state.listings()).hasSize(2);
    assertThat(subjects(state, FindingKind.RUN_TOGETHER)).isEmpty();
    assertThat(row(state, "湖南省株洲市").canonicalName()).isEqualTo("株洲市");
  }

  @ParameterizedTest
  @CsvSource({"张家戒市, 张家界市, 1", "浏阳县, 浏阳市, 0", "澜川市, , 0", "长沙市岳楼区, 长沙市岳麓区, 1"})
  void nameNotFound_isLedToTheOneThatDiffersInACharacter(
      String text, String meant, int provisional) {
    RegisterState state = in("湖南省", text).state();
    if (provisional == 1) {
      assertThat(readings(state, FindingKind.NOT_A_DIVISION, text)).startsWith("as:" + meant);
      assertThat(row(state, text).canonicalName()).isEqualTo(meant);
    } else if (meant == null) {
      assertThat(row(state, text).canonicalName()).isEqualTo(text);
    }
    assertThat(row(state, text).nameAsWritten()).isEqualTo(text);
  }

  @Test
  void misprintThatAnotherDocumentPrintsRightly_hasItsWordsAsEvidence() {
    RegisterState state = in("湖南省", "张家戒市").aside("z.txt").under("湖南省", "张家界市").state();
    assertThat(
            Papers.finding(state, FindingKind.NOT_A_DIVISION, "张家戒市")
                .readings()
                .getFirst()
                .evidence())
        .extracting(e -> e.documentId())
        .containsExactly("a.txt", "z.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "长沙市（含岳麓区、芙蓉区）, INCLUDED, 长沙市岳麓区/长沙市芙蓉区",
    "'长沙市(含岳麓区,芙蓉区)', INCLUDED, 长沙市岳麓区/长沙市芙蓉区",
    "长沙市（包括澜川镇）, INCLUDED, 澜川镇",
    "长沙市（岳麓区）, UNSAID, 长沙市岳麓区",
    "长沙市（2013年）, , ''"
  })
  void bracket_namesWhatItIncludes(
      String entry, IncludedPlace.Relation relation, String canonical) {
    RegisterState state = in("湖南省", entry).state();
    List<IncludedPlace> includes = row(state, "长沙市").includes();
    assertThat(String.join("/", includes.stream().map(IncludedPlace::canonicalName).toList()))
        .isEqualTo(canonical);
    assertThat(includes).allMatch(each -> each.relation() == relation);
    assertThat(row(state, "长沙市").wording()).isEqualTo(entry);
    assertThat(subjects(state, FindingKind.BRACKET).isEmpty())
        .isEqualTo(relation != IncludedPlace.Relation.UNSAID);
  }

  @Test
  void bracketOfNamesRunTogether_belongsToTheLast() {
    RegisterState state = in("湖南省", "长沙市株洲市（含天元区）").state();
    assertThat(row(state, "长沙市").includes()).isEmpty();
    assertThat(row(state, "株洲市").includes())
        .extracting(IncludedPlace::canonicalName)
        .containsExactly("株洲市天元区");
  }

  @Test
  void bracketThatIsAPilotOfItsOwn_isARowWithItsOwnPlace() {
    Papers papers = in("湖南省", "长沙市（岳麓区、芙蓉区）");
    RegisterState two = papers.choosing(FindingKind.BRACKET, "长沙市（岳麓区、芙蓉区）", "two");
    assertThat(names(two, 2014)).containsExactly("长沙市", "岳麓区", "芙蓉区");
    assertThat(row(two, "岳麓区").status()).isEqualTo(ListingStatus.REPAIRED);
    assertThat(
            Papers.finding(papers.state(), FindingKind.BRACKET, "长沙市（岳麓区、芙蓉区）")
                .readings()
                .getLast()
                .effects())
        .containsExactly(new Reading.Effect("pilots.2014.new", 2));
  }

  @Test
  void bracketSaidElsewhere_isIncludedUntilDecided() {
    RegisterState state = in("湖南省", "长沙市（岳麓区）").aside("z.txt").under("湖南省", "长沙市（含岳麓区）").state();
    assertThat(readings(state, FindingKind.BRACKET, "长沙市（岳麓区）")).startsWith("included");
    assertThat(row(state, "长沙市").includes().getFirst().relation())
        .isEqualTo(IncludedPlace.Relation.INCLUDED);
  }

  @ParameterizedTest
  @CsvSource({"长沙市、长沙市, 1", "长沙市、湖南省长沙市, 1", "岳麓区、长沙市岳麓区, 1", "长沙市、株洲市, 0"})
  void placeTwiceInAList_isAskedAboutUnderEachSpelling(String names, int asked) {
    RegisterState state = in("湖南省", names).state();
    assertThat(subjects(state, FindingKind.REPEATED)).hasSize(asked);
    assertThat(state.listings()).hasSize(2 - asked);
    if (asked == 1) {
      assertThat(state.listings().getFirst().corroboration()).hasSizeLessThanOrEqualTo(1);
      assertThat(state.mentions()).hasSize(2);
    }
  }

  @Test
  void placeAgainOnALaterLine_keepsBothPassages() {
    RegisterState state = in("湖南省", "长沙市、株洲市").line("长沙市、岳阳市").state();
    assertThat(names(state, 2014)).containsExactly("长沙市", "株洲市", "岳阳市");
    assertThat(row(state, "长沙市").evidence().line()).isEqualTo(4);
    assertThat(row(state, "长沙市").corroboration()).extracting(e -> e.line()).containsExactly(5);
  }

  @Test
  void secondSpellingOfAPlace_isAnAliasOfIt() {
    RegisterState state = in("湖南省", "岳麓区").notice("b.txt", 2014).under("湖南省", "长沙市岳麓区").state();
    assertThat(state.listings()).hasSize(1);
    assertThat(state.places().getFirst().aliases()).containsExactly("岳麓区");
    assertThat(state.listings().getFirst().corroboration()).hasSize(1);
  }

  @Test
  void rowsOfADecidedFinding_areNoLongerInReview() {
    Papers papers = in("湖南省", "澜川市、长沙市");
    RegisterState state = papers.choosing(FindingKind.NOT_A_DIVISION, "澜川市", "as-written");
    assertThat(row(state, "澜川市").status()).isEqualTo(ListingStatus.REPAIRED);
    assertThat(row(state, "长沙市").status()).isEqualTo(ListingStatus.AS_LISTED);
    assertThat(state.corrections())
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.kind()).isEqualTo(Correction.Kind.DECISION);
              assertThat(correction.raw()).isEqualTo("澜川市");
              assertThat(correction.author()).isEqualTo("account:1");
              assertThat(correction.reason().zh()).isEqualTo("核对原文");
            });
  }

  @Test
  void idOfARow_staysWhenOtherNamesComeAndGo() {
    String id = row(in("湖南省", "长沙市、株洲市").state(), "株洲市").id();
    assertThat(row(in("湖南省", "岳阳市、株洲市、澜川市").state(), "株洲市").id()).isEqualTo(id);
    assertThat(row(papers().notice("a.txt", 2015).under("湖南省", "株洲市").state(), "株洲市").id())
        .isNotEqualTo(id);
  }
}
