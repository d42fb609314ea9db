package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.9.8.7, true",
    "::1, true",
    "[::1], true",
    "::ffff:127.0.0.1, true",
    "0.0.0.0, false",
    "192.0.2.1, false",
    "2001:db8::1, false",
    "localhost, false",
    "'', false"
  })
  void loopback_isReadFromTheNumberAlone(String address, boolean loopback) {
    assertThat(Origins.isLoopback(address)).isEqualTo(loopback);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "1", "300.1.1.1", "localhost", "::g", "1.2.3.4.5", "fe80::1%eth0", "1:2"})
  void whatIsNoAddress_isNone(String text) {
    assertThat(Origins.address(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
    "2001:DB8:0::1, 2001:db8:0:0:0:0:0:1",
    "192.0.2.1, 192.0.2.1",
    "nonsense, nonsense"
  })
  void oneAddress_hasOneForm(String written, String bare) {
    assertThat(Origins.bare(written)).isEqualTo(bare);
  }
}
