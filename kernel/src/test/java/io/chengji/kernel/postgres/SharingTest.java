package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Can a second user of a home work while the first runs its server? */
class SharingTest {
  @Test
  void secondProcess_sharesAndDoesNotStop() throws Exception {
    PostgresHome home = Homes.fresh("sharing");
    try (Database first = Databases.openOwn(home, new SecureRandom(), Progress.NONE)) {
      assertThat(first.isShared()).isFalse();
      try (Child second = Child.open(home.dir())) {
        assertThat(second.line()).isEqualTo("OPEN SHARED");
        second.order("ping");
        assertThat(second.line()).isEqualTo("PONG true");
        assertThat(second.end()).isEqualTo("CLOSED");
      }
      assertThat(Truth.ask(first, "select 1")).isEqualTo("1");
    }
    Truth.assertNoServer(home);
  }

  @Test
  void secondUseInOneProcess_sharesAndDoesNotStop() throws Exception {
    PostgresHome home = Homes.fresh("sharing");
    try (Database first = Databases.openOwn(home, new SecureRandom(), Progress.NONE)) {
      try (Database second = Databases.openOwn(home, new SecureRandom(), Progress.NONE)) {
        assertThat(second.isShared()).isTrue();
        assertThat(second.isEmbedded()).isTrue();
      }
      try (Child third = Child.open(home.dir())) {
        assertThat(third.line()).as("the lock outlived the second").isEqualTo("OPEN SHARED");
      }
      assertThat(Truth.ask(first, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void twoStartersAtOnce_oneStartsAndBothWork() throws Exception {
    PostgresHome home = Homes.fresh("starters");
    try (Child one = Child.open(home.dir());
        Child two = Child.open(home.dir())) {
      assertThat(List.of(one.line(), two.line()))
          .containsExactlyInAnyOrder("OPEN OWN", "OPEN SHARED");
      for (Child each : List.of(one, two)) {
        each.order("ping");
        assertThat(each.line()).isEqualTo("PONG true");
      }
      assertThat(List.of(two.end(), one.end())).containsOnly("CLOSED");
    }
    Truth.assertNoServer(home);
  }

  @Test
  void twoStartersOfANewHome_oneMakesItAndBothWork() throws Exception {
    PostgresHome home = PostgresHome.of(TempFolders.make("new").resolve("home"));
    Callable<Database> open = () -> Databases.openOwn(home, new SecureRandom(), Progress.NONE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = threads.invokeAll(List.of(open, open));
      try (Database one = results.getFirst().get();
          Database two = results.getLast().get()) {
        assertThat(List.of(one.isShared(), two.isShared())).containsExactlyInAnyOrder(true, false);
        assertThat(Truth.ask(one, "select 1") + Truth.ask(two, "select 2")).isEqualTo("12");
      }
    }
    Truth.assertNoServer(home);
  }

  @Test
  void lockOfALivingStarter_isNotGivenTwice() throws Exception {
    Path file = TempFolders.make("lock").resolve("server.lock");
    try (HomeLock held = HomeLock.tryLock(file).orElseThrow()) {
      assertThat(HomeLock.tryLock(file)).isEmpty();
      assertThat(HomeLock.tryLock(file)).isEmpty();
      assertThat(held).isNotNull();
    }
    HomeLock.tryLock(file).orElseThrow().close();
  }
}
