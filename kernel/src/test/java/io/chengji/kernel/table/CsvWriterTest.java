package io.chengji.kernel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
  private final StringBuilder out = new StringBuilder();

  @Test
  void onlyValuesThatNeedThem_getQuotes() throws IOException {
    new CsvWriter(out).writeRow("武汉市", "a,b", "say \"x\"", "l1\nl2", "", " a ");
    assertThat(out.toString()).isEqualTo("武汉市,\"a,b\",\"say \"\"x\"\"\",\"l1\nl2\",, a \n");
  }

  @Test
  void crlf_endsEachLineOnRequest() throws IOException {
    CsvWriter writer = new CsvWriter(out, CsvWriter.LineEnd.CRLF);
    writer.writeRow("a", "b");
    writer.writeRow("c", "d");
    assertThat(out.toString()).isEqualTo("a,b\r\nc,d\r\n");
  }

  @Test
  void singleEmptyField_isTellableFromABlankLine() throws IOException {
    new CsvWriter(out).writeRow("");
    assertThat(out.toString()).isEqualTo("\"\"\n");
  }

  @Test
  void rowWithoutFields_isRefused() {
    assertThatThrownBy(() -> new CsvWriter(out).writeRow(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(out.toString()).isEmpty();
  }
}
