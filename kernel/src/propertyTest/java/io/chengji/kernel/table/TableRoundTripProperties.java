package io.chengji.kernel.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written can be read again, whatever characters the documents hold. */
class TableRoundTripProperties {
  private static final List<String> ODD =
      List.of(
          "\"", ",", "\n", "\r\n", "\t", "'", "=1", "＝", "，", "、", "；", "\uFEFF", "\u0000",
          "\u000B", "\u2028", "<", "&", "]]>", "𠮷", "😀", "é", "_x0041_", " ", "　", "龘", "\\",
          "\uFFFE");

  @Provide
  Arbitrary<String> odd() {
    return Arbitraries.of(ODD)
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .injectDuplicates(0.1);
  }

  private static Table<List<String>> table(List<List<String>> rows) {
    return new Table<>(
        "t",
        List.of(Column.ofText("a", row -> row.get(0)), Column.ofText("b", row -> row.get(1))),
        rows);
  }

  private static byte[] written(TableFormat format, Table<?> table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(table, out);
    return out.toByteArray();
  }

  private static List<List<String>> pairs(List<String> texts) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i + 1 < texts.size(); i += 2) {
      rows.add(List.of(texts.get(i), texts.get(i + 1)));
    }
    return rows;
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return odd().list().ofMaxSize(12);
  }

  @Property
  void csv_isReadAgainAsItWas(@ForAll("texts") List<String> texts) throws IOException {
    List<List<String>> rows = pairs(texts);
    CsvTable read =
        CsvTable.read(
            new StringReader(new String(written(TableFormat.CSV, table(rows)), UTF_8)),
            List.of("a", "b"));
    assertThat(read.rows().stream().map(CsvRow::fields)).containsExactlyElementsOf(rows);
  }

  @Property
  void json_isReadAgainAsItWas(@ForAll("texts") List<String> texts) throws IOException {
    List<List<String>> rows = pairs(texts);
    JsonNode read = new JsonMapper().readTree(written(TableFormat.JSON, table(rows)));
    assertThat(read.size()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(read.get(i).get("a").asString("")).isEqualTo(rows.get(i).get(0));
      assertThat(read.get(i).get("b").asString("")).isEqualTo(rows.get(i).get(1));
    }
  }

  @Property
  void geoJson_carriesEveryRowAsAFeature(@ForAll("texts") List<String> texts) throws IOException {
    List<List<String>> rows = pairs(texts);
    JsonNode read = new JsonMapper().readTree(written(TableFormat.GEOJSON, table(rows)));
    assertThat(read.get("features").size()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode feature = read.get("features").get(i);
      assertThat(feature.get("geometry").isNull()).isTrue();
      assertThat(feature.get("properties").get("b").asString("")).isEqualTo(rows.get(i).get(1));
    }
  }

  @Property(tries = 200)
  void workbook_isReadAgainExceptForWhatXmlCannotCarry(@ForAll("texts") List<String> texts)
      throws IOException {
    List<List<String>> rows = pairs(texts);
    byte[] bytes = written(TableFormat.XLSX, table(rows));
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> read = workbook.getFirstSheet().read();
      for (int i = 0; i < rows.size(); i++) {
        String expected = carried(rows.get(i).get(0));
        String found = textAt(read, i + 1);
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  private static String textAt(List<Row> rows, int line) {
    return rows.stream()
        .filter(row -> row.getRowNum() == line + 1)
        .findFirst()
        .flatMap(row -> row.getOptionalCell(0))
        .map(cell -> cell.asString())
        .orElse("");
  }

  /** What XML cannot carry became U+FFFD; all else, line ends too, is kept. */
  private static String carried(String text) {
    return text.replace('\u0000', '\uFFFD').replace('\u000B', '\uFFFD').replace('\uFFFE', '\uFFFD');
  }
}
