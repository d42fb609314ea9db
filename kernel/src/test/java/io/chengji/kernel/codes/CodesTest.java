package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CodesTest {
  @Test
  void loading_takesLittleTimeOnceWarmAndLittleMemory() {
    Codes.load();
    long start = System.nanoTime();
    Codes codes = Codes.load();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took)
        .as("a second load; the limit leaves room for a busy machine")
        .isLessThan(Duration.ofMillis(600));
    assertThat(codes.divisions().listAll()).isNotEmpty();
    System.gc();
    long before = used();
    Codes another = Codes.load();
    System.gc();
    assertThat(used() - before).as("bytes kept by the code data").isLessThan(30L << 20);
    assertThat(another.positions().size()).isEqualTo(codes.positions().size());
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
