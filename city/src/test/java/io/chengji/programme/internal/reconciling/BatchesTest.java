package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.names;
import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.readings;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static io.chengji.programme.internal.reconciling.Papers.rows;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.RegisterState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Are batches told apart name by name, whatever the documents print together? */
class BatchesTest {
  /** The batch of 2013 alone, its expansions, and an entry that prints both batches as one. */
  private static Papers twoBatches(String alone, String merged) {
    return papers()
        .notice("b.txt", 2013)
        .under("湖南省", alone)
        .expanding(2012, 1, "长沙市试点新增岳麓区")
        .mergedEntry("m.txt", 2, 2)
        .under("湖南省", merged);
  }

  private static CountLine count(RegisterState state, String subject) {
    return state.counts().stream()
        .filter(line -> line.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> new AssertionError(subject + " is not in " + state.counts()));
  }

  @Test
  void batchPrintedOnlyMerged_isWhatRemains() {
    RegisterState state = twoBatches("株洲市、岳阳市", "长沙市、株洲市、岳阳市、湘潭市").state();
    assertThat(names(state, 2013)).containsExactly("株洲市", "岳阳市");
    assertThat(names(state, 2012)).containsExactly("长沙市", "湘潭市");
    assertThat(rows(state, 2012, ListingKind.NEW))
        .allSatisfy(
            row -> {
              assertThat(row.membership()).isEqualTo(Membership.DERIVED);
              assertThat(row.uncertainty()).isNotNull();
            });
    assertThat(row(state, "株洲市").membership()).isEqualTo(Membership.PRINTED);
    assertThat(row(state, "株洲市").corroboration()).extracting(e -> e.documentId()).contains("m.txt");
  }

  @Test
  void expansion_widensTheRowOfTheEarlierBatch() {
    RegisterState state = twoBatches("株洲市、岳阳市", "长沙市、株洲市、岳阳市、湘潭市").state();
    Listing added = rows(state, 2013, ListingKind.EXPANSION).getFirst();
    assertThat(added.nameAsWritten()).isEqualTo("岳麓区");
    assertThat(added.canonicalName()).isEqualTo("长沙市岳麓区");
    assertThat(added.parent()).isEqualTo("长沙市");
    assertThat(added.expandsListingId()).isEqualTo(row(state, "长沙市").id());
  }

  @Test
  void nameOfTheBatchThatTheMergedListOmits_isAskedAbout() {
    RegisterState state = twoBatches("株洲市、岳阳市", "长沙市、株洲市、湘潭市").state();
    assertThat(subjects(state, FindingKind.BETWEEN_DOCUMENTS)).containsExactly("岳阳市");
    assertThat(names(state, 2013)).containsExactly("株洲市", "岳阳市");
  }

  @ParameterizedTest
  @CsvSource({"same, 1, 1", "different, 2, 1"})
  void otherSpellingInTheMergedList_isTheSamePlaceUntilDecided(
      String reading, int first, int second) {
    Papers papers = twoBatches("长沙市浏阳市", "长沙市、浏阳市");
    RegisterState open = papers.state();
    assertThat(names(open, 2012)).containsExactly("长沙市");
    assertThat(open.corrections()).anyMatch(c -> c.result().equals("长沙市浏阳市"));
    RegisterState state = papers.choosing(FindingKind.ALIAS, "长沙市浏阳市 / 浏阳市", reading);
    assertThat(names(state, 2012)).hasSize(first);
    assertThat(names(state, 2013)).hasSize(second);
  }

  @Test
  void pilotsThatAnotherTextPrintsAsOne_areTwoUntilDecided() {
    Papers papers = twoBatches("株洲市", "株洲市、长沙市、浏阳市、湘潭市").aside("z.txt").under("湖南省", "长沙市浏阳市");
    assertThat(names(papers.state(), 2012)).containsExactly("长沙市", "浏阳市", "湘潭市");
    assertThat(row(papers.state(), "浏阳市").status()).isEqualTo(ListingStatus.IN_REVIEW);
    RegisterState one = papers.choosing(FindingKind.SPLIT_NAME, "长沙市、浏阳市", "one");
    assertThat(names(one, 2012)).containsExactly("长沙市浏阳市", "湘潭市");
  }

