package io.chengji.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameIndexTest {
  /** Entries from lines such as {@code 重庆市 chong qing shi}; the name itself is the key. */
  private static NameIndex<String> index(String... lines) {
    List<SearchEntry<String>> entries = new ArrayList<>();
    for (String line : lines) {
      List<String> parts = List.of(line.split(" "));
      entries.add(
          new SearchEntry<>(parts.getFirst(), parts.getFirst(), parts.subList(1, parts.size())));
    }
    return new NameIndex<>(entries);
  }

  private static final NameIndex<String> CITIES =
      index(
          "重庆市 chong qing shi",
          "重庆市南岸区 chong qing shi nan an qu",
          "中卫市 zhong wei shi",
          "肇庆市 zhao qing shi",
          "六安市 lu an shi",
          "亳州市 bo zhou shi",
          "蚌埠市 beng bu shi",
          "台州市 tai zhou shi",
          "吕梁市 lv liang shi",
          "西安市 xi an shi",
          "常州市新北区 chang zhou shi xin bei qu",
          "苏州吴中太湖新城 su zhou wu zhong tai hu xin cheng",
          "智慧浦东建设纲要（iPudong_2015） zhi hui pu dong jian she gang yao （ i p u d o n g _ 2 0 1 5 ）");

  private static List<String> found(String query) {
    return CITIES.search(query, 100).hits().stream().map(SearchHit::key).toList();
  }

  private static SearchHit<String> best(String query) {
    return CITIES.search(query, 1).hits().getFirst();
  }

  @Test
  void wrongReading_findsNothing() {
    assertThat(found("zhongqing")).isEmpty();
    assertThat(found("liuan")).isEmpty();
  }

  @Test
  void rightReading_findsTheCity() {
    assertThat(found("chongqing")).containsExactly("重庆市", "重庆市南岸区");
    assertThat(found("cq")).containsExactly("重庆市", "重庆市南岸区");
    assertThat(found("luan")).first().isEqualTo("六安市");
    assertThat(found("la")).contains("六安市");
    assertThat(found("bozhou")).containsExactly("亳州市");
    assertThat(found("bengbu")).containsExactly("蚌埠市");
    assertThat(found("taizhou")).containsExactly("台州市");
  }

  @Test
  void kinds_areToldApart() {
    assertThat(best("重庆市").kind()).isEqualTo(MatchKind.EXACT);
    assertThat(best("重庆").kind()).isEqualTo(MatchKind.PREFIX);
    assertThat(best("南岸").kind()).isEqualTo(MatchKind.SUBSTRING);
    assertThat(best("nanan").kind()).isEqualTo(MatchKind.PINYIN);
    assertThat(best("chongqin").kind()).isEqualTo(MatchKind.PINYIN_PREFIX);
    assertThat(best("cqs").kind()).isEqualTo(MatchKind.INITIALS);
    assertThat(best("chongq").kind()).isEqualTo(MatchKind.INITIALS);
    assertThat(best("新北 常州").kind()).isEqualTo(MatchKind.WORDS);
  }

  @Test
  void mixedQuery_matchesCharactersAndLetters() {
    assertThat(best("重qing").key()).isEqualTo("重庆市");
    assertThat(best("chong庆").key()).isEqualTo("重庆市");
  }

  @Test
  void highlight_isTheRangeOfTheText() {
    assertThat(best("xinbei").ranges()).containsExactly(new TextRange(3, 5));
    assertThat(best("北区 常州").ranges()).containsExactly(new TextRange(0, 2), new TextRange(4, 6));
    assertThat(best("IPUDONG").ranges()).containsExactly(new TextRange(9, 16));
  }

  @Test
  void supplementaryCharacter_countsTwoUnits() {
    NameIndex<String> index = index("𠮷林市 ji lin shi");
    assertThat(index.search("林", 1).hits().getFirst().ranges())
        .containsExactly(new TextRange(2, 3));
  }

  @Test
  void apostropheAndBlank_partSyllables() {
    assertThat(found("xi'an")).containsExactly("西安市");
    assertThat(found("xi an")).containsExactly("西安市");
    assertThat(found("x'ian")).isEmpty();
    assertThat(found("chong qing")).contains("重庆市");
  }

  @Test
  void umlaut_isTypedAnyWay() {
    assertThat(found("lvliang")).containsExactly("吕梁市");
    assertThat(found("luliang")).containsExactly("吕梁市");
    assertThat(found("lüliang")).containsExactly("吕梁市");
  }

  @Test
  void widthAndCase_doNotMatter() {
    assertThat(found("ＣＱ")).isEqualTo(found("cq"));
    assertThat(found("２０１５")).hasSize(1);
  }

  @Test
  void shorterText_comesFirstWithinItsKind() {
    assertThat(found("重庆")).containsExactly("重庆市", "重庆市南岸区");
    assertThat(found("市").getFirst()).isEqualTo("重庆市");
  }

  @Test
  void aliases_giveOneHitForTheirKey() {
    NameIndex<Integer> index =
        new NameIndex<>(
            List.of(
                new SearchEntry<>(1, "红谷滩新区", List.of("hong", "gu", "tan", "xin", "qu")),
                new SearchEntry<>(1, "红谷滩", List.of("hong", "gu", "tan"))));
    SearchAnswer<Integer> answer = index.search("红谷滩", 10);
    assertThat(answer.total()).isEqualTo(1);
    assertThat(answer.hits().getFirst().text()).isEqualTo("红谷滩");
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void emptyQuery_findsNothing() {
    assertThat(found("")).isEmpty();
    assertThat(found(" ' ")).isEmpty();
  }

  @Test
  void limit_cutsTheHitsAndNotTheTotal() {
    SearchAnswer<String> answer = CITIES.search("s", 2);
    assertThat(answer.hits()).hasSize(2);
    assertThat(answer.total()).isGreaterThan(8);
  }

  @Test
  void syllablesThatDoNotFit_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SearchEntry<>(1, "重庆", List.of("chongqing")))
        .withMessageContaining("重庆 has 2 characters and 1 syllables");
  }
}
