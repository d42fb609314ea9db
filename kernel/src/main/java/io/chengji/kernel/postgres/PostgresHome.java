package io.chengji.kernel.postgres;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where our own server lives and how long it may take.
 *
 * @param dir holds the unpacked server, its data, its log and its passwords
 * @param installedServer the {@code bin} folder of a server to use in place of the unpacked one
 * @param startLimit how long a start with crash recovery may take
 * @param stopLimit how long a stop may take before it is forced
 */
public record PostgresHome(
    Path dir, @Nullable Path installedServer, Duration startLimit, Duration stopLimit) {

  public PostgresHome {
    dir = dir.toAbsolutePath().normalize();
  }

  /** The server of the class path in this folder; ten minutes to start, one to stop. */
  public static PostgresHome of(Path dir) {
    return new PostgresHome(dir, null, Duration.ofMinutes(10), Duration.ofMinutes(1));
  }

  public PostgresHome withInstalledServer(Path bin) {
    return new PostgresHome(dir, bin, startLimit, stopLimit);
  }

  public PostgresHome withStartLimit(Duration limit) {
    return new PostgresHome(dir, installedServer, limit, stopLimit);
  }

  Path lock() {
    return dir.resolve("server.lock");
  }

  Path log() {
    return dir.resolve("server.log");
  }

  Path secrets() {
    return dir.resolve("secrets");
  }

  Path data(int major) {
    return dir.resolve("data-" + major);
  }
}
