package io.chengji.kernel.postgres;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often, and after what pauses, a lost database is brought back.
 *
 * @param pauses the pause before each try; one that is lost again soon goes on in the list
 * @param endless whether the last pause is repeated for ever, else the end of the list is the end
 * @param calm how long it must have worked for the next loss to begin the list anew
 */
record Patience(List<Duration> pauses, boolean endless, Duration calm) {
  Patience {
    pauses = List.copyOf(pauses);
    if (pauses.isEmpty()) {
      throw new IllegalArgumentException("at least one try");
    }
  }

  /** For our own server: eight tries within two minutes. */
  static Patience withOwn() {
    List<Duration> pauses = Stream.of(0, 1, 2, 4, 8, 15, 30, 60).map(Duration::ofSeconds).toList();
    return new Patience(pauses, false, Duration.ofMinutes(1));
  }

  /** For the operator's server, which nobody but the operator can start: for ever. */
  static Patience withFar() {
    List<Duration> pauses = Stream.of(0, 1, 1, 2, 3, 5).map(Duration::ofSeconds).toList();
    return new Patience(pauses, true, Duration.ofSeconds(10));
  }

  int tries() {
    return pauses.size();
  }

  boolean isOver(int tried) {
    return !endless && tried >= pauses.size();
  }

  Duration before(int tried) {
    return pauses.get(Math.min(tried, pauses.size() - 1));
  }
}
