package io.chengji.bench;

import java.util.Arrays;

/**
 * The durations of one run in nanoseconds, sorted. Percentiles are exact by nearest rank: the
 * smallest duration that at least that share of all requests did not exceed.
 */
public record Latencies(long[] nanos) {
  public Latencies {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  /**
   * The duration in milliseconds that the given share (0 to 100) of all requests did not exceed.
   */
  public double percentileMillis(double percent) {
    if (nanos.length == 0) {
      throw new IllegalStateException("no request was measured");
    }
    int rank = (int) Math.ceil(percent / 100 * nanos.length);
    return nanos[Math.clamp(rank, 1, nanos.length) - 1] / 1e6;
  }

  /** How many requests were measured. */
  public int count() {
    return nanos.length;
  }

  /** One row of a table: median, 90, 99, 99.9 and the slowest, in milliseconds. */
  public String row() {
    return "p50 %.2f ms  p90 %.2f ms  p99 %.2f ms  p99.9 %.2f ms  max %.2f ms"
        .formatted(
            percentileMillis(50),
            percentileMillis(90),
            percentileMillis(99),
            percentileMillis(99.9),
            percentileMillis(100));
  }
}
