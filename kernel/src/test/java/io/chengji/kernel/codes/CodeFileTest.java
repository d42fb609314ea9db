package io.chengji.kernel.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFileTest {
  private static List<List<String>> parse(String text) {
    return CodeFile.parse("x.csv", text, "a,b", Function.identity());
  }

  @Test
  void cells_areSplitAtCommasOutsideQuotes() {
    assertThat(CodeFile.cells("a,,c")).containsExactly("a", "", "c");
    assertThat(CodeFile.cells("\"a,b\",\"say \"\"x\"\"\"")).containsExactly("a,b", "say \"x\"");
    assertThat(CodeFile.cells("a,")).containsExactly("a", "");
    assertThat(CodeFile.cells("\"\",b")).containsExactly("", "b");
  }

  @Test
  void aFile_isReadWithOrWithoutALastLineEnd() {
    assertThat(parse("a,b\n1,2\n3,4\n")).containsExactly(List.of("1", "2"), List.of("3", "4"));
    assertThat(parse("a,b\n1,2")).containsExactly(List.of("1", "2"));
    assertThat(parse("a,b\n")).isEmpty();
  }

  @Test
  void aDefect_isNamedWithFileAndLine() {
    assertThatThrownBy(() -> parse("b,a\n")).hasMessageContaining("x.csv: the header is not a,b");
    assertThatThrownBy(() -> parse("a,b\n1,2\n3\n"))
        .hasMessageContaining("x.csv line 3: 1 cells instead of 2");
    assertThatThrownBy(() -> parse("a,b\n\"1,2\n")).hasMessageContaining("unclosed quote");
    assertThatThrownBy(() -> CodeFile.bytes("none.csv")).hasMessageContaining("none.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "divisions.csv", "townships.csv", "special-areas.csv",
        "readings.csv", "positions.csv", "provinces.csv"
      })
  void aShippedFile_isPlainSortedAndSmall(String name) {
    String text = new String(CodeFile.bytes(name), UTF_8);
    assertThat(text).doesNotContain("\r", "\uFEFF", "\uFFFD", "\t").endsWith("\n");
    assertThat(text.length()).isLessThan(3_000_000);
    List<String> lines = text.lines().skip(1).toList();
    assertThat(lines).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @CsvSource({"divisions.csv", "townships.csv", "positions.csv"})
  void aFileOfCodes_isSortedByCode(String name) {
    String text = new String(CodeFile.bytes(name), UTF_8);
    assertThat(text.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .isSorted()
        .allMatch(code -> code.matches("[1-9]\\d{5}(\\d{3})?"));
  }

  @Test
  void aTownshipFileWithAnotherHeader_isRefused() {
    assertThatThrownBy(() -> Townships.parse("code,name\n".getBytes(UTF_8)))
        .hasMessageContaining("townships.csv: the header is not");
  }
}
