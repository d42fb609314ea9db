package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Bodies.EvidenceBody;
import io.chengji.programme.api.ReviewBodies.CorrectionBody;
import io.chengji.programme.api.ReviewBodies.FindingBody;
import io.chengji.programme.api.ReviewBodies.FindingDetail;
import io.chengji.programme.api.ReviewBodies.ReadingBody;
import io.chengji.programme.internal.reconciling.Papers;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does the review desk show every reading with its words, its consequence and its history? */
class ReviewBodiesTest {
  private static final String SUBJECT = "长沙市岳麓区 / 岳麓区";

  private static FindingBody body(FindingKind kind, String subject) {
    return FindingBody.of(Samples.VIEW, Samples.finding(kind, subject));
  }

  @Test
  void finding_saysWhatItIsAbout() {
    FindingBody body = body(FindingKind.ALIAS, SUBJECT);
    assertThat(body.kind()).isEqualTo("alias");
    assertThat(body.kindName().zh()).isEqualTo("异名");
    assertThat(body.subject()).isEqualTo(SUBJECT);
    assertThat(body.question().zh()).contains("岳麓区");
    assertThat(body.state()).isEqualTo("open");
    assertThat(body.decision()).isNull();
    assertThat(body.pilotIds()).containsExactly(Samples.row("长沙市岳麓区", 2013).id());
    assertThat(body.placeIds()).containsExactly("430104");
    assertThat(body.highlight()).isEmpty();
  }

  @Test
  void evidenceOfAllReadings_isListedOnce() {
    FindingBody body = body(FindingKind.ALIAS, SUBJECT);
    assertThat(body.evidence())
        .extracting(e -> e.documentId() + ":" + e.line())
        .containsExactly("a.txt:5", "m.txt:7");
    assertThat(body.evidence()).extracting(EvidenceBody::hasText).containsExactly(true, false);
    assertThat(ReviewBodies.evidenceOf(Samples.finding(FindingKind.ALIAS, SUBJECT))).hasSize(2);
  }

  @Test
  void reading_saysWhatTheCountsBecome() {
    List<ReadingBody> readings = body(FindingKind.ALIAS, SUBJECT).readings();
    assertThat(readings).extracting(ReadingBody::id).containsExactly("same", "different");
    assertThat(readings.getFirst().consequence()).isNull();
    assertThat(readings.getLast().consequence().zh()).isEqualTo("2012年度新增试点 +1");
    assertThat(readings.getLast().consequence().en()).isEqualTo("new pilots of 2012 +1");
  }

  @Test
  void readingThatLowersACount_saysSoWithAMinus() {
    List<ReadingBody> readings = body(FindingKind.BACK_REFERENCE, "长沙市 / 芙蓉区").readings();
    assertThat(readings.getLast().consequence().en()).endsWith(" -1");
  }

  @Test
  void effectOnAnUnknownCount_isNamedByItsKey() {
    Reading reading =
        new Reading(
            "x", Words.same("读法"), List.of(), List.of(new Reading.Effect("pilots.1999.new", 2)));
    Finding finding = Samples.finding(FindingKind.ALIAS, SUBJECT);
    assertThat(ReadingBody.of(Samples.VIEW, finding, reading).consequence().zh())
        .isEqualTo("pilots.1999.new +2");
  }

  @Test
  void provisionalReading_isPresentUntilSomebodyDecides() {
    assertThat(body(FindingKind.ALIAS, SUBJECT).readings())
        .extracting(ReadingBody::isPresent)
        .containsExactly(true, false);
    RegisterView decided = Samples.decided(FindingKind.ALIAS, SUBJECT, "different");
    FindingBody body =
        FindingBody.of(decided, Papers.finding(decided.state(), FindingKind.ALIAS, SUBJECT));
    assertThat(body.readings()).extracting(ReadingBody::isPresent).containsExactly(false, true);
    assertThat(body.state()).isEqualTo("decided");
    assertThat(body.decision().readingId()).isEqualTo("different");
    assertThat(body.decision().reason()).isEqualTo("核对原文");
    assertThat(body.decision().author().en()).isEqualTo("administrator");
  }

  @Test
  void history_tellsDecisionsAndWithdrawalsInTheirOrder() {
    Finding finding = Samples.finding(FindingKind.ALIAS, SUBJECT);
    Decision first = Papers.withdrawn(Papers.decision(finding, "same"));
    Decision second =
        new Decision(
            "D2",
            finding.id(),
            "different",
            "再定",
            "account:2",
            first.decided().plusSeconds(3600),
            2,
            null);
    Decision other =
        new Decision("D3", "F-other", "one", "别的", "account:2", first.decided(), 1, null);
    FindingDetail detail = FindingDetail.of(Samples.VIEW, finding, List.of(second, other, first));
    assertThat(detail.history())
        .extracting(step -> step.action() + " " + step.readingId() + " " + step.reason())
        .containsExactly("decided same 核对原文", "withdrawn same 再核对", "decided different 再定");
    assertThat(FindingDetail.of(Samples.VIEW, finding, List.of()).history()).isEmpty();
  }

  @Test
  void detail_showsTheRowsThatTheFindingTouches() {
    FindingDetail detail =
        FindingDetail.of(Samples.VIEW, Samples.finding(FindingKind.OVERLAP, "长沙市"), List.of());
    assertThat(detail.finding().pilotIds()).hasSize(3);
    assertThat(detail.finding().placeIds()).containsExactlyInAnyOrder("430100", "430102", "430104");
  }

  private static Correction correction(Correction.Kind kind) {
    return Samples.STATE.corrections().stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void correction_showsTheWordsAsPrintedAndWhatWasRead() {
    CorrectionBody body = CorrectionBody.of(Samples.VIEW, correction(Correction.Kind.ALIAS));
    assertThat(body.kind()).isEqualTo("alias");
    assertThat(body.raw()).isEqualTo("岳麓区");
    assertThat(body.corrected()).isEqualTo("长沙市岳麓区");
    assertThat(body.author().zh()).isEqualTo("名册归并");
    assertThat(body.at()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(body.evidence()).extracting(EvidenceBody::documentId).containsExactly("m.txt");
    assertThat(body.placeIds()).containsExactly("430104");
  }

  @Test
  void correctionOfAMark_touchesNoRowByItsWords() {
    CorrectionBody body = CorrectionBody.of(Samples.VIEW, correction(Correction.Kind.DELIMITER));
    assertThat(body.raw()).isEqualTo(",");
    assertThat(body.placeIds()).isEmpty();
  }

  @Test
  void correctionsOfRows_areThoseOfTheirPassages() {
    assertThat(CorrectionBody.ofRows(Samples.VIEW, List.of(Samples.row("长沙市岳麓区", 2013))))
        .extracting(CorrectionBody::raw)
        .containsExactly("岳麓区");
    assertThat(CorrectionBody.ofRows(Samples.VIEW, List.of(Samples.row("株洲市", 2013)))).isEmpty();
    assertThat(CorrectionBody.ofRows(Samples.VIEW, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "reader, reader, 读取程序",
    "register, register, 名册归并",
    "system:register, system, 系统",
    "account:1, administrator, 管理员",
    "'', administrator, 管理员"
  })
  void author_namesNoAccount(String author, String word, String zh) {
    assertThat(Bodies.author(author)).isEqualTo(word);
    assertThat(Bodies.authorWords(author).zh()).isEqualTo(zh);
  }
}
