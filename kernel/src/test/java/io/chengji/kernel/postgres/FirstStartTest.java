package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does a kill -9 in the very first start leave anything that prevents the next? */
class FirstStartTest {
  @ParameterizedTest
  @ValueSource(strings = {"unpacking the database server", "creating the database"})
  void killedAtAStep_startsTheNextTime(String step) throws Exception {
    PostgresHome home = PostgresHome.of(TempFolders.make("first").resolve("home"));
    try (Child child = Child.open(home.dir())) {
      assertThat(child.line("STEP " + step)).isEqualTo("STEP " + step);
      child.kill();
    }
    assertWorks(home);
  }

  /** At any moment from the start of the JVM to the open database. */
  @Tag("long")
  @RepeatedTest(100)
  void killedAtAnyMoment_startsTheNextTime() throws Exception {
    PostgresHome home = PostgresHome.of(TempFolders.make("first").resolve("home"));
    try (Child child = Child.open(home.dir())) {
      child.awaitEnd(new SecureRandom().nextInt(6_000), TimeUnit.MILLISECONDS);
      child.kill();
    }
    assertWorks(home);
    Durable.deleteTree(home.dir());
  }

  private static void assertWorks(PostgresHome home) throws Exception {
    try (Database database = Databases.openOwn(home, new SecureRandom(), Progress.NONE)) {
      assertThat(Truth.ask(database, "select current_database()")).isEqualTo("chengji");
      assertThat(database.isShared()).isFalse();
    }
    Truth.assertNoServer(home);
  }
}
