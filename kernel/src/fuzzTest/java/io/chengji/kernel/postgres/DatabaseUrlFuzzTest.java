package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class DatabaseUrlFuzzTest {
  /** Any text is an address that the driver can be given, or is refused without being repeated. */
  @FuzzTest
  void anyText_isAnAddressOrIsRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      DatabaseUrl url = DatabaseUrl.parse(text);
      assertThat(url.jdbcUrl()).startsWith("jdbc:postgresql://").doesNotContain(" ", "\n");
      assertThat(url.database()).isNotEmpty();
      assertThat(url.jdbcUrl().chars()).noneMatch(Character::isISOControl);
      DatabaseUrl again = DatabaseUrl.parse(url.jdbcUrl());
      assertThat(again.jdbcUrl()).isEqualTo(url.jdbcUrl());
    } catch (PostgresException refused) {
      assertThat(refused.english()).startsWith("CHENGJI_DATABASE_URL cannot be read");
    }
  }
}
