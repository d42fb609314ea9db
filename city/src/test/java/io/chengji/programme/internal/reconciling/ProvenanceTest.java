package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Mention;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Does every value of the register lead to the words that it came from, and stay when repeated? */
class ProvenanceTest {
  private static final Papers PAPERS =
      papers()
          .notice("a.txt", 2013)
          .line("一、市、区（4个）")
          .under("湖南省", "株洲市,衡阳市、澜川市、长沙市岳麓区（含望城区）、123")
          .expanding(2012, 1, "长沙市：新增浏阳市，2012年已批复芙蓉区")
          .mergedEntry("m.txt", 3, 4)
          .under("湖南省", "长沙市、芙蓉区、株洲市、衡阳市、澜川市、岳麓区")
          .collection("c.txt")
          .line("（1）湖南省，长沙市", "信息消费试点：长沙市", "《甲规划》（未公开）", "（2）湖北省，武汉市", "无试点。");
  private static final RegisterState STATE = PAPERS.state();

  private static void standsOnItsLine(Evidence evidence) {
    assertThat(PAPERS.lineOf(evidence.documentId(), evidence.line())).contains(evidence.quote());
    assertThat(evidence.quote()).isNotBlank();
  }

  @Test
  void everyRow_quotesItsLine() {
    for (Listing row : STATE.listings()) {
      standsOnItsLine(row.evidence());
      row.corroboration().forEach(ProvenanceTest::standsOnItsLine);
      row.includes().forEach(each -> standsOnItsLine(each.evidence()));
      assertThat(row.evidence().quote()).contains(row.wording());
    }
  }

  @Test
  void everyFigurePlanAndCorrection_quotesItsLine() {
    STATE.figures().forEach(each -> standsOnItsLine(each.evidence()));
    STATE.policies().forEach(each -> standsOnItsLine(each.evidence()));
    STATE.corrections().forEach(each -> standsOnItsLine(each.evidence()));
    STATE.remainders().forEach(each -> standsOnItsLine(each.evidence()));
    STATE.counts().forEach(line -> line.evidence().forEach(ProvenanceTest::standsOnItsLine));
    STATE.programmes().forEach(p -> p.evidence().forEach(ProvenanceTest::standsOnItsLine));
  }

  @Test
  void everyReading_hasWordsThatSpeakForIt() {
    for (Finding finding : STATE.findings()) {
      assertThat(finding.readings()).hasSizeGreaterThanOrEqualTo(2);
      for (Reading reading : finding.readings()) {
        assertThat(reading.evidence()).as(finding.subject() + reading.id()).isNotEmpty();
        reading.evidence().forEach(ProvenanceTest::standsOnItsLine);
        assertThat(reading.words().zh()).isNotBlank();
        assertThat(reading.words().en()).isNotBlank();
      }
      assertThat(finding.question().zh()).isNotBlank();
      assertThat(finding.question().en()).isNotBlank();
    }
  }

  @Test
  void everyPrintedName_isAMentionInPrintedOrder() {
    List<String> printed =
        PAPERS.imported().stream()
            .flatMap(each -> each.facts().names().stream())
            .map(name -> name.text())
            .sorted()
            .toList();
    assertThat(STATE.mentions())
        .filteredOn(mention -> mention.role() != MentionRole.INCLUDED)
        .extracting(Mention::text)
        .containsExactlyInAnyOrderElementsOf(printed);
    assertThat(STATE.mentions()).extracting(Mention::documentId).isSorted();
  }

  @Test
  void quoteOfAnUnofficialDocument_isAtMostFortyCharactersWithItsHeading() {
    assertThat(STATE.mentions())
        .filteredOn(mention -> !mention.documentId().equals("a.txt"))
        .allSatisfy(
            mention ->
                assertThat(
                        mention.evidence().quote().length() + mention.evidence().heading().length())
                    .isLessThanOrEqualTo(40));
  }

  @Test
  void correction_isDatedByItsImportAndNamesItsAuthor() {
    assertThat(STATE.corrections())
        .isNotEmpty()
        .allMatch(each -> Papers.DAY.equals(each.date()))
        .allMatch(each -> each.author().equals("reader") || each.author().equals("register"));
  }

  @Test
  void repeated_reconciliationIsTheSameToTheLastCharacter() {
    assertThat(PAPERS.state()).isEqualTo(STATE).hasToString(STATE.toString());
  }

  @Test
  void documents_areListedByNameWhateverTheirKind() {
    assertThat(STATE.documents())
        .extracting(document -> document.id())
        .containsExactly("a.txt", "c.txt", "m.txt");
  }
}
