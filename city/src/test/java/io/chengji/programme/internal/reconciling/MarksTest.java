package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.names;
import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.readings;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.RegisterState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does a doubt about one mark, one heading or one date touch what it is about and nothing else? */
class MarksTest {
  private static Papers hunan(String names) {
    return papers().notice("a.txt", 2014).under("湖南省", names);
  }

  private static String only(RegisterState state, FindingKind kind) {
    List<String> subjects = subjects(state, kind);
    assertThat(subjects).hasSize(1);
    return subjects.getFirst();
  }

  private static List<String> dropped(RegisterState state) {
    return readings(state, FindingKind.DELIMITER, only(state, FindingKind.DELIMITER)).stream()
        .filter(reading -> reading.startsWith("drop:"))
        .map(reading -> reading.substring(5))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'长沙市、株洲市,岳阳市、湘潭市', 株洲市/岳阳市",
    "'长沙市,株洲市、岳阳市', 长沙市/株洲市",
    "'长沙市,株洲市,岳阳市、湘潭市', 长沙市/株洲市/岳阳市",
    "'长沙市、株洲市;岳阳市', 株洲市/岳阳市",
    "'长沙市、株洲市。岳阳市', 株洲市/岳阳市",
    "'长沙市、株洲市 , 岳阳市', 株洲市/岳阳市",
    "'长沙市（含岳麓区）,株洲市、岳阳市', 长沙市/株洲市"
  })
  void mark_touchesTheNamesBesideIt(String names, String beside) {
    RegisterState state = hunan(names).state();
    assertThat(dropped(state)).containsExactly(beside.split("/"));
    for (Listing row : state.listings()) {
      boolean touched = List.of(beside.split("/")).contains(row.nameAsWritten());
      assertThat(row.status() == ListingStatus.REPAIRED).as(row.nameAsWritten()).isEqualTo(touched);
      assertThat(row.findingIds().isEmpty()).as(row.nameAsWritten()).isEqualTo(!touched);
    }
  }

  @Test
  void markBetweenNames_takesEitherNameAwayWhereAnOfficerSaysSo() {
    Papers papers = hunan("长沙市、株洲市,岳阳市");
    String subject = only(papers.state(), FindingKind.DELIMITER);
    assertThat(names(papers.choosing(FindingKind.DELIMITER, subject, "drop:岳阳市"), 2014))
        .containsExactly("长沙市", "株洲市");
    assertThat(names(papers.choosing(FindingKind.DELIMITER, subject, "delimiter"), 2014))
        .hasSize(3);
  }

  @Test
  void droppedName_staysAMentionWithoutARow() {
    Papers papers = hunan("长沙市、株洲市,岳阳市");
    String subject = only(papers.state(), FindingKind.DELIMITER);
    RegisterState state = papers.choosing(FindingKind.DELIMITER, subject, "drop:岳阳市");
    assertThat(state.mentions())
        .filteredOn(mention -> mention.text().equals("岳阳市"))
        .singleElement()
        .satisfies(mention -> assertThat(mention.listingId()).isNull());
  }

  @Test
  void droppedPilotThatIsWidened_leavesTheExpansionWithoutOne() {
    Papers papers =
        papers()
            .notice("a.txt", 2013)
            .under("湖南省", "长沙市,株洲市、岳阳市")
            .notice("b.txt", 2014)
            .under("湖南省", "湘潭市")
            .expanding(2013, 1, "长沙市试点新增浏阳市");
    assertThat(row(papers.state(), "浏阳市").expandsListingId())
        .isEqualTo(row(papers.state(), "长沙市").id());
    String subject = only(papers.state(), FindingKind.DELIMITER);
    RegisterState state = papers.choosing(FindingKind.DELIMITER, subject, "drop:长沙市");
    assertThat(row(state, "浏阳市").expandsListingId()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"'长沙市、、株洲市'", "'长沙市、株洲市、'", "'、长沙市、株洲市'", "'长沙市、株洲市。'"})
  void markWithoutANameBesideIt_asksNothing(String names) {
    RegisterState state = hunan(names).state();
    assertThat(subjects(state, FindingKind.DELIMITER)).isEmpty();
    assertThat(state.listings()).allMatch(row -> row.status() == ListingStatus.AS_LISTED);
  }

  @Test
  void provincePrintedIrregularlyTwice_isAskedAboutOnce() {
    RegisterState state =
        papers().notice("a.txt", 2014).under("广西省", "柳州市、桂林市").under("宁夏自治区", "银川市").state();
    assertThat(subjects(state, FindingKind.PROVINCE_NAME)).containsExactly("广西省", "宁夏自治区");
    assertThat(state.listings())
        .extracting(Listing::provinceCode)
        .containsExactly("450000", "450000", "640000");
  }

  @Test
  void corpsUnderItsShortName_isNoIrregularProvince() {
    RegisterState state = papers().notice("a.txt", 2014).under("兵团", "石河子市").state();
    assertThat(subjects(state, FindingKind.PROVINCE_NAME)).isEmpty();
    assertThat(row(state, "石河子市").provinceCode()).isEqualTo("BT");
  }

  @ParameterizedTest
  @CsvSource({"2014, false", "2015, true"})
  void batchPublishedInAnotherYear_isAskedAbout(int year, boolean asked) {
    RegisterState state = hunan("长沙市").line("%d年4月7日，某部公布2014年度名单。已发。".formatted(year)).state();
    assertThat(subjects(state, FindingKind.DATE).isEmpty()).isEqualTo(!asked);
    if (asked) {
      assertThat(readings(state, FindingKind.DATE, "2014 / 2015-04-07"))
          .containsExactly("batch-year", "published");
    }
    assertThat(state.batches().getFirst().published()).isEqualTo(LocalDate.of(year, 4, 7));
  }

  @Test
  void everyPieceThatIsNoName_isAskedAboutOnItsOwn() {
    RegisterState state = hunan("长沙市、123、株洲市、abc").state();
    assertThat(subjects(state, FindingKind.UNREAD)).containsExactly("123", "abc");
    assertThat(readings(state, FindingKind.UNREAD, "abc")).containsExactly("kept", "name");
    assertThat(names(state, 2014)).containsExactly("长沙市", "株洲市");
  }

  @Test
  void pilotsInsideOnePilot_areOneQuestion() {
    RegisterState state = hunan("长沙市、长沙市岳麓区、长沙市芙蓉区、株洲市").state();
    assertThat(subjects(state, FindingKind.OVERLAP)).containsExactly("长沙市");
    assertThat(row(state, "长沙市芙蓉区").overlapsWith()).containsExactly(row(state, "长沙市").id());
    assertThat(row(state, "株洲市").overlapsWith()).isEmpty();
    assertThat(Papers.finding(state, FindingKind.OVERLAP, "长沙市").listingIds()).hasSize(3);
  }

  @Test
  void expansionInsideItsPilot_overlapsAndIsNoQuestion() {
    RegisterState state =
        papers()
            .notice("a.txt", 2013)
            .under("湖南省", "长沙市")
            .notice("b.txt", 2014)
            .under("湖南省", "湘潭市")
            .expanding(2013, 1, "长沙市试点新增浏阳市")
            .state();
    assertThat(row(state, "浏阳市").overlapsWith()).containsExactly(row(state, "长沙市").id());
    assertThat(subjects(state, FindingKind.OVERLAP)).isEmpty();
  }
}
