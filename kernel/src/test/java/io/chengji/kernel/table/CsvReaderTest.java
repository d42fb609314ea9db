package io.chengji.kernel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  @Test
  void plainRows_areSplitAtCommas() throws IOException {
    assertThat(fields("a,b\nc,d\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b\nc,d", "a,b\nc,d\n", "a,b\r\nc,d", "a,b\r\nc,d\r\n", "\uFEFFa,b\nc,d\n"})
  void lineEndsAndByteOrderMark_doNotChangeWhatIsRead(String text) throws IOException {
    assertThat(fields(text)).containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  @Test
  void quotedField_keepsCommasQuotesAndLineEnds() throws IOException {
    assertThat(fields("\"a,b\",\"say \"\"x\"\"\",\"l1\nl2\r\nl3\"\n"))
        .containsExactly(List.of("a,b", "say \"x\"", "l1\nl2\r\nl3"));
  }

  @Test
  void chineseQuotationMarks_areOrdinaryCharacters() throws IOException {
    assertThat(fields("“智慧北京”,《纲要》\n")).containsExactly(List.of("“智慧北京”", "《纲要》"));
  }

  @Test
  void emptyFieldsAndBlankLines_areKept() throws IOException {
    assertThat(fields(",\n\n\"\"\n")).containsExactly(List.of("", ""), List.of(""), List.of(""));
  }

  @Test
  void emptyText_hasNoRow() throws IOException {
    assertThat(fields("")).isEmpty();
    assertThat(fields("\uFEFF")).isEmpty();
  }

  @Test
  void rowAfterQuotedLineEnds_knowsItsLine() throws IOException {
    List<CsvRow> rows = rows("a\n\"b\n\nc\"\nd\n");
    assertThat(rows).extracting(CsvRow::line).containsExactly(1, 2, 5);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
          'ok\\n"open',            2, 1, is never closed
          'a,"open\\nnext',        2, 2, opened in line 1
          'a,b"c',                 1, 2, inside a field without quotes
          '"a"b,c',                1, 1, after the closing quote
          'ok\\na,b\\rc',          2, 2, without line feed
          '"a"\\rb',               1, 1, without line feed
          """)
  void damagedText_isRefusedWithItsPlace(String text, int line, int column, String message) {
    CsvException refused =
        catchThrowableOfType(CsvException.class, () -> rows(text.translateEscapes()));
    assertThat(refused.line()).isEqualTo(line);
    assertThat(refused.column()).isEqualTo(column);
    assertThat(refused)
        .hasMessageContaining(message)
        .hasMessageContaining("第%d行第%d列".formatted(line, column));
  }

  @Test
  void fieldAtTheLimit_isReadAndOneLongerIsRefused() throws IOException {
    String longest = "x".repeat(CsvReader.MAX_FIELD_CHARS);
    assertThat(fields(longest)).containsExactly(List.of(longest));
    assertThatThrownBy(() -> rows(longest + "x")).isInstanceOf(CsvException.class);
    assertThatThrownBy(() -> rows('"' + longest + "x\"")).isInstanceOf(CsvException.class);
  }

  @Test
  void rowAtTheLimit_isReadAndOneWiderIsRefused() throws IOException {
    String widest = ",".repeat(CsvReader.MAX_FIELDS - 1);
    assertThat(fields(widest).getFirst()).hasSize(CsvReader.MAX_FIELDS);
    assertThatThrownBy(() -> rows(widest + ",")).isInstanceOf(CsvException.class);
  }

  @Test
  void slowSource_isReadLikeAFastOne() throws IOException {
    String text = "a,\"b\"\"\r\n\"\r\nc,d";
    Reader oneByOne =
        new StringReader(text) {
          @Override
          public int read(char[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(1, length));
          }
        };
    assertThat(rows(new CsvReader(oneByOne))).isEqualTo(rows(text));
  }

  private static List<List<String>> fields(String text) throws IOException {
    return rows(text).stream().map(CsvRow::fields).toList();
  }

  private static List<CsvRow> rows(String text) throws IOException {
    return rows(new CsvReader(new StringReader(text)));
  }

  private static List<CsvRow> rows(CsvReader reader) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    Optional<CsvRow> row = reader.readRow();
    while (row.isPresent()) {
      rows.add(row.get());
      row = reader.readRow();
    }
    return rows;
  }
}
