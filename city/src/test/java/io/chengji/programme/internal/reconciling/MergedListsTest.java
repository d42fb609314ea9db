package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.names;
import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.readings;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Correction;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.RegisterState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Is a list that prints two batches divided name by name, and every name that does not fit asked?
 */
class MergedListsTest {
  /** The batch of 2013 alone, and an entry that prints it together with the first. */
  private static Papers divided(String alone, String merged) {
    return papers()
        .notice("b.txt", 2013)
        .under("湖南省", alone)
        .expanding(2012, 1, "长沙市试点新增浏阳市")
        .mergedEntry("m.txt", 2, 2)
        .under("湖南省", merged);
  }

  @ParameterizedTest
  @CsvSource({
    "株洲市, 长沙市、株洲市, 长沙市",
    "株洲市、岳阳市, 长沙市、岳阳市、株洲市、湘潭市, 长沙市/湘潭市",
    "株洲市, 株洲市、长沙市、衡阳市, 长沙市/衡阳市",
    "长沙市岳麓区, 长沙市、岳麓区, 长沙市",
    "岳麓区, 长沙市、长沙市岳麓区, 长沙市",
    "株洲市, 长沙市株洲市, 长沙市"
  })
  void nameOfTheBatchPrintedAlone_isTakenAway(String alone, String merged, String left) {
    RegisterState state = divided(alone, merged).state();
    assertThat(names(state, 2012)).containsExactly(left.split("/"));
    assertThat(names(state, 2013)).containsExactly(alone.split("、"));
  }

  @Test
  void rowOfTheBatchPrintedAlone_keepsItsFirstEvidence() {
    RegisterState state = divided("株洲市", "长沙市、株洲市").state();
    assertThat(row(state, "株洲市").evidence().documentId()).isEqualTo("b.txt");
    assertThat(row(state, "株洲市").corroboration())
        .extracting(e -> e.documentId())
        .containsExactly("m.txt");
    assertThat(row(state, "长沙市").evidence().documentId()).isEqualTo("m.txt");
  }

  @Test
  void derivedRow_saysThatAndHowUncertainItIs() {
    Listing row = row(divided("株洲市", "长沙市、株洲市").state(), "长沙市");
    assertThat(row.membership()).isEqualTo(Membership.DERIVED);
    assertThat(row.uncertainty()).isNotNull();
    assertThat(row.uncertainty().en()).contains("taken away name by name");
    assertThat(row.countGroup()).isEqualTo("首批试点（2个）");
    assertThat(row.status()).isEqualTo(ListingStatus.AS_LISTED);
  }

  @Test
  void nameThatIsMissingInTheMergedList_isAskedAboutWithBothReadings() {
    RegisterState state = divided("株洲市、岳阳市", "长沙市、株洲市").state();
    assertThat(readings(state, FindingKind.BETWEEN_DOCUMENTS, "岳阳市"))
        .containsExactly("omitted", "hidden");
    assertThat(row(state, "岳阳市").status()).isEqualTo(ListingStatus.AS_LISTED);
    assertThat(row(state, "岳阳市").findingIds()).hasSize(1);
  }

