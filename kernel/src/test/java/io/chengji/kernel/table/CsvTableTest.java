package io.chengji.kernel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
  private static final List<String> HEADER = List.of("id", "name");

  @Test
  void cell_isFoundByTheNameOfItsColumn() throws IOException {
    CsvTable table = CsvTable.read(new StringReader("id,name\n1,武汉市\n"), HEADER);
    assertThat(table.cell(table.rows().getFirst(), "name")).isEqualTo("武汉市");
    assertThatThrownBy(() -> table.cell(table.rows().getFirst(), "code"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("code");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
          '',                    1, 1
          'id\\n',               1, 2
          'name,id\\n',          1, 1
          'id,name,more\\n',     1, 3
          'id,name\\n1\\n',      2, 2
          'id,name\\n1,a\\n\\n', 3, 2
          'id,name\\n1,a,b\\n',  2, 3
          """)
  void otherShape_isRefusedWithItsPlace(String text, int line, int column) {
    CsvException refused =
        catchThrowableOfType(
            CsvException.class,
            () -> CsvTable.read(new StringReader(text.translateEscapes()), HEADER));
    assertThat(refused.line()).isEqualTo(line);
    assertThat(refused.column()).isEqualTo(column);
  }

  @Test
  void otherEncoding_isRefusedInsteadOfReplaced() {
    byte[] text = "id,name\n1,武汉市\n".getBytes(Charset.forName("GB18030"));
    assertThatThrownBy(() -> CsvTable.read(new ByteArrayInputStream(text), HEADER))
        .isInstanceOf(CsvException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void utf8WithByteOrderMark_isRead() throws IOException {
    byte[] text = "\uFEFFid,name\n1,武汉市\n".getBytes(StandardCharsets.UTF_8);
    CsvTable table = CsvTable.read(new ByteArrayInputStream(text), HEADER);
    assertThat(table.rows()).containsExactly(new CsvRow(2, List.of("1", "武汉市")));
  }
}
