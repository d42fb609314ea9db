package io.chengji.kernel.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.chengji.kernel.table.CsvException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class RequirementsFuzzTest {
  /** Any bytes are a table that survives writing, or are refused with a place. */
  @FuzzTest
  void anyBytes_areATableOrAreRefused(byte[] bytes) throws IOException {
    try {
      List<Requirement> read = Requirements.load(new ByteArrayInputStream(bytes));
      StringBuilder out = new StringBuilder();
      Requirements.write(read, out);
      byte[] again = out.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(Requirements.load(new ByteArrayInputStream(again))).isEqualTo(read);
    } catch (CsvException refused) {
      assertThat(refused.line()).isPositive();
      assertThat(refused.column()).isPositive();
    }
  }
}
