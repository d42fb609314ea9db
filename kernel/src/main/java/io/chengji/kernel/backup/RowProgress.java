package io.chengji.kernel.backup;

import io.chengji.kernel.postgres.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says how many rows are done, at most every two seconds. Used by one thread. */
final class RowProgress {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int LOOK = 1_000;

  private final Progress progress;
  private final InstantSource clock;
  private final String zh;
  private final String en;
  private Instant said;
  private long rows;

  RowProgress(Progress progress, InstantSource clock, String zh, String en) {
    this.progress = progress;
    this.clock = clock;
    this.zh = zh;
    this.en = en;
    this.said = clock.instant();
  }

  /** One more row, of this table. */
  void row(String table) {
    rows(table, rows + 1);
  }

  /** So many rows now, the last of this table. */
  void rows(String table, long count) {
    boolean look = count / LOOK > rows / LOOK;
    rows = count;
    if (look && clock.instant().isAfter(said.plus(PAUSE))) {
      said = clock.instant();
      progress.report(
          "%s %,d 行（%s）".formatted(zh, rows, table), "%,d rows %s (%s)".formatted(rows, en, table));
    }
  }
}
