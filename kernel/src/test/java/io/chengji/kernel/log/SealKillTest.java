package io.chengji.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.postgres.TestDatabases;
import io.chengji.proof.tree.Merkle;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Does {@code kill -9} of the process that seals lose, double or invent anything? */
class SealKillTest {
  private static final int LATEST_KILL_MILLIS = 1_200;

  @Test
  void twentyKills_continueTheSameTree() throws Exception {
    kill(20, 1);
  }

  @Test
  @Tag("long")
  void twoHundredKills_continueTheSameTree() throws Exception {
    kill(200, 2);
  }

  private static void kill(int times, long seed) throws Exception {
    Random random = new Random(seed);
    try (LogFixture log = LogFixture.on(ServerKind.EMBEDDED_18)) {
      Published before = log.sealed();
      Set<Integer> acknowledged = new TreeSet<>();
      int first = 1;
      for (int i = 0; i < times; i++) {
        runAndKill(log, first, random, acknowledged);
        Published after = log.sealed();
        assertThat(new TreeSet<>(after.things()))
            .hasSameSizeAs(after.things())
            .containsAll(acknowledged);
        assertThat(committed(log)).containsAll(after.things());
        assertThat(isContinued(before, after)).isTrue();
        assertThat(LogCheck.run(log.records, log.home).findings()).isEmpty();
        // What was on its way when the process died may still be committed.
        first = after.things().stream().mapToInt(n -> n).max().orElse(0) + 100;
        before = after;
      }
      assertThat(acknowledged).isNotEmpty();
    }
  }

  private static boolean isContinued(Published before, Published after) {
    return Merkle.isConsistent(
        before.size(),
        after.size(),
        after.tree().consistencyProof(before.size(), after.size()),
        before.signed().root(),
        after.signed().root());
  }

  private static List<Integer> committed(LogFixture log) {
    return log.records.withHandle(
        h ->
            h.createQuery(
                    "select (payload::json->>'id')::int from journal_entry"
                        + " where kind = 'thing.changed'")
                .mapTo(Integer.class)
                .list());
  }

  /** Adds the numbers that the child said were written. */
  private static void runAndKill(
      LogFixture log, int first, Random random, Set<Integer> acknowledged) throws Exception {
    Process child = start(log, first);
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      awaitOpen(lines);
      child.waitFor(random.nextInt(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS);
      // By its handle, which leaves the pipe with what it said last open.
      child.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("ACK \\d+")) {
          acknowledged.add(Integer.parseInt(line.substring(4)));
        }
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private static void awaitOpen(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals("OPEN")) {
      line = lines.readLine();
    }
    assertThat(line).isEqualTo("OPEN");
  }

  private static Process start(LogFixture log, int first) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-Xmx200m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            SealChild.class.getName(),
            TestDatabases.url(log.kind, log.database),
            log.home.toString(),
            String.valueOf(first));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
