package io.chengji.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Chinese search by word, prefix and pinyin: how long one visitor waits. */
final class SearchTime implements Measurement {
  private static final int SEARCHES = 2_000;
  private static final double MOST_MILLIS = 50;

  @Override
  public void measure(Path root, Path home, HttpClient client, Log log) {
    ReadMix searches = new ReadMix(List.of(ReadMix.searches()));
    try (ServerProcess server = ServerProcess.start(root, home, client)) {
      List<String> paths = LoadRun.draw(searches, SEARCHES, new Random(99));
      LoadRun run = LoadRun.read(client, server.address(), paths, 1);
      log.line("%,d searches by one visitor: %s".formatted(SEARCHES, run.latencies().row()));
      run.errors().stream().limit(5).forEach(error -> log.line("  " + error));
      double slow = run.latencies().percentileMillis(99);
      log.check("no error", run.errors().isEmpty());
      log.check("p99 under %.0f ms (%.2f ms)".formatted(MOST_MILLIS, slow), slow < MOST_MILLIS);
    }
  }
}
