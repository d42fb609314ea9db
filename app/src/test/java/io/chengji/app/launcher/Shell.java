package io.chengji.app.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the launcher, or a few lines with its parts loaded, as a user's shell does.
 *
 * @param folder the working directory
 * @param environment what differs from the environment of this test
 */
record Shell(Path folder, Map<String, String> environment) {
  static final Path ROOT = Path.of(System.getProperty("chengji.root")).toAbsolutePath();

  /** What came of it: exit status, standard output and standard error. */
  record Said(int status, String out, String err) {}

  static Shell in(Path folder) {
    return new Shell(folder, Map.of("LANG", "C.UTF-8", "LC_ALL", ""));
  }

  Shell with(String name, String value) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put(name, value);
    return new Shell(folder, changed);
  }

  /** Runs a command. */
  Said run(String... command) {
    Process process = start(List.of(command));
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs lines of shell with every part of the launcher loaded and {@code ROOT} a given folder. */
  Said withParts(Path root, String lines) {
    return run("/bin/sh", "-c", partsFor(root) + lines);
  }

  /** Starts such lines and does not wait. */
  Process startWithParts(Path root, String lines) {
    return start(List.of("/bin/sh", "-c", partsFor(root) + lines));
  }

  private Process start(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String partsFor(Path root) {
    StringBuilder lines = new StringBuilder("set -u\nVERBS='run test import'\n");
    lines.append("ROOT='").append(root).append("'\nSTATE=$ROOT/.chengji\n");
    for (String part : List.of("words", "tools", "build", "start", "test")) {
      lines
          .append(". '")
          .append(ROOT.resolve("launcher"))
          .append('/')
          .append(part)
          .append(".sh'\n");
    }
    return lines.toString();
  }
}
