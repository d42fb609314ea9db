package io.chengji.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Resident memory of the JVM at rest: after the start, and after visitors have come and gone. */
final class IdleMemory implements Measurement {
  private static final long MOST_MEBIBYTES = 400;
  private static final int READS = 2_000;

  @Override
  public void measure(Path root, Path home, HttpClient client, Log log) {
    try (ServerProcess server = ServerProcess.start(root, home, client)) {
      rest();
      state(server, "after the start", log);
      List<String> paths =
          LoadRun.draw(ReadMix.of(server.address(), client), READS, new Random(20121122));
      LoadRun.read(client, server.address(), paths, 4);
      rest();
      state(server, "after %,d reads".formatted(READS), log);
    }
  }

  private static void state(ServerProcess server, String when, Log log) {
    Memory memory = Memory.of(server.process().pid());
    log.line(
        "%s: JVM resident %d MiB, of it its own pages %d MiB; PostgreSQL's own pages %d MiB"
            .formatted(
                when, memory.resident(), memory.anonymous(), Memory.ofChildren(server.process())));
    log.check(
        "JVM resident at most %d MiB %s (%d MiB)"
            .formatted(MOST_MEBIBYTES, when, memory.resident()),
        memory.resident() <= MOST_MEBIBYTES);
  }

  private static void rest() {
    try {
      TimeUnit.SECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
