package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.finding;
import static io.chengji.programme.internal.reconciling.Papers.names;
import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.RegisterState;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is a semicolon that no document explains asked about, with what the lists say of it? */
class SemicolonChecksTest {
  private static final String SUBJECT = "智慧城市试点 ；";

  /** A batch of 2013 alone, both batches merged, and what a collection prints of them. */
  private static Papers beside(String... lines) {
    return papers()
        .notice("b.txt", 2013)
        .under("湖南省", "株洲市、岳阳市、芙蓉区")
        .expanding(2012, 1, "长沙市试点新增岳麓区")
        .mergedEntry("m.txt", 3, 3)
        .under("湖南省", "长沙市、株洲市、岳阳市、湘潭市、浏阳市、芙蓉区")
        .collection("c.txt")
        .line(lines);
  }

  private static Papers agreeing() {
    return beside(
        "（1）湖南省，长沙市", "智慧城市试点：长沙市、浏阳市；芙蓉区；岳麓区", "信息消费试点：长沙市；岳麓区", "（2）湖南省，湘潭市", "智慧城市试点：湘潭市；株洲市");
  }

  private static Words uncertainty(RegisterState state, String name) {
    return Objects.requireNonNull(row(state, name).uncertainty());
  }

  @Test
  void semicolonBetweenBatches_isAskedAboutAndNothingFollows() {
    RegisterState state = agreeing().state();
    Finding asked = finding(state, FindingKind.DELIMITER, SUBJECT);
    assertThat(asked.question().zh()).contains("能与名单核对的2行中，2行", "其他试点的行里也有分号");
    assertThat(asked.readings()).extracting(r -> r.id()).containsExactly("mark", "batch");
    assertThat(asked.readings().getFirst().evidence())
        .extracting(e -> e.quote())
        .containsExactly("岳麓区");
    assertThat(asked.readings().getLast().evidence())
        .extracting(e -> e.quote())
        .containsExactly("长沙市", "浏阳市", "芙蓉区", "岳麓区", "湘潭市", "株洲市");
    assertThat(asked.listingIds()).contains(row(state, "浏阳市").id());
    assertThat(row(state, "浏阳市").status()).isEqualTo(ListingStatus.AS_LISTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mark", "batch"})
  void decision_movesNoRow(String reading) {
    RegisterState open = agreeing().state();
    RegisterState decided = agreeing().choosing(FindingKind.DELIMITER, SUBJECT, reading);
    assertThat(decided.listings())
        .extracting(Listing::id)
        .containsExactlyElementsOf(open.listings().stream().map(Listing::id).toList());
    assertThat(names(decided, 2012)).containsExactly("长沙市", "湘潭市", "浏阳市");
    assertThat(uncertainty(decided, "浏阳市").zh().contains("分号")).isEqualTo(reading.equals("batch"));
    assertThat(uncertainty(decided, "浏阳市").en().contains("semicolon"))
        .isEqualTo(reading.equals("batch"));
  }

  @ParameterizedTest
  @CsvSource({
    "长沙市、浏阳市、芙蓉区, no semicolon",
    "长沙市；浏阳市, one batch on both sides",
    "芙蓉区；长沙市, the later batch first",
    "长沙市、芙蓉区；岳麓区、浏阳市, both batches on both sides"
  })
  void lineThatNoBatchExplains_isNotAskedAbout(String names, String why) {
    RegisterState state = beside("（1）湖南省，长沙市", "智慧城市试点：" + names).state();
    assertThat(subjects(state, FindingKind.DELIMITER)).as(why).isEmpty();
  }

  @Test
  void lineThatSpeaksAgainstIt_standsWithTheOtherReading() {
    RegisterState state =
        beside("（1）湖南省，长沙市", "智慧城市试点：长沙市；芙蓉区", "（2）湖南省，湘潭市", "智慧城市试点：株洲市；湘潭市").state();
    Finding asked = finding(state, FindingKind.DELIMITER, SUBJECT);
    assertThat(asked.question().zh()).contains("能与名单核对的2行中，1行").doesNotContain("其他试点");
    assertThat(asked.readings().getFirst().evidence())
        .extracting(e -> e.quote())
        .containsExactly("株洲市", "湘潭市");
  }

  @Test
  void semicolonOfAnotherProgrammeAlone_isNotAskedAbout() {
    RegisterState state = beside("（1）湖南省，长沙市", "信息消费试点：长沙市；岳麓区").state();
    assertThat(subjects(state, FindingKind.DELIMITER)).isEmpty();
  }
}
