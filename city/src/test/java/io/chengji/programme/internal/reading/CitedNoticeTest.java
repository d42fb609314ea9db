package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Policy;
import io.chengji.programme.model.PolicyKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is an official document found where a text names it without book-title marks? */
class CitedNoticeTest {
  private static List<Policy> policies(String... lines) {
    return NoticeReaderTest.read(lines).policies();
  }

  @Test
  void noticeInQuotationMarks_hasTheBodyAndTheDayThatTheSentenceNames() {
    List<Policy> found = policies("某词条", "为推动发展，澜川建设部于2012年12月5日正式发布了“关于开展甲试点工作的通知”，并印发了《甲管理办法》。");
    assertThat(found).extracting(Policy::title).containsExactly("甲管理办法", "关于开展甲试点工作的通知");
    Policy notice = found.getLast();
    assertThat(notice.issuer()).isEqualTo("澜川建设部");
    assertThat(notice.year()).isEqualTo(2012);
    assertThat(notice.note()).isEqualTo("2012年12月5日正式发布了");
    assertThat(notice.kind()).isEqualTo(PolicyKind.NOTICE);
    assertThat(notice.evidence().line()).isEqualTo(2);
    assertThat(notice.evidence().quote()).isEqualTo("“关于开展甲试点工作的通知”");
  }

  @Test
  void noticeWithADayAndNoBody_hasNoIssuer() {
    assertThat(policies("某词条", "2013年3月1日发出“关于申报工作的通知”。"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.issuer()).isEmpty();
              assertThat(notice.year()).isEqualTo(2013);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“关于开展试点工作的通知”已经发出。",
        "2013年3月1日，会议提出“关于创新的口号”。",
        "2013年3月1日发出“申报工作的通知”。",
        "2013年3月1日，各地落实。“关于申报工作的通知”另发。"
      })
  void wordsInQuotationMarks_areNoDocumentOfADay(String line) {
    assertThat(policies("某词条", line)).isEmpty();
  }

  @Test
  void officialDocumentOfTheReferences_isKeptWithItsIssuersAndDay() {
    List<Policy> found =
        policies(
            "某词条",
            "参考资料",
            "1.    甲部公布首批试点名单  ．某某网[引用日期2013-01-29]",
            "2.    甲建设部办公厅 乙科技部办公厅关于开展2014年试点申报工作的通知  ．甲建设部．2014-08-22[引用日期2014-09-1]");
    assertThat(found)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.title()).isEqualTo("甲建设部办公厅 乙科技部办公厅关于开展2014年试点申报工作的通知");
              assertThat(notice.issuer()).isEqualTo("甲建设部办公厅");
              assertThat(notice.jointIssuers()).containsExactly("乙科技部办公厅");
              assertThat(notice.year()).isEqualTo(2014);
              assertThat(notice.note()).isEqualTo("2014-08-22");
              assertThat(notice.evidence().line()).isEqualTo(4);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'3、某省人民政府关于建设的意见．某省．2014-08[引用日期2014-09-1]', 某省人民政府关于建设的意见",
    "'4.\u00a0\u00a0某市委员会关于建设的决定\u00a0 ．2014-08-22[引用日期2014-09-1]', 某市委员会关于建设的决定"
  })
  void reference_isReadWithAnyNumberAndBlank(String line, String title) {
    assertThat(CitedNotice.inReference(line).orElseThrow().title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4.    新一代信息技术与创新2.0：智慧城市的两大基因  ．移动政务研究．2012-12[引用日期2013-03-28]",
        "1.    某部公布名单  ．某网[引用日期2013-01-29]",
        "某部关于建设的通知",
        ""
      })
  void otherReferences_nameNoOfficialDocument(String line) {
    assertThat(CitedNotice.inReference(line)).isEmpty();
  }

  @Test
  void noticeThatIsAlsoPrintedInBookTitleMarks_isOne() {
    List<Policy> found = policies("某词条", "甲建设部于2012年12月5日发布“关于开展甲试点工作的通知”。后来《关于开展甲试点工作的通知》废止。");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().corroboration()).hasSize(1);
  }
}
