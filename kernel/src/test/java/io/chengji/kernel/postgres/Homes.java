package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Homes for tests: one is made with everything in it, each test gets a copy. */
final class Homes {
  private static final Path TEMPLATE = makeTemplate();

  private Homes() {}

  /**
   * A home that was used once and closed cleanly, in a folder that anyone may pass; its binaries
   * are a link to those of the template.
   */
  static PostgresHome fresh(String name) {
    return copy(
        name, "cp -a \"$1\"/secrets \"$1\"/data-* \"$2\" && ln -s \"$1\"/postgres-* \"$2\"");
  }

  /** The same with binaries of its own. */
  static PostgresHome freshWithBinaries(String name) {
    return copy(name, "cp -a \"$1\"/secrets \"$1\"/data-* \"$1\"/postgres-* \"$2\"");
  }

  private static PostgresHome copy(String name, String script) {
    try {
      Path dir = Files.createDirectory(TempFolders.make(name).resolve("home"));
      run(List.of("/bin/sh", "-c", script, "copy", TEMPLATE.toString(), dir.toString()));
      return PostgresHome.of(dir);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(command + " failed");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Path makeTemplate() {
    try {
      Path dir = TempFolders.make("template").resolve("home");
      PostgresServer.open(PostgresHome.of(dir), new SecureRandom(), Progress.NONE).close();
      return dir;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static boolean isRoot() throws IOException {
    return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
  }
}
