package io.chengji.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.stream.DoubleStream;

/** From {@code ./chengji run} to the last byte of the first page, after a clean stop. */
final class StartTime implements Measurement {
  private static final int STARTS = 10;
  private static final double MOST_SECONDS = 3.0;

  @Override
  public void measure(Path root, Path home, HttpClient client, Log log) {
    try (ServerProcess first = ServerProcess.start(root, home, client)) {
      log.line("first start on an empty home: %.2f s".formatted(seconds(first)));
    }
    double[] starts = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      try (ServerProcess server = ServerProcess.start(root, home, client)) {
        starts[i] = seconds(server);
        log.line("start %d after a clean stop: %.2f s".formatted(i + 1, starts[i]));
      }
    }
    double slowest = DoubleStream.of(starts).max().orElseThrow();
    log.check(
        "first page within %.0f s at the slowest of %d starts (%.2f s)"
            .formatted(MOST_SECONDS, STARTS, slowest),
        slowest <= MOST_SECONDS);
  }

  private static double seconds(ServerProcess server) {
    return server.untilFirstPage().toNanos() / 1e9;
  }
}
