package io.chengji.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTextFuzzTest {
  /** Any bytes are lines that give back the text, or are refused with a remedy. */
  @FuzzTest
  void anyBytes_areLinesOrAreRefused(byte[] bytes) {
    check(bytes);
  }

  @Test
  void tenThousandRandomFiles_areLinesOrAreRefused() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        for (int at = 0; at < bytes.length; at++) {
          bytes[at] = (byte) (random.nextInt(4) == 0 ? '\n' : 0x20 + random.nextInt(95));
        }
      }
      check(bytes);
    }
  }

  private static void check(byte[] bytes) {
    try {
      SourceText text = SourceText.of("a.txt", bytes);
      assertThat(text.lines())
          .isNotEmpty()
          .noneMatch(line -> line.contains("\n") || line.contains("\r"));
      assertThat(text.bytes()).isEqualTo(bytes.length);
    } catch (RefusedTextException refused) {
      assertThat(refused.refusal().remedyEn()).isNotEmpty();
    }
  }
}
