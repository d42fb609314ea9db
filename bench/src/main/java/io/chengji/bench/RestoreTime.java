package io.chengji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Backup and restore of a journal of one million sealed entries, encrypted, each as a command from
 * its first word to its end: the backup beside a running server, read back and checked; the restore
 * into an empty home, checked table by table.
 */
final class RestoreTime implements Measurement {
  private static final int ENTRIES = 1_000_000;
  private static final Duration BOUND = Duration.ofMinutes(2);
  private static final Duration LONGEST = Duration.ofMinutes(20);

  @Override
  public void measure(Path root, Path home, HttpClient client, Log log) {
    Path backups = home.resolveSibling("backups");
    String secret = "--passphrase-file=" + passphrase(home.resolveSibling("passphrase"));
    try (ServerProcess server = ServerProcess.start(root, home, client);
        Connection connection = OwnDatabase.connect(home)) {
      log.line("server at " + server.address().getHost());
      fill(connection, log);
      run(root, home, log, List.of("backup", "--to", backups.toString(), "--with-keys", secret));
      logSize(backups, log);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Path fresh = home.resolveSibling("restored");
    Duration took = run(root, fresh, log, List.of("restore", backups.toString(), secret));
    log.check(
        "restore of %,d entries within %d s".formatted(ENTRIES, BOUND.toSeconds()),
        took.compareTo(BOUND) < 0);
    try (ServerProcess server = ServerProcess.start(root, fresh, client)) {
      log.check("the restored server answers", server.process().isAlive());
    }
  }

  /** Encrypted, for the keys go along: the restored server is to go on with the log. */
  private static Path passphrase(Path file) {
    try {
      return Files.writeString(file, "measured with a long passphrase\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Connection connection, Log log) throws SQLException {
    long began = System.nanoTime();
    OwnDatabase.addEntries(connection, ENTRIES);
    log.line("%,d entries written: %.1f s".formatted(ENTRIES, secondsSince(began)));
    OwnDatabase.awaitSealed(connection, LONGEST);
    log.line("and sealed: %.1f s".formatted(secondsSince(began)));
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private static Duration run(Path root, Path home, Log log, List<String> words) {
    List<String> line = new ArrayList<>(List.of(root.resolve("chengji").toString()));
    line.addAll(words);
    ProcessBuilder command = new ProcessBuilder(line);
    command.environment().put("CHENGJI_HOME", home.toString());
    command.environment().put("LC_ALL", "C.UTF-8");
    Path said = home.resolveSibling(words.getFirst() + ".log");
    command.redirectErrorStream(true).redirectOutput(said.toFile());
    long began = System.nanoTime();
    try {
      Process process = command.start();
      boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      log.line("%s: %.1f s".formatted(words.getFirst(), took.toMillis() / 1e3));
      String folder = home.getParent() + "/";
      Files.readAllLines(said).forEach(each -> log.line("  " + each.replace(folder, "")));
      log.check(words.getFirst() + " ends with 0", ended && process.exitValue() == 0);
      return took;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void logSize(Path backups, Log log) {
    try (Stream<Path> files = Files.list(backups)) {
      for (Path file : files.toList()) {
        log.line("%,d bytes".formatted(Files.size(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
