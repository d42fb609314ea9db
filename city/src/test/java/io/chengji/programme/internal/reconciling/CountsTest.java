package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.readings;
import static io.chengji.programme.internal.reconciling.Papers.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.RegisterState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Do stated, read and computed numbers stand side by side, with a sentence for each difference? */
class CountsTest {
  private static CountLine line(RegisterState state, String subject) {
    return state.counts().stream()
        .filter(each -> each.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> new AssertionError(subject + " is not in " + state.counts()));
  }

  private static String numbers(RegisterState state, String subject) {
    CountLine line = line(state, subject);
    return line.stated() + " " + line.read() + " " + line.computed() + " " + line.inReview();
  }

  private static Papers hunan(String names) {
    return papers().notice("a.txt", 2014).under("湖南省", names);
  }

  @ParameterizedTest
  @CsvSource({
    "长沙市、株洲市, null 2 2 0",
    "长沙市、澜川市, null 2 2 1",
    "长沙市株洲市、岳阳市, null 2 3 0",
    "长沙市、长沙市, null 1 1 0",
    "长沙市（岳麓区）, null 1 1 0",
    "长沙市、123, null 1 1 0"
  })
  void readNames_areCountedBeforeAnythingIsReconciled(String names, String numbers) {
    assertThat(numbers(hunan(names).state(), "pilots.2014.new")).isEqualTo(numbers);
  }

  @Test
  void numberThatNobodyStates_isNotHeldAgainstTheList() {
    RegisterState state = hunan("长沙市、株洲市").state();
    assertThat(line(state, "pilots.2014.new").explanation().zh()).contains("没有给出");
    assertThat(subjects(state, FindingKind.COUNT)).isEmpty();
    assertThat(line(state, "pilots.2014.new").evidence()).isEmpty();
  }

  @Test
  void headingsOfABatch_areAddedUp() {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .line("一、市、区（2个）")
            .under("湖南省", "长沙市、株洲市")
            .line("二、县、镇（1个）")
            .under("湖南省", "长沙县")
            .state();
    assertThat(numbers(state, "pilots.2014.new")).isEqualTo("3 3 3 0");
    assertThat(numbers(state, "list.市、区（2个）")).isEqualTo("2 2 2 0");
    assertThat(numbers(state, "list.县、镇（1个）")).isEqualTo("1 1 1 0");
    assertThat(line(state, "pilots.2014.new").evidence()).hasSize(2);
    assertThat(subjects(state, FindingKind.COUNT)).isEmpty();
    assertThat(state.listings())
        .extracting(Listing::countGroup)
        .containsExactly("市、区（2个）", "市、区（2个）", "县、镇（1个）");
  }

  @Test
  void sentence_leadsTheHeadings() {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .line("经评审，确定5个城市为2014年度国家智慧城市试点。现公布。", "2014年度国家智慧城市试点名单", "一、市、区（2个）")
            .under("湖南省", "长沙市、株洲市")
            .state();
    assertThat(numbers(state, "pilots.2014.new")).isEqualTo("5 2 2 0");
    assertThat(subjects(state, FindingKind.COUNT)).containsExactly("2014年度新增试点");
    assertThat(readings(state, FindingKind.COUNT, "2014年度新增试点")).containsExactly("names", "stated");
  }

  @ParameterizedTest
  @CsvSource({"1, 1 1 1 0, 0", "2, 2 1 1 0, 1"})
  void expansions_areHeldAgainstTheirHeading(int stated, String numbers, int asked) {
    RegisterState state =
        papers()
            .notice("a.txt", 2013)
            .under("湖南省", "长沙市")
            .notice("b.txt", 2014)
            .under("湖南省", "株洲市")
            .expanding(2013, stated, "长沙市试点新增浏阳市")
            .state();
    assertThat(numbers(state, "pilots.2014.expansion")).isEqualTo(numbers);
    assertThat(subjects(state, FindingKind.COUNT)).hasSize(asked);
  }

