package io.chengji.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is a cursor a snapshot of the database, and does a rewound one only ever see less? */
class JournalCursorTest {
  private static final JournalCursor BEGAN = new JournalCursor("700:702:701");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5000:5003:5001,5002|4000:4000:",
        "5000:5000:|4000:4000:",
        "1703:1703:|703:703:",
        "1000:1001:|700:700:",
        "700:702:701|700:700:"
      })
  void rewound_seesLessByOneStretch_andNeverFromBeforeItsBeginning(String from, String to) {
    assertThat(new JournalCursor(from).rewound(BEGAN)).isEqualTo(new JournalCursor(to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5:6", "5:6:7,", "a:b:", "5:6:7;drop"})
  void whatIsNoSnapshot_isRefused(String text) {
    assertThatThrownBy(() -> new JournalCursor(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }
}
