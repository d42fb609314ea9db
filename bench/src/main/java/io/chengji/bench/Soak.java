package io.chengji.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/** Mixed reads for half an hour: no error, the same speed and the same memory at the end. */
final class Soak implements Measurement {
  private static final Duration LENGTH = Duration.ofMinutes(30);
  private static final int READS_A_ROUND = 20_000;
  private static final int VISITORS = 8;
  private static final int SETTLING_ROUNDS = 5;
  private static final double MOST_GROWTH = 0.10;
  private static final double MOST_MILLIS = 50;

  @Override
  public void measure(Path root, Path home, HttpClient client, Log log) {
    try (ServerProcess server = ServerProcess.start(root, home, client)) {
      ReadMix mix = ReadMix.of(server.address(), client);
      long until = System.nanoTime() + LENGTH.toNanos();
      long settled = 0;
      long resident = 0;
      int errors = 0;
      double slowest = 0;
      for (int round = 1; System.nanoTime() < until || round <= SETTLING_ROUNDS; round++) {
        LoadRun run =
            LoadRun.read(
                client,
                server.address(),
                LoadRun.draw(mix, READS_A_ROUND, new Random(round)),
                VISITORS);
        resident = Memory.of(server.process().pid()).resident();
        settled = round <= SETTLING_ROUNDS ? resident : settled;
        errors += run.errors().size();
        slowest = Math.max(slowest, run.latencies().percentileMillis(99));
        log.line(
            "round %d: %s  %.0f/s  errors %d  JVM resident %d MiB"
                .formatted(
                    round, run.latencies().row(), run.perSecond(), run.errors().size(), resident));
      }
      log.check("no error (%d)".formatted(errors), errors == 0);
      log.check(
          "p99 under 50 ms in every round (%.2f ms)".formatted(slowest), slowest < MOST_MILLIS);
      log.check(
          "memory flat: %d MiB after %d rounds, %d MiB at the end"
              .formatted(settled, SETTLING_ROUNDS, resident),
          resident <= settled * (1 + MOST_GROWTH));
    }
  }
}
