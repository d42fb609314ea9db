package io.chengji.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** 10,000 mixed reads, several times over: errors, the 99th percentile, and what memory does. */
final class MixedReads implements Measurement {
  private static final int READS = 10_000;
  private static final int ROUNDS = 6;
  private static final int VISITORS = 8;
  private static final double MOST_MILLIS = 50;
  private static final double MOST_GROWTH = 0.10;

  @Override
  public void measure(Path root, Path home, HttpClient client, Log log) {
    try (ServerProcess server = ServerProcess.start(root, home, client)) {
      ReadMix mix = ReadMix.of(server.address(), client);
      log.line(
          "%,d reads a round by %d visitors without pause; load and server share the machine"
              .formatted(READS, VISITORS));
      long[] resident = new long[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        List<String> paths = LoadRun.draw(mix, READS, new Random(round));
        LoadRun run = LoadRun.read(client, server.address(), paths, VISITORS);
        resident[round] = Memory.of(server.process().pid()).resident();
        report(round + 1, run, resident[round], log);
        mix.shares()
            .forEach(
                share ->
                    log.line(
                        "  %-10s %s"
                            .formatted(share.name(), run.latenciesOf(share.paths()).row())));
      }
      checkFlat(resident, log);
    }
  }

  private static void report(int round, LoadRun run, long resident, Log log) {
    log.line(
        "round %d: %s  %.0f/s  errors %d  JVM resident %d MiB"
            .formatted(
                round, run.latencies().row(), run.perSecond(), run.errors().size(), resident));
    run.errors().stream().limit(5).forEach(error -> log.line("  " + error));
    double slow = run.latencies().percentileMillis(99);
    log.check("no error in round " + round, run.errors().isEmpty());
    log.check(
        "p99 under %.0f ms in round %d (%.2f ms)".formatted(MOST_MILLIS, round, slow),
        slow < MOST_MILLIS);
  }

  private static void checkFlat(long[] resident, Log log) {
    long settled = resident[ROUNDS / 2 - 1];
    long last = resident[ROUNDS - 1];
    log.check(
        "memory flat: from round %d to %d it grew from %d to %d MiB (at most %.0f %%)"
            .formatted(ROUNDS / 2, ROUNDS, settled, last, MOST_GROWTH * 100),
        last <= settled * (1 + MOST_GROWTH));
  }
}
