package io.chengji.kernel.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chengji.kernel.table.CsvException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTest {
  private static final String HEADER = String.join(",", Requirements.HEADER) + "\n";

  @Test
  void goodTable_isReadInOrder() throws IOException {
    List<Requirement> read =
        load(
            """
            S001,G,"City, digital",not-yet,mechanism,,,
            S027,A,Register,works,record,programme.Register,ATest#a_b,/pilots
            """);
    assertThat(read)
        .containsExactly(
            new Requirement(
                "S001", "G", "City, digital", State.NOT_YET, Realisation.MECHANISM, "", "", ""),
            new Requirement(
                "S027",
                "A",
                "Register",
                State.WORKS,
                Realisation.RECORD,
                "programme.Register",
                "ATest#a_b",
                "/pilots"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S01,A,x,not-yet,record,,,              | 2 | 1 | S01
          S001,Z,x,not-yet,record,,,             | 2 | 2 | family
          S001,A,,not-yet,record,,,              | 2 | 3 | name_en
          S001,A,x,soon,record,,,                | 2 | 4 | 'soon'
          S001,A,x,not-yet,feature,,,            | 2 | 5 | 'feature'
          S001,A,x,not-yet,record,R,,            | 2 | 6 | leave it empty
          S001,A,x,works,record,R,,/p            | 2 | 7 | fill it in
          S001,A,x,works,record,R,T#m,           | 2 | 8 | fill it in
          S002,A,x,not-yet,record,,,~S001,A,x,not-yet,record,,, | 3 | 1 | out of order
          S002,A,x,not-yet,record,,,~S002,A,x,not-yet,record,,, | 3 | 1 | repeated
          S001,A,x,not-yet,record,,              | 2 | 8 | fields instead of 8
          """)
  void faultyRow_refusesTheTableNamingLineAndColumn(
      String rows, int line, int column, String message) {
    CsvException refused =
        catchThrowableOfType(CsvException.class, () -> load(rows.replace('~', '\n')));
    assertThat(refused.line()).isEqualTo(line);
    assertThat(refused.column()).isEqualTo(column);
    assertThat(refused)
        .hasMessageContainingAll("第%d行第%d列".formatted(line, column), message.replace("'", ""));
  }

  private static List<Requirement> load(String rows) throws IOException {
    return Requirements.load(
        new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)));
  }
}
