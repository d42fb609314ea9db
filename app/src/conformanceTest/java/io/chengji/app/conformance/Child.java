package io.chengji.app.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the program as a process of its own, as a shell starts it.
 *
 * @param code what it ended with
 * @param out every byte of standard output
 * @param err the text of standard error
 */
record Child(int code, byte[] out, String err) {
  private static final long PATIENCE_MINUTES = 4;

  /** Runs the verb with these arguments on the data of a home folder. */
  static Child run(Path home, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Xmx400m");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dstderr.encoding=UTF-8");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("io.chengji.app.Main");
    command.addAll(List.of(arguments));
    command.add("--home=" + home);
    try {
      return run(command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Child run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("chengji-child", ".out");
    Path err = Files.createTempFile("chengji-child", ".err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("CHENGJI_"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("still running: " + command.getLast());
      }
      String said = Files.readString(err, StandardCharsets.UTF_8);
      return new Child(process.exitValue(), Files.readAllBytes(out), said);
    } finally {
      process.destroyForcibly();
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Standard output as UTF-8 text. */
  String text() {
    return new String(out, StandardCharsets.UTF_8);
  }
}
