package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.names;
import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.readings;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static io.chengji.programme.internal.reconciling.Papers.rows;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.IncludedPlace;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Is an expansion tied to the pilot that it widens, and what it says of earlier batches checked?
 */
class WidenedPilotsTest {
  /** The batch of 2013, and expansions of 2014. */
  private static Papers widening(String names, String... lines) {
    return papers()
        .notice("a.txt", 2013)
        .under("江苏省", names)
        .notice("b.txt", 2014)
        .under("湖南省", "湘潭市")
        .expanding(2013, 1, lines);
  }

  private static List<String> asked(RegisterState state) {
    return subjects(state, FindingKind.BACK_REFERENCE);
  }

  @Test
  void expansion_isARowOfItsBatchThatNamesItsPilot() {
    RegisterState state = widening("常州市、南京市", "常州市试点新增新北区、武进区").state();
    assertThat(rows(state, 2014, ListingKind.EXPANSION))
        .extracting(Listing::canonicalName)
        .containsExactly("常州市新北区", "常州市武进区");
    assertThat(rows(state, 2014, ListingKind.EXPANSION))
        .allMatch(row -> row.parent().equals("常州市"))
        .allMatch(row -> row(state, "常州市").id().equals(row.expandsListingId()));
    assertThat(asked(state)).isEmpty();
    assertThat(names(state, 2014)).containsExactly("湘潭市");
  }

  @Test
  void widenedPilot_isAMentionOfItsRow() {
    RegisterState state = widening("常州市", "常州市试点新增新北区").state();
    assertThat(state.mentions())
        .filteredOn(mention -> mention.role() == MentionRole.EXPANDED)
        .singleElement()
        .satisfies(mention -> assertThat(mention.listingId()).isEqualTo(row(state, "常州市").id()));
  }

  @Test
  void pilotOfAnotherYear_isNotTheOneThatIsWidened() {
    RegisterState state =
        papers().notice("a.txt", 2014).under("江苏省", "常州市").expanding(2013, 1, "常州市试点新增新北区").state();
    assertThat(row(state, "新北区").expandsListingId()).isNull();
    assertThat(asked(state)).containsExactly("常州市");
  }

  @Test
  void pilotOfSeveralYears_isWidenedInTheYearThatTheHeadingNames() {
    RegisterState state =
        papers()
            .notice("a.txt", 2012)
            .under("江苏省", "常州市")
            .notice("b.txt", 2013)
            .under("江苏省", "常州市、南京市")
            .notice("c.txt", 2014)
            .under("湖南省", "湘潭市")
            .expanding(2013, 1, "常州市试点新增新北区")
            .state();
    assertThat(state.findListing(row(state, "新北区").expandsListingId()).orElseThrow().year())
        .isEqualTo(2013);
  }

  @Test
  void pilotThatIsWidenedTwiceWithoutARow_isAskedAboutOnce() {
    RegisterState state = widening("南京市", "常州市试点新增新北区", "常州市：新增武进区").state();
    assertThat(asked(state)).containsExactly("常州市");
    assertThat(Papers.finding(state, FindingKind.BACK_REFERENCE, "常州市").listingIds()).hasSize(2);
  }

  @Test
  void sameExpansionInTwoDocuments_isOneRow() {
    RegisterState state =
        widening("常州市", "常州市试点新增新北区")
            .notice("c.txt", 2014)
            .under("湖南省", "湘潭市")
            .expanding(2013, 1, "常州市：新增新北区")
            .state();
    assertThat(rows(state, 2014, ListingKind.EXPANSION)).hasSize(1);
    assertThat(row(state, "新北区").corroboration())
        .extracting(e -> e.documentId())
        .containsExactly("c.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "常州市武进区, 武进区, ''",
    "武进区, 武进区, ''",
    "常州市武进区, 武进区（湖塘镇）, 常州市 / 武进区",
    "常州武进区, 武进区, 常州市 / 武进区",
    "南京市, 武进区, 常州市/常州市 / 武进区",
    "南京市, 澜川镇, 常州市/常州市 / 澜川镇"
  })
  void placeApprovedEarlier_isComparedWithTheList(String listed, String approved, String asked) {
    RegisterState state = widening(listed, "常州市：新增新北区，2013年已批复" + approved).state();
    List<String> expected =
        switch (asked) {
          case "" -> List.of();
          case "常州市 / 武进区" -> List.of(asked);
          default -> List.of("常州市", asked.substring(4));
        };
    assertThat(asked(state)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(state.mentions())
        .filteredOn(mention -> mention.role() == MentionRole.APPROVED_EARLIER)
        .hasSize(1);
  }

  @Test
  void expansionOfAPlaceApprovedEarlier_isTiedToItsRow() {
    RegisterState state = widening("常州市武进区", "常州市：新增新北区，2013年已批复武进区").state();
    assertThat(row(state, "新北区").expandsListingId()).isEqualTo(row(state, "常州市武进区").id());
    assertThat(row(state, "常州市武进区").corroboration()).hasSize(1);
  }

  @Test
  void bracketOfAPlaceApprovedEarlier_isOneMoreNameOfItsRow() {
    RegisterState state = widening("常州市武进区", "常州市：新增新北区，2013年已批复武进区（湖塘镇）").state();
    assertThat(row(state, "常州市武进区").includes())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.nameAsWritten()).isEqualTo("湖塘镇");
              assertThat(each.relation()).isEqualTo(IncludedPlace.Relation.UNSAID);
              assertThat(each.evidence().documentId()).isEqualTo("b.txt");
            });
  }

  @ParameterizedTest
  @CsvSource({"same", "different"})
  void differingWords_areDecidedWithoutLosingARow(String reading) {
    Papers papers = widening("常州市武进区", "常州市：新增新北区，2013年已批复武进区（湖塘镇）");
    RegisterState state = papers.choosing(FindingKind.BACK_REFERENCE, "常州市 / 武进区", reading);
    assertThat(state.listings()).hasSameSizeAs(papers.state().listings());
  }

  @Test
  void partOfAPilot_goesIntoItWhereAnOfficerSaysSo() {
    Papers papers = widening("常州市、武进区", "常州市：新增新北区，2013年已批复武进区");
    assertThat(readings(papers.state(), FindingKind.BACK_REFERENCE, "常州市 / 武进区"))
        .containsExactly("two", "one");
    RegisterState one = papers.choosing(FindingKind.BACK_REFERENCE, "常州市 / 武进区", "one");
    assertThat(names(one, 2013)).containsExactly("常州市");
    assertThat(row(one, "常州市").includes())
        .extracting(IncludedPlace::relation)
        .containsExactly(IncludedPlace.Relation.APPROVED_EARLIER);
    assertThat(one.mentions())
        .filteredOn(mention -> mention.text().equals("武进区"))
        .allMatch(mention -> row(one, "常州市").id().equals(mention.listingId()));
  }

  @Test
  void expansionOfAZone_standsUnderTheZonesCity() {
    RegisterState state = widening("常州市", "常州市试点新增澜川新区").state();
    assertThat(row(state, "澜川新区").parent()).isEqualTo("常州市");
    assertThat(row(state, "澜川新区").status()).isEqualTo(ListingStatus.IN_REVIEW);
  }
}
