package io.chengji.kernel.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every odd text in every format: read back by another program, it is what it was. */
class OddCharactersTest {
  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "+86 10",
          "-5",
          "@SUM(A1)",
          "＝1",
          "'quoted",
          "\"quoted\"",
          "a,b;c\td",
          "two\nlines",
          "two\r\nlines",
          "a\rb",
          " blanks around ",
          "　全角空格　",
          "007",
          "1e5",
          "2012-01-02",
          "TRUE",
          "null",
          "<b>&amp;</b>",
          "]]>",
          "_x000D_",
          "𠮷林😀",
          "é vs e\u0301",
          "\u202eturned",
          "\u2028",
          "\uFEFFmark",
          "\\u0041\\n",
          "{{x}} ${x} %s");

  static Stream<Arguments> everyTextInEveryFormat() {
    return Stream.of(TableFormat.values())
        .flatMap(format -> TEXTS.stream().map(text -> Arguments.of(format, text)));
  }

  private static Table<String> table(String text) {
    return new Table<>(
        "t",
        List.of(
            Column.ofText("odd, \"name\"", row -> row),
            Column.ofText("none", row -> null),
            Column.ofDecimal("number", row -> new BigDecimal("12345678901234567890.123000"))),
        List.of(text, "after"));
  }

  private static byte[] written(TableFormat format, Table<?> table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(table, out);
    return out.toByteArray();
  }

  private static String readBack(TableFormat format, byte[] bytes) throws IOException {
    return switch (format) {
      case CSV ->
          CsvTable.read(
                  new StringReader(new String(bytes, UTF_8)),
                  List.of("odd, \"name\"", "none", "number"))
              .rows()
              .getFirst()
              .field(0);
      case JSON -> tree(bytes).path(0).path("odd, \"name\"").asString();
      case GEOJSON ->
          tree(bytes).path("features").path(0).path("properties").path("odd, \"name\"").asString();
      case XLSX -> cell(bytes).asString();
    };
  }

  private static JsonNode tree(byte[] bytes) {
    return JsonMapper.builder().build().readTree(bytes);
  }

  private static Cell cell(byte[] bytes) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      Cell cell = workbook.getFirstSheet().read().get(1).getCell(0);
      assertThat(cell.getType()).isEqualTo(CellType.STRING);
      assertThat(cell.getFormula()).isNull();
      return cell;
    }
  }

  @ParameterizedTest
  @MethodSource
  void everyTextInEveryFormat(TableFormat format, String text) throws IOException {
    assertThat(readBack(format, written(format, table(text)))).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource
  void aTableWithoutRows_isStillATable(TableFormat format) throws IOException {
    Table<String> none = new Table<>("t", List.of(Column.ofText("a", row -> row)), List.of());
    byte[] bytes = written(format, none);
    switch (format) {
      case CSV -> assertThat(new String(bytes, UTF_8)).isEqualTo("a\n");
      case JSON -> assertThat(tree(bytes).isEmpty()).isTrue();
      case GEOJSON -> assertThat(tree(bytes).path("features").isArray()).isTrue();
      case XLSX -> assertThat(bytes).startsWith('P', 'K');
    }
  }

  @ParameterizedTest
  @EnumSource
  void theStreamIsLeftOpen(TableFormat format) throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    format.write(table("x"), out);
    assertThat(closed).isFalse();
    assertThat(out.size()).isPositive();
  }

  @Test
  void exactNumbers_keepEveryDigitInTexts() throws IOException {
    for (TableFormat format : List.of(TableFormat.CSV, TableFormat.JSON, TableFormat.GEOJSON)) {
      assertThat(new String(written(format, table("x")), UTF_8))
          .contains("12345678901234567890.123000");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
  void forASpreadsheet_everyFormulaStartIsGuarded(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTables.writeForSpreadsheet(
        new Table<>("t", List.of(Column.ofText("a", row -> row)), List.of(text)), out);
    CsvTable read = CsvTable.read(new StringReader(out.toString(UTF_8)), List.of("a"));
    assertThat(read.rows().getFirst().field(0)).isEqualTo("'" + text);
  }

  @Test
  void anExcerpt_showsNoControlCharacters() {
    assertThat(CsvException.excerpt("a\u001b[31m\nb")).isEqualTo("a\uFFFD[31m\uFFFDb");
    assertThat(CsvException.excerpt("x".repeat(61))).hasSize(61).endsWith("…");
  }
}
