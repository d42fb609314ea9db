package io.chengji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * {@code kill -9} of the JVM, of PostgreSQL or of both at random moments, the first start and the
 * start after a kill included: each time the next start must bring the same register.
 */
final class Kills implements Measurement {
  private static final int KILLS = 200;
  private static final int KILLS_ON_A_NEW_HOME = 40;
  private static final long LATEST_KILL_MILLIS = 6_000;
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);
  private static final String STATE = "/api/v1/pilots/export?format=csv";

  private enum Victim {
    JVM,
    POSTGRES,
    BOTH
  }

  @Override
  public void measure(Path root, Path home, HttpClient client, Log log) {
    RandomGenerator random = new Random(20130805);
    String register = readRegister(root, home, client, log);
    int lost = 0;
    double slowest = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      Path victimHome =
          kill % (KILLS / KILLS_ON_A_NEW_HOME) == 0 ? home.resolveSibling("new") : home;
      Victim victim = Victim.values()[random.nextInt(3)];
      long after = random.nextLong(LATEST_KILL_MILLIS);
      killOnce(root, victimHome, victim, after);
      try (ServerProcess server = ServerProcess.start(root, victimHome, client)) {
        double seconds = server.untilFirstPage().toMillis() / 1e3;
        boolean same = Http.read(client, server.address().resolve(STATE)).equals(register);
        slowest = Math.max(slowest, seconds);
        lost += same ? 0 : 1;
        log.line(
            "kill %d of %s %d ms after the command%s: up again in %.2f s, register %s"
                .formatted(
                    kill,
                    victim,
                    after,
                    victimHome.equals(home) ? "" : ", new home",
                    seconds,
                    same ? "the same" : "CHANGED"));
      }
      if (!victimHome.equals(home)) {
        Folders.remove(victimHome);
      }
    }
    log.check("no register changed by %d kills (%d)".formatted(KILLS, lost), lost == 0);
    log.check(
        "every start after a kill within %d s (slowest %.2f s)"
            .formatted(LONGEST_RECOVERY.toSeconds(), slowest),
        slowest <= LONGEST_RECOVERY.toSeconds());
  }

  private static String readRegister(Path root, Path home, HttpClient client, Log log) {
    try (ServerProcess server = ServerProcess.start(root, home, client)) {
      String register = Http.read(client, server.address().resolve(STATE));
      log.line("register before: %,d lines".formatted(register.lines().count()));
      return register;
    }
  }

  private static void killOnce(Path root, Path home, Victim victim, long afterMillis) {
    Process process = ServerProcess.command(root, home, ServerProcess.freePort());
    try {
      process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
      Optional<ProcessHandle> postgres = findPostgres(home);
      if (victim != Victim.JVM) {
        postgres.ifPresent(ProcessHandle::destroyForcibly);
      }
      if (victim == Victim.POSTGRES) {
        process.waitFor(2, TimeUnit.SECONDS); // The JVM may notice, complain, or end by itself.
      }
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The PostgreSQL that serves a home, by the process that its lock file names. */
  private static Optional<ProcessHandle> findPostgres(Path home) {
    try (Stream<Path> files = Files.walk(home, 4)) {
      List<Path> locks = files.filter(f -> f.endsWith("postmaster.pid")).toList();
      if (locks.isEmpty()) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(locks.getFirst());
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst()));
    } catch (IOException | UncheckedIOException | NumberFormatException e) {
      return Optional.empty(); // The folder changed under the walk: no server to kill yet.
    }
  }
}
