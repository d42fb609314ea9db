package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.DocumentKind;
import org.junit.jupiter.api.Test;

/** Is running text joined over its lines, and does every position still know its line? */
class ProseFlowTest {
  private static final Quotes QUOTES = Texts.facts(DocumentKind.ENTRY).quotes;

  @Test
  void brokenLines_areJoinedUntilASentenceEnds() {
    assertThat(Texts.flow("甲城", "规划", "提出。", "乙城").text()).isEqualTo("甲城规划提出。\n乙城");
    assertThat(Texts.flow("问？", "答！", "如下：", "完").text()).isEqualTo("问？\n答！\n如下：\n完");
    assertThat(Texts.flow("　甲城 ", " 规划　").text()).isEqualTo("甲城规划");
    assertThat(Texts.flow().text()).isEmpty();
  }

  @Test
  void breakHere_beginsAParagraphOnce() {
    ProseFlow flow = new ProseFlow();
    flow.breakHere();
    flow.append(1, "甲城");
    flow.breakHere();
    flow.breakHere();
    flow.append(2, "乙城");
    assertThat(flow.text()).isEqualTo("甲城\n乙城");
    assertThat(flow.from(3)).isEqualTo("乙城");
    assertThat(flow.length()).isEqualTo(5);
  }

  @Test
  void everyPosition_knowsItsLine() {
    ProseFlow flow = new ProseFlow();
    flow.append(4, "甲城");
    flow.append(7, "规划。");
    flow.append(9, "乙城");
    String lines = "447779" + "9";
    StringBuilder found = new StringBuilder();
    for (int at = 0; at < flow.length(); at++) {
      found.append(flow.text().charAt(at) == '\n' ? "" : flow.lineAt(at));
    }
    assertThat(found).hasToString(lines);
  }

  @Test
  void evidence_quotesTheWordsOfTheFirstLine() {
    ProseFlow flow = Texts.flow("　　甲城规划", "提出目标。", "乙城");
    assertThat(flow.evidence(QUOTES, 2, 4, "题").quote()).isEqualTo("规划");
    assertThat(flow.evidence(QUOTES, 2, 4, "题").heading()).isEqualTo("题");
    assertThat(flow.evidence(QUOTES, 2, 8, "").quote()).isEqualTo("规划");
    assertThat(flow.evidence(QUOTES, 4, 8, "").quote()).isEqualTo("提出目标");
    assertThat(flow.evidence(QUOTES, 4, 8, "").line()).isEqualTo(2);
    assertThat(flow.evidence(QUOTES, 10, 12, "").line()).isEqualTo(3);
  }

  @Test
  void evidenceBeyondTheEnd_isCutThere() {
    ProseFlow flow = Texts.flow("甲城规划");
    assertThat(flow.evidence(QUOTES, 2, 99, "").quote()).isEqualTo("规划");
    assertThat(flow.evidence(QUOTES, 4, 99, "").quote()).isEmpty();
  }
}