  @Test
  void levels_areCountedAtTheTimeOfTheListing() {
    RegisterState state =
        papers()
            .text("e.txt", "国家智慧城市试点", "试点名单", "编辑", "首批试点共4个，其中地级市1个，区县2个，镇1个。")
            .under("湖南省", "长沙市、岳麓区、浏阳市")
            .state();
    assertThat(state.counts())
        .filteredOn(each -> each.subject().contains("level"))
        .extracting(each -> each.stated() + "/" + each.computed())
        .containsExactly("1/1", "2/2", "1/0");
    assertThat(subjects(state, FindingKind.COUNT)).contains("第1批中的镇数");
  }

  @Test
  void mergedList_isHeldAgainstBothBatches() {
    RegisterState state = papers().mergedEntry("m.txt", 2, 2).under("湖南省", "长沙市、株洲市、岳阳市").state();
    assertThat(line(state, "list.merged.试点名单").stated()).isEqualTo(4);
    assertThat(line(state, "list.merged.试点名单").read()).isEqualTo(3);
    assertThat(line(state, "list.merged.试点名单").explanation().en())
        .contains("a near total proves nothing");
  }

  @Test
  void derivedBatch_countsNamesThatTheOtherListDoesNotPrint() {
    RegisterState state =
        papers()
            .notice("b.txt", 2013)
            .under("湖南省", "株洲市、长沙市岳麓区")
            .mergedEntry("m.txt", 1, 2)
            .under("湖南省", "长沙市、株洲市、岳麓区")
            .expanding(2012, 1, "长沙市试点新增浏阳市")
            .state();
    assertThat(line(state, "pilots.2012.new").read()).isEqualTo(2);
    assertThat(line(state, "pilots.2012.new").computed()).isEqualTo(1);
    assertThat(line(state, "pilots.2012.new").explanation().zh()).contains("总数可为1至2");
  }

  @Test
  void decision_changesTheComputedNumberAndNotTheOthers() {
    Papers papers = hunan("长沙市株洲市、岳阳市");
    RegisterState one = papers.choosing(FindingKind.RUN_TOGETHER, "长沙市株洲市", "one");
    assertThat(numbers(papers.state(), "pilots.2014.new")).isEqualTo("null 2 3 0");
    assertThat(numbers(one, "pilots.2014.new")).isEqualTo("null 2 2 1");
  }

  @ParameterizedTest
  @CsvSource({"3, '3 = 2（2013年度新增试点） + 1（2014年度新增试点）'", "2, 2 = 2（2013年度新增试点）"})
  void total_isTakenApart(int total, String parts) {
    RegisterState state =
        papers()
            .notice("a.txt", 2013)
            .line("一、市、区（2个）")
            .under("湖南省", "长沙市、株洲市")
            .notice("b.txt", 2014)
            .line("一、市、区（1个）")
            .under("湖南省", "岳阳市")
            .line("截至目前，试点总数已达%d个。特此通知。".formatted(total))
            .state();
    assertThat(line(state, "total." + total).explanation().zh()).contains("文件：" + parts);
    assertThat(line(state, "total." + total).computed()).isEqualTo(total);
  }

  @Test
  void groupThatPrintsACityTwice_isCountedOnce() {
    RegisterState state =
        papers().collection("c.txt").line("（1）湖南省，长沙市", "《甲规划》", "（2）湖南省，长沙市", "《乙规划》").state();
    assertThat(line(state, "group.省会城市（2个）").read()).isEqualTo(2);
    assertThat(line(state, "group.省会城市（2个）").computed()).isEqualTo(1);
  }

  @Test
  void everyLine_isExplainedInBothLanguages() {
    RegisterState state =
        papers()
            .mergedEntry("m.txt", 2, 2)
            .under("湖南省", "长沙市、株洲市,岳阳市、澜川市")
            .notice("b.txt", 2013)
            .line("一、市、区（3个）")
            .under("湖南省", "株洲市、岳阳市")
            .state();
    assertThat(state.counts())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.explanation().zh()).isNotBlank();
              assertThat(line.explanation().en()).isNotBlank();
              assertThat(line.label().zh()).isNotBlank();
            });
  }
}
