package io.chengji.kernel.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The index of names against a walk over all lines. */
class TownshipsProperties {
  private record Line(int code, String name) {
    String text() {
      return "%09d,%s,2015-09-30,,".formatted(code, name);
    }
  }

  @Provide
  Arbitrary<List<Line>> files() {
    Arbitrary<String> names =
        Arbitraries.of("Aa", "BB", "城关镇", "城关街道", "新华街道", "和平乡", "C#", "解放街道");
    Arbitrary<Integer> codes = Arbitraries.integers().between(110_101_001, 659_999_999);
    return Combinators.combine(codes, names)
        .as(Line::new)
        .list()
        .ofMaxSize(40)
        .map(
            lines -> {
              TreeMap<Integer, Line> sorted = new TreeMap<>();
              lines.forEach(line -> sorted.put(line.code(), line));
              return new ArrayList<>(sorted.values());
            });
  }

  private static Townships read(List<Line> lines) {
    StringBuilder file = new StringBuilder(Townships.HEADER).append('\n');
    lines.forEach(line -> file.append(line.text()).append('\n'));
    return Townships.parse(file.toString().getBytes(UTF_8));
  }

  @Property
  void everyNameUnderEveryPrefix_isWhatAWalkFinds(@ForAll("files") List<Line> lines) {
    Townships townships = read(lines);
    assertThat(townships.size()).isEqualTo(lines.size());
    for (String name : List.of("Aa", "BB", "城关镇", "C#", "没有镇")) {
      for (String prefix : List.of("", "1", "11", "4401", "440106", "659999999")) {
        assertThat(townships.listByName(name, prefix))
            .extracting(Division::code)
            .containsExactlyElementsOf(walk(lines, name, prefix));
      }
    }
  }

  private static List<String> walk(List<Line> lines, String name, String prefix) {
    return lines.stream()
        .filter(line -> line.name().equals(name))
        .map(line -> "%09d".formatted(line.code()))
        .filter(code -> code.startsWith(prefix))
        .toList();
  }

  @Property
  void everyLine_isFoundByItsCode(@ForAll("files") List<Line> lines) {
    Townships townships = read(lines);
    for (Line line : lines) {
      assertThat(townships.listByCode("%09d".formatted(line.code())))
          .extracting(Division::name)
          .containsExactly(line.name());
    }
  }

  @Example
  void everyShippedTownship_isFoundByItsNameInTheWholeCountryAndInItsCounty() {
    String[] lines = new String(CodeFile.bytes("townships.csv"), UTF_8).split("\n", -1);
    Divisions divisions = Codes.load().divisions();
    for (int at = 1; at < lines.length - 1; at += 97) {
      String[] cells = lines[at].split(",", -1);
      String code = cells[0].replace("-", "");
      assertThat(divisions.listByName(cells[1], ""))
          .as(lines[at])
          .extracting(Division::code)
          .contains(code);
      assertThat(divisions.listByCode(code))
          .as(lines[at])
          .extracting(Division::name)
          .contains(cells[1]);
    }
  }
}
