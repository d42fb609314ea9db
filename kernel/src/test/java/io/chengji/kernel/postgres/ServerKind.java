package io.chengji.kernel.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The servers that the records must work on. */
public enum ServerKind {
  /** Our own, of the class path. */
  EMBEDDED_18(null),
  /** Debian's, where it is installed. */
  INSTALLED_15(Path.of("/usr/lib/postgresql/15/bin"));

  private final Path bin;

  ServerKind(Path bin) {
    this.bin = bin;
  }

  PostgresHome home(Path dir) {
    return bin == null ? PostgresHome.of(dir) : PostgresHome.of(dir).withInstalledServer(bin);
  }

  /** Skips the test, loudly, where this server is not installed. */
  public void assumeThere() {
    boolean there = bin == null || Files.isExecutable(bin.resolve("postgres"));
    if (!there) {
      System.err.println("SKIPPED on " + this + ": no server in " + bin);
    }
    assumeTrue(there, "SKIPPED: no server in " + bin);
  }
}
