package io.chengji.kernel.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down attempts: each key has so many, and one comes back after each interval. It remembers a
 * bounded number of keys and forgets the one that was used longest ago. Thread-safe.
 */
final class Throttle {
  private static final int MOST_KEYS = 10_000;

  private final int attempts;
  private final Duration interval;
  private final InstantSource clock;
  private final Map<String, Instant> fullAgain =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_KEYS;
        }
      };

  Throttle(int attempts, Duration interval, InstantSource clock) {
    this.attempts = attempts;
    this.interval = interval;
    this.clock = clock;
  }

  /** Takes one attempt; the time to wait when there is none left. */
  synchronized Optional<Duration> take(String key) {
    Instant now = clock.instant();
    Instant full = fullAgain.getOrDefault(key, now);
    Instant start = full.isBefore(now) ? now : full;
    Instant next = start.plus(interval);
    Instant latest = now.plus(interval.multipliedBy(attempts));
    if (next.isAfter(latest)) {
      return Optional.of(Duration.between(latest, next));
    }
    fullAgain.put(key, next);
    return Optional.empty();
  }

  /** Gives all attempts back, after one that succeeded. */
  synchronized void forgive(String key) {
    fullAgain.remove(key);
  }
}
