package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Correction;
import io.chengji.programme.model.MentionRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is a line of names cut where it should be, and every irregular mark written down? */
class NameLineTest {
  private static DocumentFacts hunan(String line) {
    return Texts.notice("湖南省：", line);
  }

  private static List<String> texts(String line) {
    return hunan(line).names().stream().map(PrintedName::text).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"、", "，", "；", ",", ";", "､", "﹑", "。", "．"})
  void everyMark_parts(String mark) {
    assertThat(texts("甲城市" + mark + "乙城市")).containsExactly("甲城市", "乙城市");
  }

  @ParameterizedTest
  @ValueSource(strings = {"·", "-", "/", "和", "与", " ", "　"})
  void otherCharacter_partsNothing(String mark) {
    assertThat(texts("甲城市" + mark + "乙城市、丙城市")).hasSize(2).endsWith("丙城市");
  }

  @ParameterizedTest
  @CsvSource({
    "'甲市、乙市', ''",
    "'甲市，乙市', ''",
    "'甲市；乙市', ''",
    "'甲城市。乙城市', 'DELIMITER:。>、'",
    "'甲城市．乙城市', 'DELIMITER:．>、'",
    "'甲城市、乙城市。丙城市。', 'DELIMITER:。>、'",
    "'甲市、乙市。', ''",
    "'甲市,乙市', 'DELIMITER:,>、'",
    "'甲市;乙市', 'DELIMITER:;>、'",
    "'甲市､乙市', 'DELIMITER:､>、'",
    "'甲市、、乙市', 'DELIMITER:、>'",
    "'甲市、,乙市', 'DELIMITER:,>'",
    "'甲市,、乙市', 'DELIMITER:,>、|DELIMITER:、>'",
    "'甲市、、、乙市', 'DELIMITER:、>|DELIMITER:、>'",
    "'、甲市', 'DELIMITER:、>'",
    "'甲市、', 'DELIMITER:、>'",
    "',甲市', 'DELIMITER:,>'",
    "'甲市,', 'DELIMITER:,>'",
    "'甲市、。', 'DELIMITER:。>'"
  })
  void irregularMark_isARecordOfItsOwn(String line, String repairs) {
    assertThat(String.join("|", Texts.repairs(hunan(line)))).isEqualTo(repairs);
  }

  @ParameterizedTest
  @CsvSource({
    "'甲市、乙市　', ''",
    "'　　甲市、乙市', ''",
    "'甲市、 乙市', 'BLANK: >'",
    "'甲市 、乙市', 'BLANK: >'",
    "'甲市　、 乙市', 'BLANK:　>|BLANK: >'",
    "'甲 市、乙市', 'BLANK:甲 市>甲市'",
    "'甲　　市、乙市', 'BLANK:甲　　市>甲市'"
  })
  void blank_isARecordWhereItStandsBesideOrInsideAName(String line, String repairs) {
    DocumentFacts facts = hunan(line);
    assertThat(Texts.names(facts)).containsExactly("湖南省甲市", "湖南省乙市");
    assertThat(String.join("|", Texts.repairs(facts))).isEqualTo(repairs);
  }

  @Test
  void repair_saysWhyAndShowsTheMarkBetweenItsNames() {
    DocumentFacts facts = hunan("甲市、乙市,丙市、丁市");
    assertThat(facts.corrections())
        .singleElement()
        .satisfies(
            repair -> {
              assertThat(repair.evidence().line()).isEqualTo(4);
              assertThat(repair.evidence().quote()).isEqualTo("甲市、乙市,丙市、丁市");
              assertThat(repair.evidence().heading()).isEqualTo("试点名单 / 湖南省");
              assertThat(repair.author()).isEqualTo("reader");
              assertThat(repair.date()).isNull();
              assertThat(repair.reason().zh()).contains("半角");
            });
    DocumentFacts retold = Texts.entry("试点名单", "湖南省：", "甲市、乙市,丙市、丁市");
    assertThat(retold.corrections().getFirst().evidence().quote()).isEqualTo("乙市,丙市");
  }

  @Test
  void repairs_haveIdsThatCountUp() {
    assertThat(hunan("甲市,乙市,丙市").corrections())
        .extracting(Correction::id)
        .containsExactly("a.txt:4:1", "a.txt:4:2");
  }

  @Test
  void names_areNumberedAlongTheirLine() {
    DocumentFacts facts = Texts.notice("湖南省：", "甲市、乙市", "丙市、丁市");
    assertThat(facts.names())
        .extracting(PrintedName::id)
        .containsExactly("4.1", "4.2", "5.1", "5.2");
    assertThat(facts.names()).extracting(n -> n.evidence().line()).containsExactly(4, 4, 5, 5);
  }

  @Test
  void name_keepsItsWordingBesideWhatWasReadOfIt() {
    PrintedName name = hunan("甲 市（含乙区）、丙市").names().getFirst();
    assertThat(name.text()).isEqualTo("甲市");
    assertThat(name.wording()).isEqualTo("甲 市（含乙区）");
    assertThat(name.province()).isEqualTo("湖南省");
    assertThat(name.city()).isEmpty();
    assertThat(name.base()).isEmpty();
    assertThat(name.role()).isEqualTo(MentionRole.LISTED);
  }

  @Test
  void semicolons_areCountedBeforeEachName() {
    assertThat(hunan("甲市、乙市；丙市;丁市、戊市").names())
        .extracting(PrintedName::semicolonGroup)
        .containsExactly(0, 0, 1, 2, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "'甲市[1]、乙市', ''",
    "'甲市［12］、乙市[3]', ''",
    "'甲市、[1]乙市', ''",
    "'甲市、123、乙市', 123",
    "'甲市、[123]、乙市', [123]",
    "'甲市、（）、乙市', （）",
    "'甲市、?!、乙市', ?!",
    "'甲市、abc、乙市、X', abc|X"
  })
  void footnote_isNoName_andWhatIsNoNameIsKept(String line, String left) {
    DocumentFacts facts = hunan(line);
    assertThat(Texts.names(facts)).containsExactly("湖南省甲市", "湖南省乙市");
    assertThat(String.join("|", Texts.remainders(facts))).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({
    "'甲市（含乙区、丙区）、丁市', 甲市/丁市",
    "'甲市(含乙区,丙区),丁市', 甲市/丁市",
    "'甲市（含乙区（丙镇、丁镇）、戊区）、己市', 甲市/己市",
    "'甲市（含乙区、丙区、丁市', 甲市（含乙区/丙区/丁市",
    "'甲市）、乙市', 甲市）/乙市",
    "'甲市（含乙区)、丙市', 甲市/丙市"
  })
  void delimiterInsideABracket_doesNotPart(String line, String names) {
    assertThat(texts(line)).containsExactly(names.split("/"));
  }

  @Test
  void bracketOfAThousandCharacters_isTheLongest() {
    String inside = "区".repeat(998);
    assertThat(texts("甲市（" + inside + "）、乙市")).containsExactly("甲市", "乙市");
    assertThat(texts("甲市（" + "区、".repeat(500) + "区）、乙市")).hasSize(502);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "　", "\t", "\u00A0", "\u200B", "\uFEFF", "\u2003"})
  void everyBlank_isLeftOutOfANameAndWrittenDown(String blank) {
    DocumentFacts facts = hunan("甲" + blank + "市、乙市");
    assertThat(Texts.names(facts)).containsExactly("湖南省甲市", "湖南省乙市");
    assertThat(facts.corrections())
        .extracting(Correction::kind)
        .containsExactly(Correction.Kind.BLANK);
  }
}
