package io.chengji.kernel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvProperties {
  private static final char[] NASTY = {',', '"', '\n', '\r', ' ', 'a', '市', '，', '\uFEFF', '\0'};

  @Property
  void whatIsWritten_isReadAgain(
      @ForAll("tables") List<List<String>> table, @ForAll CsvWriter.LineEnd lineEnd)
      throws IOException {
    assertThat(read(write(table, lineEnd))).isEqualTo(table);
  }

  @Property
  void anyText_isReadOrRefused_andWhatIsReadSurvivesWriting(@ForAll("texts") String text)
      throws IOException {
    Optional<List<List<String>>> table = tryRead(text);
    if (table.isPresent()) {
      assertThat(read(write(table.get(), CsvWriter.LineEnd.LF))).isEqualTo(table.get());
    }
  }

  @Property
  void droppedLastQuote_isNeverReadAsTheSameTable(@ForAll("tables") List<List<String>> table)
      throws IOException {
    String text = write(table, CsvWriter.LineEnd.LF);
    int quote = text.lastIndexOf('"');
    if (quote >= 0) {
      String damaged = text.substring(0, quote) + text.substring(quote + 1);
      assertThat(tryRead(damaged)).isNotEqualTo(Optional.of(table));
    }
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> field =
        Arbitraries.oneOf(
            texts().filter(t -> t.length() < 12), Arbitraries.strings().ofMaxLength(8));
    return field.list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars(NASTY).ofMaxLength(30);
  }

  private static String write(List<List<String>> table, CsvWriter.LineEnd lineEnd)
      throws IOException {
    StringBuilder out = new StringBuilder();
    CsvWriter writer = new CsvWriter(out, lineEnd);
    for (List<String> row : table) {
      writer.writeRow(row);
    }
    return out.toString();
  }

  private static Optional<List<List<String>>> tryRead(String text) throws IOException {
    try {
      return Optional.of(read(text));
    } catch (CsvException refused) {
      assertThat(refused.line()).isPositive();
      assertThat(refused.column()).isPositive();
      return Optional.empty();
    }
  }

  private static List<List<String>> read(String text) throws IOException {
    CsvReader reader = new CsvReader(new StringReader(text));
    List<List<String>> rows = new ArrayList<>();
    Optional<CsvRow> row = reader.readRow();
    while (row.isPresent()) {
      rows.add(row.get().fields());
      row = reader.readRow();
    }
    return rows;
  }
}
