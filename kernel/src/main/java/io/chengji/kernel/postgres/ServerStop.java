package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Ends a server: fast, then immediately, then by force; each leaves the data to be recovered. */
final class ServerStop {
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final Duration SHORT = Duration.ofSeconds(10);

  private ServerStop() {}

  /** Returns when no process of the server is left; work in progress is rolled back. */
  static void stop(long pid, Path data, Duration limit) throws IOException {
    stop(pid, () -> Processes.isServerOf(pid, data), limit);
    endLeftovers(data);
  }

  /** The same for a process of ours that may not have come so far as to be a server. */
  static void stop(Process process, Path data, Duration limit) throws IOException {
    stop(process.pid(), process::isAlive, limit);
    endLeftovers(data);
  }

  private static void stop(long pid, BooleanSupplier runs, Duration limit) throws IOException {
    if (!signal("INT", pid, runs, limit) && !signal("QUIT", pid, runs, SHORT)) {
      signal("KILL", pid, runs, SHORT);
    }
  }

  /**
   * Ends processes whose server died: without it they serve no one but keep the data from being
   * opened.
   */
  static void endLeftovers(Path data) throws IOException {
    Deadline patience = Deadline.in(SHORT);
    while (!Processes.listServersOf(data).isEmpty()) {
      if (!patience.pause(LOOK)) {
        for (long each : Processes.listServersOf(data)) {
          send("KILL", each);
        }
        patience = Deadline.in(SHORT);
      }
    }
  }

  private static boolean signal(String signal, long pid, BooleanSupplier runs, Duration limit)
      throws IOException {
    Deadline deadline = Deadline.in(limit);
    if (runs.getAsBoolean()) {
      send(signal, pid);
    }
    while (runs.getAsBoolean()) {
      if (!deadline.pause(LOOK)) {
        return false;
      }
    }
    return true;
  }

  /** Java can send only TERM, which waits for every client, and KILL. */
  private static void send(String signal, long pid) throws IOException {
    Process kill =
        new ProcessBuilder(List.of("/bin/sh", "-c", "kill -" + signal + " " + pid))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      kill.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while stopping the database", e);
    }
  }
}
