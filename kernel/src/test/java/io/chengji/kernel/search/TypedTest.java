package io.chengji.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what the search makes of it. */
class TypedTest {
  private static final NameIndex<String> INDEX =
      new NameIndex<>(
          List.of(
              new SearchEntry<>("c", "重庆市", List.of("chong", "qing", "shi")),
              new SearchEntry<>("x", "西安市", List.of("xi", "an", "shi")),
              new SearchEntry<>("l", "吕梁市", List.of("lv", "liang", "shi")),
              new SearchEntry<>("j", "𠮷林", List.of("ji", "lin"))));

  private static List<String> found(String query) {
    return INDEX.search(query, 10).hits().stream().map(SearchHit::key).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "CHONGQING, c",
    "ｃｈｏｎｇｑｉｎｇ, c",
    "'  chong   qing  ', c",
    "chong’qing, c",
    "xi'an, x",
    "lvliang, l",
    "luliang, l",
    "lüliang, l",
    "LÜLIANG, l",
    "𠮷, j",
    "𠮷林, j",
    "重　庆, c"
  })
  void manySpellings_leadToOneName(String query, String key) {
    assertThat(found(query)).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "　",
        "'",
        "’''’",
        "\u0000",
        "\ud842",
        "\udfb7",
        "%",
        "*",
        ".*",
        "' or 1=1"
      })
  void whatMeansNothing_findsNothing(String query) {
    assertThat(found(query)).isEmpty();
  }

  @Test
  void aLongQuery_isAnsweredAtOnce() {
    assertThat(found("chongqing".repeat(2000))).isEmpty();
    assertThat(found("重庆市".repeat(2000))).isEmpty();
  }

  @Test
  void rangesCountAsStringsDo() {
    SearchHit<String> hit = INDEX.search("lin", 1).hits().getFirst();
    assertThat(hit.text().substring(hit.ranges().getFirst().from())).isEqualTo("林");
  }

  @Test
  void theLimit_boundsTheHitsAndNotTheTotal() {
    SearchAnswer<String> answer = INDEX.search("shi", 1);
    assertThat(answer.hits()).hasSize(1);
    assertThat(answer.total()).isEqualTo(3);
    assertThat(INDEX.search("shi", 0).hits()).isEmpty();
  }

  @Test
  void anEntryNeedsASyllableForEachCharacter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SearchEntry<>("k", "重庆", List.of("chong")))
        .withMessageContaining("重庆");
    assertThatIllegalArgumentException().isThrownBy(() -> new TextRange(3, 2));
  }

  @Test
  void words_arePartedByBlanksAndNotByApostrophes() {
    assertThat(Typed.listWords(" a  b　c ")).hasSize(3);
    assertThat(Typed.listWords("xi'an")).hasSize(1);
    assertThat(Typed.listWords("'")).isEmpty();
  }
}
