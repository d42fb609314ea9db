package io.chengji.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ThrottleProperties {
  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 5;

  private Instant now = Instant.parse("2026-11-20T00:00:00Z");

  /** In any window, no more attempts pass than the first ones and those that came back. */
  @Property
  void noWindowLetsMoreThrough(@ForAll @Size(max = 60) List<@IntRange(max = 60) Integer> pauses) {
    Throttle throttle = new Throttle(ATTEMPTS, INTERVAL, () -> now);
    List<Instant> passed = new ArrayList<>();
    for (int pause : pauses) {
      now = now.plusSeconds(pause);
      if (throttle.take("key").isEmpty()) {
        passed.add(now);
      }
    }
    for (int i = 0; i < passed.size(); i++) {
      for (int j = i; j < passed.size(); j++) {
        long back = Duration.between(passed.get(i), passed.get(j)).dividedBy(INTERVAL);
        assertThat(j - i + 1L).isLessThanOrEqualTo(ATTEMPTS + back + 1);
      }
    }
  }

  /** Whoever waits as long as told gets through. */
  @Property
  void waitingAsTold_helps(@ForAll @IntRange(min = 1, max = 40) int attempts) {
    Throttle throttle = new Throttle(ATTEMPTS, INTERVAL, () -> now);
    for (int i = 0; i < attempts; i++) {
      throttle.take("key");
    }
    throttle.take("key").ifPresent(pause -> now = now.plus(pause));
    assertThat(throttle.take("other")).isEmpty();
    if (attempts >= ATTEMPTS) {
      assertThat(throttle.take("key")).isEmpty();
    }
    throttle.forgive("key");
    assertThat(throttle.take("key")).isEmpty();
  }
}