  @Test
  void otherSpelling_isWrittenDownAndAskedAbout() {
    Papers papers = divided("长沙市岳麓区", "长沙市、岳麓区");
    RegisterState state = papers.state();
    assertThat(state.corrections())
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.kind()).isEqualTo(Correction.Kind.ALIAS);
              assertThat(correction.raw()).isEqualTo("岳麓区");
              assertThat(correction.result()).isEqualTo("长沙市岳麓区");
              assertThat(correction.author()).isEqualTo("register");
              assertThat(correction.date()).isEqualTo(Papers.DAY);
            });
    RegisterState different = papers.choosing(FindingKind.ALIAS, "长沙市岳麓区 / 岳麓区", "different");
    assertThat(names(different, 2012)).containsExactly("长沙市", "岳麓区");
    assertThat(different.corrections())
        .extracting(Correction::kind)
        .containsExactly(Correction.Kind.DECISION);
  }

  @Test
  void nameTwiceAmongWhatRemains_isOneRowInReview() {
    Papers papers = divided("株洲市", "长沙市、株洲市、湘潭市、湘潭市");
    assertThat(names(papers.state(), 2012)).containsExactly("长沙市", "湘潭市");
    assertThat(row(papers.state(), "湘潭市").status()).isEqualTo(ListingStatus.IN_REVIEW);
    RegisterState two = papers.choosing(FindingKind.REPEATED, "湘潭市", "two");
    assertThat(names(two, 2012)).containsExactly("长沙市", "湘潭市", "湘潭市");
    assertThat(two.listings()).extracting(Listing::id).doesNotHaveDuplicates();
  }

  @Test
  void inventedNameAmongWhatRemains_isInReview() {
    RegisterState state = divided("株洲市", "长沙市、株洲市、澜川市").state();
    assertThat(row(state, "澜川市").status()).isEqualTo(ListingStatus.IN_REVIEW);
    assertThat(row(state, "澜川市").membership()).isEqualTo(Membership.DERIVED);
  }

  @Test
  void everyNameOfTheMergedList_isAMentionOfARow() {
    RegisterState state = divided("株洲市、长沙市岳麓区", "长沙市、株洲市、岳麓区、澜川市").state();
    assertThat(state.mentions())
        .filteredOn(mention -> mention.documentId().equals("m.txt"))
        .hasSize(4)
        .allMatch(mention -> mention.listingId() != null);
  }

  @Test
  void twoNeighboursThatAnotherTextPrintsAsOne_areReadEitherWay() {
    Papers papers = divided("株洲市", "株洲市、长沙市、浏阳市").aside("z.txt").under("湖南省", "长沙市浏阳市");
    String subject = "长沙市、浏阳市";
    assertThat(readings(papers.state(), FindingKind.SPLIT_NAME, subject))
        .containsExactly("two", "one");
    assertThat(
            Papers.finding(papers.state(), FindingKind.SPLIT_NAME, subject)
                .readings()
                .getLast()
                .effects())
        .containsExactly(new Reading.Effect("pilots.2012.new", -1));
    assertThat(names(papers.choosing(FindingKind.SPLIT_NAME, subject, "two"), 2012)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"株洲市、浏阳市、长沙市", "株洲市、长沙市、衡阳市、浏阳市", "株洲市、长沙市、长沙市浏阳市"})
  void namesThatAreNoNeighboursOrWholeAlready_areNotJoined(String merged) {
    RegisterState state = divided("株洲市", merged).aside("z.txt").under("湖南省", "长沙市浏阳市").state();
    assertThat(subjects(state, FindingKind.SPLIT_NAME)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"both, 2, 2", "later, 1, 2", "earlier, 2, 1"})
  void nameOfTwoBatches_isCountedAsAnOfficerSays(String reading, int first, int third) {
    Papers papers = divided("株洲市", "长沙市、株洲市、湘潭市").notice("c.txt", 2014).under("湖南省", "湘潭市、衡阳市");
    RegisterState state = papers.choosing(FindingKind.TWO_BATCHES, "湘潭市", reading);
    assertThat(names(state, 2012)).hasSize(first);
    assertThat(names(state, 2014)).hasSize(third);
    assertThat(state.mentions())
        .filteredOn(mention -> mention.text().equals("湘潭市"))
        .hasSize(2)
        .allMatch(mention -> mention.listingId() != null);
  }

  @Test
  void nameOfTwoBatchesPrintedAlone_isNoQuestion() {
    RegisterState state =
        papers()
            .notice("b.txt", 2013)
            .under("湖南省", "株洲市")
            .notice("c.txt", 2014)
            .under("湖南省", "株洲市")
            .state();
    assertThat(subjects(state, FindingKind.TWO_BATCHES)).isEmpty();
    assertThat(state.listings()).hasSize(2);
  }

  @Test
  void listThatCannotBeDivided_isKeptWholeInReview() {
    RegisterState state = papers().mergedEntry("m.txt", 1, 1).under("湖南省", "长沙市、株洲市").state();
    assertThat(state.listings())
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.status()).isEqualTo(ListingStatus.IN_REVIEW);
              assertThat(row.countGroup()).isEqualTo("合并名单");
              assertThat(row.uncertainty().zh()).contains("无法分批");
              assertThat(row.year()).isNull();
            });
  }
}
