package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class HttpFuzzTest {
  /** Any text is a cursor of this list that writes itself again, or is none. */
  @FuzzTest
  void anyText_isACursorOrIsNot(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Cursor.find("pilots", text)
        .ifPresent(
            key -> assertThat(Cursor.find("pilots", Cursor.write("pilots", key))).hasValue(key));
  }

  /** Any file name becomes one that is safe to show and to store. */
  @FuzzTest
  void anyFileName_becomesASafeOne(byte[] bytes) {
    String submitted = new String(bytes, StandardCharsets.UTF_8);
    String name = Upload.parseName(submitted);
    assertThat(name).isNotEmpty().isNotEqualTo(".").isNotEqualTo("..");
    assertThat(name.length()).isLessThanOrEqualTo(255);
    assertThat(name).doesNotContain("/", "\\", "\0", "\n", "\r", "\u202E");
    assertThat(Upload.parseName(name)).isEqualTo(name);
  }

  /** Any Accept header is answered with yes or no, and asking for the very type is always a yes. */
  @FuzzTest
  void anyAcceptHeader_isUnderstood(byte[] bytes) {
    String accept = new String(bytes, StandardCharsets.UTF_8);
    boolean fits = Exchange.accepts(accept, "application/json");
    assertThat(fits || !accept.strip().equals("application/json")).isTrue();
    assertThat(Exchange.accepts(accept + ",application/json", "application/json")).isTrue();
  }

  /** Any address is one in its usual form or stays as it is. */
  @FuzzTest
  void anyAddress_hasOneForm(byte[] bytes) {
    String address = new String(bytes, StandardCharsets.UTF_8);
    assertThat(Origins.bare(Origins.bare(address))).isEqualTo(Origins.bare(address));
  }
}
