package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedList.BatchRef;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Membership;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Are the number, the year and the day of a batch brought together from wherever they stand? */
class BatchTableTest {
  private static final String PROGRAMME = "国家智慧城市试点";

  private static BatchTable table(Papers papers) {
    List<DocumentFacts> documents = papers.imported().stream().map(Imported::facts).toList();
    return new BatchTable(PROGRAMME, documents, true);
  }

  private static List<String> batches(Papers papers) {
    return table(papers).list().stream()
        .map(batch -> batch.number() + "/" + batch.year() + "/" + batch.membership())
        .toList();
  }

  private static Papers entry(String... sentences) {
    return papers().text("e.txt", "国家智慧城市试点", "试点名单", "编辑").line(sentences).under("湖南省", "长沙市、株洲市");
  }

  @Test
  void noticeOfAYear_isABatchPrintedAlone() {
    assertThat(batches(papers().notice("a.txt", 2014).under("湖南省", "长沙市")))
        .containsExactly("0/2014/PRINTED");
  }

  @Test
  void batchesOfSeveralNotices_areInTheOrderOfTheirYears() {
    assertThat(
            batches(
                papers()
                    .notice("a.txt", 2015)
                    .under("湖南省", "长沙市")
                    .notice("b.txt", 2013)
                    .under("湖南省", "株洲市")))
        .containsExactly("0/2013/PRINTED", "0/2015/PRINTED");
  }

  @Test
  void noticesOfOneYear_areOneBatch() {
    assertThat(
            batches(
                papers()
                    .notice("a.txt", 2014)
                    .under("湖南省", "长沙市")
                    .notice("b.txt", 2014)
                    .under("湖南省", "株洲市")))
        .containsExactly("0/2014/PRINTED");
  }

  @Test
  void sentence_tiesANumberToItsYear() {
    Papers papers =
        papers()
            .notice("a.txt", 2014)
            .line("第三批2014年度试点如下。请执行。", "2014年度国家智慧城市试点名单")
            .under("湖南省", "长沙市");
    assertThat(batches(papers)).containsExactly("3/2014/PRINTED");
  }

  @Test
  void mergedBatch_isDerivedUntilADocumentPrintsItAlone() {
    Papers merged = papers().mergedEntry("m.txt", 1, 1).under("湖南省", "长沙市、株洲市");
    assertThat(batches(merged)).containsExactly("1/0/DERIVED", "0/2013/DERIVED");
    assertThat(batches(merged.notice("a.txt", 2013).under("湖南省", "株洲市")))
        .containsExactly("1/0/DERIVED", "0/2013/PRINTED");
  }

  @Test
  void expansionOfAnEarlierYear_datesTheFirstBatch() {
    Papers papers =
        papers()
            .mergedEntry("m.txt", 1, 1)
            .under("湖南省", "长沙市、株洲市")
            .notice("a.txt", 2013)
            .under("湖南省", "株洲市")
            .expanding(2012, 1, "长沙市试点新增岳麓区");
    assertThat(batches(papers)).containsExactly("1/2012/DERIVED", "0/2013/PRINTED");
  }

  @Test
  void expansionOfALaterYear_datesNothing() {
    Papers papers =
        papers()
            .mergedEntry("m.txt", 1, 1)
            .under("湖南省", "长沙市、株洲市")
            .notice("a.txt", 2014)
            .under("湖南省", "岳阳市")
            .expanding(2013, 1, "长沙市试点新增岳麓区");
    assertThat(batches(papers)).contains("1/0/DERIVED");
  }

  @Test
  void dayOfPublication_isThatOfTheSentence() {
    Batch batch = table(entry("2013年1月29日，某部公布首批试点。如下。")).list().getFirst();
    assertThat(batch.published()).isEqualTo(LocalDate.of(2013, 1, 29));
    assertThat(batch.number()).isEqualTo(1);
    assertThat(batch.evidence()).extracting(e -> e.line()).containsExactly(4);
  }

  @Test
  void derivedBatch_saysWhyInBothLanguages() {
    Batch derived = table(papers().mergedEntry("m.txt", 1, 1).under("湖南省", "长沙市")).list().getLast();
    assertThat(derived.note()).isNotNull();
    assertThat(derived.note().zh()).contains("没有文件单独刊印");
    assertThat(derived.note().en()).contains("No document prints the batch");
    assertThat(table(papers().notice("a.txt", 2014).under("湖南省", "长沙市")).list().getFirst().note())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"1, , true", ", 2013, true", "1, 2099, true", "2, , false", ", 2099, false"})
  void batch_isFoundByNumberOrYear(Integer number, Integer year, boolean found) {
    BatchTable table = table(papers().mergedEntry("m.txt", 1, 1).under("湖南省", "长沙市"));
    assertThat(table.find(new BatchRef(number, year)).isPresent()).isEqualTo(found);
  }

  @Test
  void batchesOfAList_areEachOnce() {
    Papers papers = papers().mergedEntry("m.txt", 1, 1).under("湖南省", "长沙市");
    DocumentFacts facts = papers.imported().getFirst().facts();
    assertThat(table(papers).findAll(facts.lists().getFirst())).hasSize(2);
  }

  @Test
  void otherProgramme_hasNoBatchHere() {
    Papers papers =
        papers()
            .text("b.txt", "某部办公厅关于公布2013年度国家信息消费试点名单的通知", "2013年度国家信息消费试点名单")
            .under("湖南省", "株洲市");
    assertThat(table(papers).list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2013, 2013-12-31", "0, 2002-12-31", "1999, 2002-12-31"})
  void namesAreLookedUp_atTheEndOfTheYearWithoutADay(int year, LocalDate day) {
    Batch batch = new Batch("P-" + year, "P", 1, year, null, Membership.PRINTED, null, List.of());
    assertThat(BatchTable.day(batch)).isEqualTo(day);
    LocalDate published = LocalDate.of(2013, 1, 29);
    assertThat(
            BatchTable.day(
                new Batch("P", "P", 1, year, published, Membership.PRINTED, null, List.of())))
        .isEqualTo(published);
  }
}