  @ParameterizedTest
  @CsvSource({"both, true, true", "later, false, true", "earlier, true, false"})
  void nameOfTheMergedListAndOfALaterBatch_isWhereAnOfficerSays(
      String reading, boolean earlier, boolean later) {
    Papers papers =
        twoBatches("株洲市、岳阳市", "长沙市、株洲市、岳阳市、湘潭市").notice("c.txt", 2014).under("湖南省", "湘潭市、衡阳市");
    RegisterState state = papers.choosing(FindingKind.TWO_BATCHES, "湘潭市", reading);
    assertThat(names(state, 2012).contains("湘潭市")).isEqualTo(earlier);
    assertThat(names(state, 2014).contains("湘潭市")).isEqualTo(later);
    assertThat(names(state, 2014)).contains("衡阳市");
  }

  @Test
  void listPrintedTwiceMerged_cannotBeDivided() {
    RegisterState state = papers().mergedEntry("m.txt", 1, 1).under("湖南省", "长沙市、株洲市").state();
    assertThat(state.listings()).hasSize(2);
    assertThat(state.listings())
        .allSatisfy(
            row -> {
              assertThat(row.batchId()).isNull();
              assertThat(row.uncertainty()).isNotNull();
            });
  }

  @ParameterizedTest
  @CsvSource({"in, 3", "out, 2"})
  void nameOnlyInASecondPrint_isInUntilDecided(String reading, int rows) {
    Papers papers =
        papers()
            .notice("a.txt", 2014)
            .under("湖南省", "长沙市、株洲市")
            .notice("b.txt", 2014)
            .under("湖南省", "长沙市、株洲市、岳阳市");
    assertThat(names(papers.state(), 2014)).hasSize(3);
    assertThat(row(papers.state(), "岳阳市").status()).isEqualTo(ListingStatus.IN_REVIEW);
    assertThat(row(papers.state(), "长沙市").corroboration()).hasSize(1);
    RegisterState state = papers.choosing(FindingKind.BETWEEN_DOCUMENTS, "岳阳市", reading);
    assertThat(names(state, 2014)).hasSize(rows);
  }

  @Test
  void expansionOfAPilotThatNoListHas_isAskedAbout() {
    RegisterState state =
        papers().notice("a.txt", 2014).under("湖南省", "株洲市").expanding(2013, 1, "常州市试点新增新北区").state();
    assertThat(readings(state, FindingKind.BACK_REFERENCE, "常州市"))
        .containsExactly("unknown", "omitted");
    Listing added = row(state, "新北区");
    assertThat(added.expandsListingId()).isNull();
    assertThat(added.canonicalName()).isEqualTo("常州市新北区");
  }

