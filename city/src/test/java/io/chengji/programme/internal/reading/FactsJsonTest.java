package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.DocumentKind;
import io.chengji.programme.model.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Are facts kept as text that reads back the same and refuses what it does not know? */
class FactsJsonTest {
  private static final List<DocumentFacts> EXAMPLES =
      List.of(
          Texts.notice("湖南省：", "甲市,乙市（含丙区）、、123", "注：不分先后"),
          Texts.notice("一、市、区（2个）", "湖南省", "甲市", "三、2015年试点扩大范围（1个）", "甲城市：新增乙区，2015年含丙区"),
          Texts.collection("1、省会（1个）", "（1）湖南省，长沙市", "信息消费试点：长沙市；岳麓区", "《甲规划》（未公开）", "无试点。"),
          Texts.entry("首批试点共9个，2013年1月29日，某部公布首批试点。"),
          Texts.read("城市", "1、澜川：以民生为先　　打造名城。2、平湖：以产业为先　　《甲规划》。"));

  @Test
  void facts_areReadBackAsTheyWere() {
    for (DocumentFacts facts : EXAMPLES) {
      assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
    }
  }

  @Test
  void sameFacts_areTheSameBytes() {
    for (DocumentFacts facts : EXAMPLES) {
      String json = FactsJson.write(facts);
      assertThat(FactsJson.write(FactsJson.read(json))).isEqualTo(json).endsWith("}\n");
      assertThat(json).doesNotContain("\r").contains("\"format\" : " + DocumentFacts.FORMAT);
    }
  }

  @Test
  void unknownMember_isRefused() {
    String json = FactsJson.write(EXAMPLES.getFirst());
    String other = json.replaceFirst("\\{", "{\"colour\" : \"red\",");
    assertThatThrownBy(() -> FactsJson.read(other)).hasMessageContaining("colour");
    assertThatThrownBy(() -> FactsJson.read("[]")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> FactsJson.read("")).isInstanceOf(RuntimeException.class);
  }

  @Test
  void chineseIsWrittenAsItIs() {
    assertThat(FactsJson.write(EXAMPLES.getFirst())).contains("甲市", "湖南省");
  }

  @Test
  void lists_cannotBeChangedFromOutside() {
    DocumentFacts facts = EXAMPLES.getFirst();
    assertThatThrownBy(() -> facts.names().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> facts.names().getFirst().brackets().add(null))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> facts.lists().getFirst().batches().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void correctionsHaveIdsOfTheirDocument() {
    Facts facts = Texts.facts(DocumentKind.NOTICE);
    Evidence evidence = facts.quotes.of(3, "甲市", "甲市", "");
    facts.correct(Correction.Kind.BLANK, "甲 市", "甲市", Words.same("空白"), evidence);
    facts.correct(Correction.Kind.BLANK, "甲 市", "甲市", Words.same("空白"), evidence);
    assertThat(facts.toFacts().corrections())
        .extracting(Correction::id)
        .containsExactly("a.txt:3:1", "a.txt:3:2");
  }

  @Test
  void namesOfALine_areCountedAnewOnEachLine() {
    Facts facts = Texts.facts(DocumentKind.NOTICE);
    assertThat(facts.countNamesOfLine(1)).isZero();
    facts.names.addAll(EXAMPLES.getFirst().names());
    assertThat(facts.countNamesOfLine(1)).isEqualTo(EXAMPLES.getFirst().names().size());
    assertThat(facts.countNamesOfLine(2)).isZero();
  }
}
