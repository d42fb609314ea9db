package io.chengji.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private Instant now = Instant.parse("2026-11-20T00:00:00Z");
  private final Throttle throttle = new Throttle(3, INTERVAL, () -> now);

  private void takeAll(String key) {
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.take(key)).isEmpty();
    }
  }

  @Test
  void anAttemptComesBackAfterEachInterval_notAllAtOnce() {
    takeAll("a");
    assertThat(throttle.take("a")).hasValue(INTERVAL);
    now = now.plusSeconds(29);
    assertThat(throttle.take("a")).hasValue(Duration.ofSeconds(1));
    now = now.plusSeconds(1);
    assertThat(throttle.take("a")).isEmpty();
    assertThat(throttle.take("a")).hasValue(INTERVAL);
  }

  @Test
  void afterALongRest_noMoreThanAllComeBack() {
    takeAll("a");
    now = now.plus(Duration.ofDays(365));
    takeAll("a");
    assertThat(throttle.take("a")).isPresent();
  }

  @Test
  void askingWhileWaiting_doesNotLengthenTheWait() {
    takeAll("a");
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.take("a")).hasValue(INTERVAL);
    }
    now = now.plus(INTERVAL);
    assertThat(throttle.take("a")).isEmpty();
  }

  @Test
  void keysDoNotTouchEachOther() {
    takeAll("a");
    takeAll("b");
    throttle.forgive("a");
    takeAll("a");
    assertThat(throttle.take("b")).isPresent();
  }

  @Test
  void aClockSetBack_doesNotLockForLongerThanTheStep() {
    takeAll("a");
    now = now.minusSeconds(60);
    Duration wait = throttle.take("a").orElseThrow();
    assertThat(wait).isEqualTo(Duration.ofSeconds(90));
    now = now.plus(wait);
    assertThat(throttle.take("a")).isEmpty();
  }

  @Test
  void manyKeys_areForgottenOldestFirst() {
    takeAll("first");
    takeAll("used");
    for (int i = 0; i < 9_999; i++) {
      throttle.take("other " + i);
      throttle.take("used");
    }
    assertThat(throttle.take("used")).as("still remembered").isPresent();
    assertThat(throttle.take("first")).as("forgotten").isEmpty();
  }
}
