package io.chengji.kernel.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableFormatTest {
  private record City(String name, @Nullable Integer year, @Nullable Point place) {}

  private static Table<City> cities(City... cities) {
    return new Table<>(
        "cities",
        List.of(Column.ofText("name", City::name), Column.ofWhole("year", City::year)),
        List.of(cities),
        City::place);
  }

  private static byte[] written(TableFormat format, Table<?> table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(table, out);
    return out.toByteArray();
  }

  @Test
  void csvForPrograms_hasLfNoMarkAndUntouchedValues() throws IOException {
    String csv =
        new String(
            written(
                TableFormat.CSV,
                cities(new City("=1+1", 2013, null), new City("六安,亳州", null, null))),
            UTF_8);
    assertThat(csv).isEqualTo("name,year\n=1+1,2013\n\"六安,亳州\",\n");
  }

  @Test
  void csvForSpreadsheets_hasMarkCrlfAndGuardedFormulas() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTables.writeForSpreadsheet(
        cities(new City("=1+1", -5, null), new City("＝A1", null, null), new City("常州", 1, null)),
        out);
    assertThat(out.toString(UTF_8)).isEqualTo("\uFEFFname,year\r\n'=1+1,-5\r\n'＝A1,\r\n常州,1\r\n");
  }

  @Test
  void csvByTheLetter_hasCrlfAndUntouchedValues() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTables.writeCrlf(cities(new City("@x", null, null)), out);
    assertThat(out.toString(UTF_8)).isEqualTo("name,year\r\n@x,\r\n");
  }

  @Test
  void json_isAnArrayOfObjectsWithNullForEmpty() throws IOException {
    String json =
        new String(
            written(TableFormat.JSON, cities(new City("a\"b", 1, null), new City("", null, null))),
            UTF_8);
    assertThat(json.replace("\n", ""))
        .isEqualTo("[{\"name\":\"a\\\"b\",\"year\":1},{\"name\":null,\"year\":null}]");
  }

  @Test
  void geoJson_hasLongitudeFirstAndNullGeometryWithoutPosition() throws IOException {
    String json =
        new String(
            written(
                TableFormat.GEOJSON,
                cities(
                    new City("常州", 2013, new Point(119.97, 31.81)), new City("某新区", null, null))),
            UTF_8);
    assertThat(json.replace("\n", ""))
        .isEqualTo(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[119.97,31.81]},"
                + "\"properties\":{\"name\":\"常州\",\"year\":2013}},"
                + "{\"type\":\"Feature\",\"geometry\":null,"
                + "\"properties\":{\"name\":\"某新区\",\"year\":null}}]}");
  }

  @Test
  void workbook_keepsTextsAsTextAndNumbersAsNumbers() throws IOException {
    byte[] bytes =
        written(TableFormat.XLSX, cities(new City("=1+1", 2013, null), new City("", null, null)));
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getFirstSheet().getName()).isEqualTo("cities");
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(1)).isEqualTo("year");
      Cell formulaLike = rows.get(1).getCell(0);
      assertThat(formulaLike.getType()).isEqualTo(CellType.STRING);
      assertThat(formulaLike.asString()).isEqualTo("=1+1");
      assertThat(rows.get(1).getCell(1).asNumber()).isEqualTo(new BigDecimal("2013"));
    }
  }

  @Test
  void tooLongForAWorkbook_isRefusedWithTheWayOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> written(TableFormat.XLSX, cities(new City("x".repeat(32_768), null, null))))
        .withMessageContaining("row 1, column 1")
        .withMessageContaining("export CSV");
  }

  @Test
  void unknownWord_isNoFormat() {
    assertThat(TableFormat.find("pdf")).isEmpty();
    assertThat(TableFormat.find("geojson")).contains(TableFormat.GEOJSON);
  }

  @Test
  void repeatedColumn_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Table<City>(
                    "t",
                    List.of(Column.ofText("a", City::name), Column.ofText("a", City::name)),
                    List.of()))
        .withMessageContaining("two columns are called a");
  }

  @Test
  void positionOffTheEarth_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Point(31.8, 119.9));
    assertThatIllegalArgumentException().isThrownBy(() -> new Point(Double.NaN, 0));
  }
}
