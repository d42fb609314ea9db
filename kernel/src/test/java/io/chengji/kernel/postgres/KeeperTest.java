package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When does a keeper try, what does it say meanwhile, and when does it end? */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class KeeperTest {
  private static final Duration NOW = Duration.ZERO;
  private static final Duration LONG = Duration.ofHours(1);

  private final Reach reach = new Reach();
  private final AtomicInteger found = new AtomicInteger();

  /** A server that is lost when a test says so and comes back as the test has planned. */
  private static final class Planned implements Kept {
    private final Semaphore losses = new Semaphore(0);
    private final BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
    private final AtomicInteger tries = new AtomicInteger();

    @Override
    public void awaitLoss() throws InterruptedException {
      losses.acquire();
    }

    @Override
    public PostgresException loss() {
      return new PostgresException("没了", "gone");
    }

    @Override
    public void bringBack(Progress progress) {
      tries.incrementAndGet();
      progress.report("恢复中", "recovering");
      RuntimeException failure = failures.poll();
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public PostgresException end(int given, PostgresException why) {
      return new PostgresException("完了：" + why.chinese(), given + " tries: " + why.english());
    }
  }

  private final Planned planned = new Planned();

  private Keeper keep(Patience patience) {
    return Keeper.start(planned, patience, reach, found::incrementAndGet);
  }

  private static Patience patience(boolean endless, Duration calm, Duration... pauses) {
    return new Patience(List.of(pauses), endless, calm);
  }

  private static void until(java.util.function.BooleanSupplier condition) {
    Truth.until(condition);
  }

  @Test
  void loss_isToldAndEndsWithTheFirstTryThatSucceeds() {
    planned.failures.add(new PostgresException("机密路径", "a secret path"));
    planned.failures.add(new IllegalStateException("no such thing"));
    try (Keeper keeper = keep(patience(false, LONG, NOW, NOW, NOW))) {
      planned.losses.release();
      until(() -> found.get() == 1 && reach.trouble().isEmpty());
      assertThat(planned.tries).hasValue(3);
      assertThat(keeper).isNotNull();
    }
  }

  @Test
  void whatIsToldMeanwhile_holdsNoMessageOfAFailure() {
    planned.failures.add(new PostgresException("机密路径", "a secret path"));
    try (Keeper keeper = keep(patience(false, LONG, NOW, LONG))) {
      planned.losses.release();
      until(() -> reach.trouble().map(t -> t.english().contains("try 1 failed")).orElse(false));
      PostgresException told = reach.trouble().orElseThrow();
      assertThat(told.english()).startsWith("gone; ").doesNotContain("secret");
      assertThat(told.chinese()).startsWith("没了；").doesNotContain("机密");
      assertThat(keeper).isNotNull();
    }
  }

  @Test
  void allTriesFailed_isTheEndForEveryListenerOnce() throws Exception {
    planned.failures.add(new PostgresException("一", "one"));
    planned.failures.add(new PostgresException("二", "two"));
    List<String> early = new ArrayList<>();
    CountDownLatch told = new CountDownLatch(1);
    reach.onGivenUp(
        why -> {
          early.add(why.english());
          told.countDown();
        });
    try (Keeper keeper = keep(patience(false, LONG, NOW, NOW))) {
      planned.losses.release();
      told.await();
      assertThat(early).containsExactly("2 tries: two");
      AtomicReference<String> late = new AtomicReference<>("");
      reach.onGivenUp(why -> late.set(why.english()));
      assertThat(late).hasValue("2 tries: two");
      assertThat(reach.trouble().orElseThrow().english()).isEqualTo("gone; given up");
      assertThat(found).hasValue(0);
      assertThat(keeper).isNotNull();
    }
  }

  @Test
  void lostAgainSoon_goesOnInTheListAndLostAgainLate_beginsAnew() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    reach.onGivenUp(why -> end.countDown());
    try (Keeper soon = keep(patience(false, LONG, NOW, NOW))) {
      for (int time = 1; time <= 2; time++) {
        int expected = time;
        planned.losses.release();
        until(() -> found.get() == expected && reach.trouble().isEmpty());
      }
      planned.losses.release();
      end.await();
      assertThat(planned.tries).hasValue(2);
      assertThat(soon).isNotNull();
    }
    Reach other = new Reach();
    AtomicInteger back = new AtomicInteger();
    Planned calm = new Planned();
    try (Keeper late =
        Keeper.start(calm, patience(false, NOW, NOW), other, back::incrementAndGet)) {
      for (int time = 1; time <= 4; time++) {
        int expected = time;
        calm.losses.release();
        until(() -> back.get() == expected && other.trouble().isEmpty());
      }
      assertThat(late).isNotNull();
    }
  }

  @Test
  void endlessPatience_neverGivesUp() {
    for (int i = 0; i < 50; i++) {
      planned.failures.add(new PostgresException("没有", "nothing"));
    }
    try (Keeper keeper = keep(patience(true, LONG, NOW))) {
      planned.losses.release();
      until(() -> found.get() == 1 && reach.trouble().isEmpty());
      assertThat(planned.tries).hasValue(51);
      assertThat(keeper).isNotNull();
    }
  }

  @Test
  void closedInAPauseOrWhileAllIsWell_endsAtOnce() {
    try (Keeper well = keep(patience(true, LONG, LONG))) {
      assertThat(well).isNotNull();
    }
    Keeper pausing = keep(patience(true, LONG, LONG));
    planned.losses.release();
    until(() -> reach.trouble().isPresent());
    pausing.close();
    pausing.close();
    assertThat(planned.tries).hasValue(0);
    assertThat(found).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false", "1, 1, false", "7, 60, false", "8, 60, true", "100, 60, true"})
  void ownServer_isTriedEightTimesWithGrowingPauses(int tried, long seconds, boolean over) {
    assertThat(Patience.withOwn().before(tried)).hasSeconds(seconds);
    assertThat(Patience.withOwn().isOver(tried)).isEqualTo(over);
  }

  @Test
  void farServer_isTriedForEverEveryFewSeconds() {
    Patience far = Patience.withFar();
    for (int tried : new int[] {0, 5, 6, 1_000_000}) {
      assertThat(far.isOver(tried)).isFalse();
      assertThat(far.before(tried)).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }
    assertThatThrownBy(() -> new Patience(List.of(), true, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
