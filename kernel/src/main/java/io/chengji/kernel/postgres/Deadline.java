package io.chengji.kernel.postgres;

import java.io.IOException;
import java.time.Duration;

/** An end of waiting, on the machine's own clock. */
record Deadline(long begin, long limitNanos) {
  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime(), limit.toNanos());
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Waits a little; false, without waiting, once the end has come. */
  boolean pause(Duration little) throws IOException {
    if (System.nanoTime() - begin >= limitNanos) {
      return false;
    }
    try {
      Thread.sleep(little);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the database", e);
    }
  }
}
