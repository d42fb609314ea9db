package io.chengji.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.codes.Division;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The index with the readings that ship, over every division that ever had a code. */
class ShippedReadingsTest {
  private static final Codes CODES = Codes.load();
  private static NameIndex<String> index = new NameIndex<>(List.of());

  @BeforeAll
  static void indexAllDivisions() {
    Set<String> names = new LinkedHashSet<>();
    for (Division division : CODES.divisions().listAll()) {
      names.add(division.name());
    }
    List<SearchEntry<String>> entries = new ArrayList<>();
    for (String name : names) {
      entries.add(new SearchEntry<>(name, name, CODES.readings().read(name).syllables()));
    }
    index = new NameIndex<>(entries);
  }

  private static List<String> found(String query) {
    return index.search(query, 50).hits().stream().map(SearchHit::key).toList();
  }

  @Test
  void namesWithRareReadings_areFoundAsPeopleSayThem() {
    assertThat(found("chongqing").getFirst()).isEqualTo("重庆市");
    assertThat(found("cq")).contains("重庆市");
    assertThat(found("luan")).contains("六安市");
    assertThat(found("las")).contains("六安市");
    assertThat(found("bozhou")).contains("亳州市");
    assertThat(found("bengbu")).contains("蚌埠市");
    assertThat(found("taizhou")).contains("台州市", "泰州市");
  }

  @Test
  void wrongReadings_doNotFindThem() {
    assertThat(found("zhongqing")).doesNotContain("重庆市");
    assertThat(found("liuan")).doesNotContain("六安市");
    assertThat(found("bangbu")).doesNotContain("蚌埠市");
  }

  @Test
  void everyDivision_isFoundByItsPinyinAndInitials() {
    for (Division division : CODES.divisions().listAll()) {
      String name = division.name();
      String pinyin = CODES.readings().read(name).full();
      assertThat(index.search(pinyin, Integer.MAX_VALUE).hits().stream().map(SearchHit::key))
          .contains(name);
    }
  }
}
