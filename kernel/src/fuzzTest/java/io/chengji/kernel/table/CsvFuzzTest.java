package io.chengji.kernel.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

class CsvFuzzTest {
  private static final List<String> HEADER = List.of("a", "b");

  /** Any bytes are a table of two columns or are refused with a place; nothing else happens. */
  @FuzzTest
  void anyBytes_areATableOrAreRefused(byte[] bytes) throws IOException {
    try {
      CsvTable table = CsvTable.read(new ByteArrayInputStream(bytes), HEADER);
      assertThat(table.rows()).allSatisfy(row -> assertThat(row.fields()).hasSize(2));
    } catch (CsvException refused) {
      assertThat(refused.line()).isPositive();
      assertThat(refused.column()).isPositive();
    }
  }
}
