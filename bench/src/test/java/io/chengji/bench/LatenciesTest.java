package io.chengji.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void hundredDurations_percentileIsTheOneOfThatRank() {
    Latencies latencies =
        new Latencies(LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray());

    assertThat(latencies.percentileMillis(50)).isEqualTo(50);
    assertThat(latencies.percentileMillis(99)).isEqualTo(99);
    assertThat(latencies.percentileMillis(100)).isEqualTo(100);
    assertThat(latencies.percentileMillis(0)).isEqualTo(1);
  }

  @Test
  void oneSlowAmongTwoHundred_showsOnlyBeyondItsShare() {
    long[] nanos = new long[200];
    nanos[7] = 90_000_000;
    Latencies latencies = new Latencies(nanos);

    assertThat(latencies.percentileMillis(99.5)).isZero();
    assertThat(latencies.percentileMillis(99.9)).isEqualTo(90);
  }

  @Test
  void nothingMeasured_isRefused() {
    assertThatThrownBy(() -> new Latencies(new long[0]).percentileMillis(50))
        .isInstanceOf(IllegalStateException.class);
  }
}