  @Test
  void backReferenceToAnotherName_isAskedAboutAndTied() {
    RegisterState state =
        papers()
            .notice("a.txt", 2013)
            .under("江苏省", "常州市武进区、南京市")
            .notice("b.txt", 2014)
            .under("湖南省", "株洲市")
            .expanding(2013, 1, "常州市：新增新北区，2013年已批复武进区")
            .state();
    assertThat(row(state, "新北区").expandsListingId()).isEqualTo(row(state, "常州市武进区").id());
    assertThat(row(state, "常州市武进区").corroboration())
        .extracting(e -> e.documentId())
        .contains("b.txt");
    assertThat(subjects(state, FindingKind.BACK_REFERENCE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"two, 3", "one, 2"})
  void placeCalledPartOfAPilotOfItsBatch_isAPilotOfItsOwnUntilDecided(String reading, int rows) {
    Papers papers =
        papers()
            .notice("a.txt", 2013)
            .under("江苏省", "常州市、武进区、南京市")
            .notice("b.txt", 2014)
            .under("湖南省", "株洲市")
            .expanding(2013, 1, "常州市：新增新北区，2013年已批复武进区");
    assertThat(names(papers.state(), 2013)).containsExactly("常州市", "武进区", "南京市");
    RegisterState state = papers.choosing(FindingKind.BACK_REFERENCE, "常州市 / 武进区", reading);
    assertThat(names(state, 2013)).hasSize(rows);
    if (reading.equals("one")) {
      assertThat(row(state, "常州市").includes())
          .extracting(each -> each.nameAsWritten())
          .containsExactly("武进区");
    }
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void headingThatStatesAnotherNumber_isAskedAbout(int stated, boolean asked) {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .line("一、市、区（%d个）".formatted(stated))
            .under("湖南省", "长沙市、株洲市")
            .state();
    assertThat(subjects(state, FindingKind.COUNT).contains("2014年度新增试点")).isEqualTo(asked);
    CountLine line = count(state, "pilots.2014.new");
    assertThat(line.stated()).isEqualTo(stated);
    assertThat(line.read()).isEqualTo(2);
    assertThat(line.computed()).isEqualTo(2);
    assertThat(line.explanation().zh()).isNotBlank();
    assertThat(line.evidence()).isNotEmpty();
  }

  @Test
  void headingsOfTheSameWords_areCountedEachForItsBatch() {
    RegisterState state =
        papers()
            .notice("a.txt", 2013)
            .line("一、市、区（2个）")
            .under("湖南省", "长沙市、株洲市")
            .notice("b.txt", 2014)
            .line("一、市、区（2个）")
            .under("湖南省", "岳阳市、湘潭市")
            .state();
    assertThat(count(state, "list.市、区（2个）").computed()).isEqualTo(2);
    assertThat(count(state, "list.市、区（2个）@b.txt").computed()).isEqualTo(2);
    assertThat(subjects(state, FindingKind.COUNT)).isEmpty();
  }

  @Test
  void openQuestions_giveTheRangeOfAMergedTotal() {
    RegisterState state = twoBatches("株洲市、岳阳市", "长沙市、株洲市、岳阳市、湘潭市").state();
    CountLine line = count(state, "pilots.2012.new");
    assertThat(line.stated()).isEqualTo(2);
    assertThat(line.computed()).isEqualTo(2);
    assertThat(line.explanation().en()).contains("an equal total proves nothing");
  }

  @Test
  void totals_areTakenApartIntoTheStatedNumbers() {
    RegisterState state =
        papers()
            .notice("a.txt", 2013)
            .under("湖南省", "长沙市、株洲市")
            .text("e.txt", "国家智慧城市试点", "确定2个城市为2013年度国家智慧城市试点。试点总数已达2个，此前称试点达到5个。")
            .state();
    assertThat(count(state, "total.2").explanation().zh()).contains("2 = 2（2013年度新增试点）");
    assertThat(count(state, "total.5").explanation().zh()).contains("凑不成");
    assertThat(subjects(state, FindingKind.COUNT)).contains("试点总数 2、5");
  }

  @Test
  void secondProgrammeWithAYear_isNoSecondPrintOfTheFirst() {
    RegisterState state =
        papers()
            .notice("a.txt", 2013)
            .under("湖南省", "长沙市、株洲市")
            .text("b.txt", "某部办公厅关于公布2013年度国家信息消费试点名单的通知", "2013年度国家信息消费试点名单")
            .under("湖南省", "株洲市、岳阳市")
            .state();
    assertThat(names(state, 2013)).containsExactly("长沙市", "株洲市");
    assertThat(state.programmes()).hasSize(2);
    assertThat(state.listings()).hasSize(4);
    assertThat(subjects(state, FindingKind.BETWEEN_DOCUMENTS)).isEmpty();
  }

  @Test
  void expansionsOfAListWithoutBatch_areNotLost() {
    RegisterState state =
        papers().text("a.txt", "某部办公厅关于公布国家智慧城市试点名单的通知", "试点扩大范围", "常州市试点新增新北区").state();
    assertThat(row(state, "新北区").kind()).isEqualTo(ListingKind.EXPANSION);
  }
}
