package io.chengji.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;

class NameIndexFuzzTest {
  private static final NameIndex<String> INDEX =
      new NameIndex<>(
          List.of(
              new SearchEntry<>("1", "重庆市", List.of("chong", "qing", "shi")),
              new SearchEntry<>("2", "吕梁市", List.of("lv", "liang", "shi")),
              new SearchEntry<>("3", "𠮷A1（", List.of("ji", "A", "1", "（"))));

  /** Any query is answered; what it highlights lies in the text. */
  @FuzzTest
  void anyQuery_isAnswered(@NotNull String query) {
    SearchAnswer<String> answer = INDEX.search(query, 2);
    assertThat(answer.total()).isBetween(answer.hits().size(), INDEX.size());
    for (SearchHit<String> hit : answer.hits()) {
      assertThat(hit.ranges()).isNotEmpty();
      assertThat(hit.ranges().getLast().to()).isLessThanOrEqualTo(hit.text().length());
    }
  }
}
