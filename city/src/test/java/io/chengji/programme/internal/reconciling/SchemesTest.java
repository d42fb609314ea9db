package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.names;
import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Batch;
import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.RegisterState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Has every programme the batches that its documents state, and is the national one known by name?
 */
class SchemesTest {
  private static final String CONSUMPTION = "国家信息消费试点";

  private static Papers consumption(Papers papers, String id, int year) {
    return papers.text(
        id, "某部办公厅关于公布%d年度%s名单的通知".formatted(year, CONSUMPTION), year + "年度" + CONSUMPTION + "名单");
  }

  private static List<Listing> rows(RegisterState state, String programme) {
    return state.listings().stream()
        .filter(row -> row.programmeId().equals(ProgrammeNames.id(programme)))
        .toList();
  }

  private static List<Batch> batches(RegisterState state, String programme) {
    return state.batches().stream()
        .filter(batch -> batch.programmeId().equals(ProgrammeNames.id(programme)))
        .toList();
  }

  private static List<String> national(RegisterState state) {
    return state.programmes().stream().filter(Programme::national).map(Programme::name).toList();
  }

  private static CountLine count(RegisterState state, String subject) {
    return state.counts().stream()
        .filter(line -> line.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> new AssertionError(subject + " is not in " + state.counts()));
  }

  @Test
  void noticeOfAnotherProgramme_givesItsRowsTheirBatchAndYear() {
    Papers papers = papers().notice("b.txt", 2013).under("湖南省", "长沙市、株洲市");
    consumption(papers, "a.txt", 2013).line("一、市、区（2个）").under("湖南省", "株洲市、岳阳市");
    consumption(papers, "c.txt", 2014).under("湖南省", "湘潭市");
    RegisterState state = papers.state();
    String id = ProgrammeNames.id(CONSUMPTION);
    assertThat(batches(state, CONSUMPTION))
        .extracting(Batch::id)
        .containsExactly(id + "-2013", id + "-2014");
    assertThat(rows(state, CONSUMPTION))
        .extracting(row -> row.year() + row.nameAsWritten())
        .containsExactly("2013株洲市", "2013岳阳市", "2014湘潭市");
    assertThat(rows(state, CONSUMPTION).getFirst().countGroup()).isEqualTo("市、区（2个）");
    assertThat(names(state, 2013)).containsExactly("长沙市", "株洲市");
    assertThat(batches(state, "国家智慧城市试点")).extracting(Batch::year).containsExactly(2013);
  }

  @Test
  void nationalProgramme_isTheOneSoNamedWhateverComesFirst() {
    Papers papers = papers();
    consumption(papers, "a.txt", 2012).under("湖南省", "株洲市");
    papers.notice("b.txt", 2013).under("湖南省", "长沙市");
    RegisterState state = papers.state();
    assertThat(national(state)).containsExactly("国家智慧城市试点");
    assertThat(names(state, 2013)).containsExactly("长沙市");
    assertThat(state.coverage())
        .filteredOn(line -> line.group().equals("administrative.prefecture"))
        .allSatisfy(line -> assertThat(line.covered()).isEqualTo(1));
  }

  @Test
  void registerWithoutTheNationalProgramme_hasNone() {
    RegisterState state = consumption(papers(), "a.txt", 2013).under("湖南省", "株洲市").state();
    assertThat(national(state)).isEmpty();
    assertThat(rows(state, CONSUMPTION)).extracting(Listing::year).containsExactly(2013);
  }

  @ParameterizedTest
  @CsvSource({
    "国家智慧城市试点, 国家智慧城市时空大数据平台试点, 国家智慧城市试点",
    "国家智慧城市时空大数据平台试点, 国家智慧城市试点, 国家智慧城市试点",
    "国家信息惠民试点, 全国智慧城市试点, 全国智慧城市试点",
    "国家信息惠民试点, 国家信息消费试点, ''"
  })
  void nameSaysWhichProgrammeIsNational(String one, String two, String expected) {
    RegisterState state =
        papers()
            .text("a.txt", "某部关于公布2013年度%s名单的通知".formatted(one), "2013年度%s名单".formatted(one))
            .under("湖南省", "长沙市")
            .text("b.txt", "某部关于公布2013年度%s名单的通知".formatted(two), "2013年度%s名单".formatted(two))
            .under("湖南省", "株洲市")
            .state();
    assertThat(String.join("", national(state))).isEqualTo(expected);
  }

  @Test
  void issuer_settlesWhichOfTwoNamesLeads() {
    assertThat(
            NationalProgramme.find(
                List.of("全国智慧城市试点", "国家智慧城市试点"),
                papers()
                    .text("a.txt", "某市办公室关于公布2013年度全国智慧城市试点名单的通知", "2013年度全国智慧城市试点名单")
                    .under("湖南省", "长沙市")
                    .text("b.txt", "住房城乡建设部办公厅关于公布2013年度国家智慧城市试点名单的通知", "2013年度国家智慧城市试点名单")
                    .under("湖南省", "长沙市")
                    .imported()
                    .stream()
                    .map(Imported::facts)
                    .toList()))
        .hasValue("国家智慧城市试点");
  }

