package io.chengji.programme;

import static io.chengji.programme.ShippedState.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.table.Table;
import io.chengji.programme.api.RegisterTables;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Do the tables of the shipped register say what the documents print? */
class RegisterTablesTest {
  private final RegisterTables tables = new RegisterTables(STATE);

  private static <T> List<String> column(Table<T> table, String name) {
    return StreamSupport.stream(table.rows().spliterator(), false)
        .map(
            row ->
                table.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .value()
                    .of(row))
        .map(value -> value == null ? "" : value.toString())
        .toList();
  }

  @Test
  void pilots_keepTheBracketsOfTheirNames() {
    assertThat(column(tables.pilots(STATE.listings()), "name_as_written"))
        .contains("徐州市（含新沂市）", "泉州市（含德化县、安溪县蓬莱镇）", "青岛西海岸新区（黄岛区）", "麒麟科技创新园（生态科技城）", "阳泉市");
  }

  @Test
  void policies_haveTheStatusWordsOfTheDocument() {
    Map<String, Long> statuses =
        column(tables.policies(STATE.policies()), "status").stream()
            .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    assertThat(statuses)
        .containsEntry("未公开", 11L)
        .containsEntry("编制中", 1L)
        .containsEntry("讨论稿", 1L)
        .containsEntry("征求意见稿", 1L)
        .containsKey("");
    assertThat(statuses.keySet()).noneMatch(word -> word.matches("[a-z-]+"));
  }
}
