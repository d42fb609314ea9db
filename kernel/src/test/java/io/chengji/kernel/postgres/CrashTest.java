package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Is everything that was acknowledged still there after kill -9 of everything, and nothing half?
 */
class CrashTest {
  private static final int ENOUGH = 300;

  @Test
  void killedInMidWrite_keepsWhatWasAcknowledged() throws Exception {
    crashAndCompare(ENOUGH);
  }

  /** The same at many moments, from just begun to long under way. */
  @Tag("long")
  @RepeatedTest(200)
  void killedAtAnyMoment_keepsWhatWasAcknowledged() throws Exception {
    crashAndCompare(new SecureRandom().nextInt(1, 1_000));
  }

  private static void crashAndCompare(int enough) throws Exception {
    PostgresHome home = Homes.fresh("crash");
    int acknowledged = writeUntilKilled(home, enough);
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    try (Database database =
        Databases.openOwn(home, new SecureRandom(), (chinese, english) -> said.add(english))) {
      assertThat(database.isShared()).isFalse();
      String most = Truth.ask(database, "select max(n) from written");
      assertThat(Integer.parseInt(most)).isBetween(acknowledged, acknowledged + 1);
      assertThat(Truth.ask(database, "select count(distinct n) from written")).isEqualTo(most);
      String half =
          "select count(*) from (select n from written group by n having count(*) <> 2) h";
      assertThat(Truth.ask(database, half)).isEqualTo("0");
    }
    Truth.assertNoServer(home);
    Durable.deleteTree(home.dir());
  }

  private static int writeUntilKilled(PostgresHome home, int enough) throws Exception {
    int acknowledged = 0;
    try (Child child = Child.open(home.dir())) {
      assertThat(child.line()).isEqualTo("OPEN OWN");
      child.order("write");
      while (acknowledged < enough) {
        acknowledged = Integer.parseInt(child.line().substring("ACK ".length()));
      }
      // The server first, or the writer could go on; what it still says it has was acknowledged.
      Truth.killServer(home);
      for (String line = child.line(); line.startsWith("ACK "); line = child.line()) {
        acknowledged = Integer.parseInt(line.substring("ACK ".length()));
      }
    }
    return acknowledged;
  }
}