  @Test
  void collectionThatStatesYearsOrBatches_givesThemToItsRows() {
    RegisterState state =
        papers()
            .notice("a.txt", 2013)
            .under("湖南省", "长沙市")
            .collection("c.txt")
            .line("（1）湖南省，长沙市", "2013年度信息消费试点：长沙市", "信息消费试点（2014年）：岳麓区", "第二批信息惠民试点：长沙市")
            .line("（2）湖北省，武汉市", "2013年度信息消费试点：武汉市", "信息惠民试点：武汉市", "首批信息惠民试点：江岸区")
            .state();
    assertThat(rows(state, "信息消费试点"))
        .extracting(row -> row.year() + row.nameAsWritten())
        .containsExactly("2013长沙市", "2013武汉市", "2014岳麓区");
    assertThat(batches(state, "信息惠民试点")).extracting(Batch::number).containsExactly(1, 2);
    assertThat(rows(state, "信息惠民试点"))
        .extracting(Listing::nameAsWritten)
        .containsExactlyInAnyOrder("长沙市", "武汉市", "江岸区");
    assertThat(rows(state, "信息惠民试点")).extracting(Listing::year).containsOnlyNulls();
    assertThat(rows(state, "信息惠民试点"))
        .filteredOn(row -> row.batchId() == null)
        .extracting(Listing::nameAsWritten)
        .containsExactly("武汉市");
    assertThat(state.programmes()).extracting(Programme::name).doesNotContain("2013年度信息消费试点");
  }

  @Test
  void sameBatchInASecondDocument_provesTheRowAndAsksOnlyAboutTheRest() {
    Papers papers = consumption(papers(), "a.txt", 2013).under("湖南省", "株洲市");
    RegisterState state = consumption(papers, "b.txt", 2013).under("湖南省", "株洲市、岳阳市").state();
    assertThat(rows(state, CONSUMPTION)).hasSize(2);
    assertThat(rows(state, CONSUMPTION).getFirst().corroboration())
        .extracting(each -> each.documentId())
        .containsExactly("b.txt");
    assertThat(subjects(state, FindingKind.BETWEEN_DOCUMENTS)).containsExactly("岳阳市");
  }

  @Test
  void expansionOfAnotherProgramme_widensItsOwnEarlierPilot() {
    Papers papers = papers().notice("a.txt", 2013).under("湖南省", "长沙市");
    consumption(papers, "b.txt", 2013).under("湖南省", "长沙市");
    RegisterState state =
        consumption(papers, "c.txt", 2014).expanding(2013, 1, "长沙市试点新增岳麓区").state();
    Listing added =
        rows(state, CONSUMPTION).stream()
            .filter(row -> row.kind() == ListingKind.EXPANSION)
            .findFirst()
            .orElseThrow();
    assertThat(added.year()).isEqualTo(2014);
    assertThat(added.expandsListingId()).isEqualTo(rows(state, CONSUMPTION).getFirst().id());
    assertThat(Papers.rows(state, 2014, ListingKind.EXPANSION)).isEmpty();
  }

  @Test
  void numberStatedForOneProgramme_isNotThatOfAnother() {
    Papers papers =
        papers()
            .text(
                "a.txt",
                "某部办公厅关于公布2013年度国家智慧城市试点名单的通知",
                "确定1个城市为2013年度国家智慧城市试点。",
                "2013年度国家智慧城市试点名单")
            .under("湖南省", "长沙市");
    RegisterState state = consumption(papers, "b.txt", 2013).under("湖南省", "株洲市、岳阳市").state();
    CountLine line =
        count(state, "programme.%s.2013.new".formatted(ProgrammeNames.id(CONSUMPTION)));
    assertThat(line.stated()).isNull();
    assertThat(line.computed()).isEqualTo(2);
    assertThat(line.label().zh()).isEqualTo("国家信息消费试点2013年度新增试点");
    assertThat(count(state, "pilots.2013.new").stated()).isEqualTo(1);
    assertThat(subjects(state, FindingKind.COUNT)).isEmpty();
  }

  @Test
  void collectionOfTheShippedKind_statesNoBatchAndGetsNone() {
    RegisterState state = papers().collection("c.txt").line("（1）湖南省，长沙市", "信息消费试点：长沙市；岳麓区").state();
    assertThat(state.batches()).isEmpty();
    assertThat(state.listings()).allSatisfy(row -> assertThat(row.batchId()).isNull());
  }

  @ParameterizedTest
  @CsvSource({"2, 2013, 2013, 2013年度", "0, 2013, 2013, 2013年度", "2, 0, n2, 第2批"})
  void batch_isKnownByItsYearOrElseByItsNumber(int number, int year, String key, String zh) {
    Batch batch =
        new Batch(
            "x-" + key,
            "x",
            number,
            year,
            LocalDate.of(2014, 1, 1),
            io.chengji.programme.model.Membership.PRINTED,
            null,
            List.of());
    assertThat(batch.key()).isEqualTo(key);
    assertThat(batch.period().zh()).isEqualTo(zh);
  }
}
