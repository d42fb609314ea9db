package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program of the server: {@code postgres} or {@code initdb}, run as the server's user. */
final class Program {
  private static final int MINUTES = 10;
  private static final Pattern ERROR = Pattern.compile("(FATAL|PANIC|ERROR|error):");

  private final ServerUser user;
  private final Path bin;

  Program(ServerUser user, Path bin) {
    this.user = user;
    this.bin = bin;
  }

  /** A process with nothing of ours in its environment that could change what it does. */
  ProcessBuilder process(String name, List<String> arguments) {
    List<String> program = new ArrayList<>(List.of(bin.resolve(name).toString()));
    program.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(user.command(program));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> !key.equals("PATH"));
    environment.put("LC_ALL", "C");
    builder.directory(bin.toFile());
    return builder;
  }

  /** Runs to the end; returns what it printed, both streams. */
  Result run(String name, List<String> arguments, String input) throws IOException {
    Path output = Files.createTempFile("chengji-" + name, ".out");
    try {
      Process process =
          process(name, arguments)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(name + " did not end within " + MINUTES + " minutes");
      }
      String printed = Files.readString(output, StandardCharsets.ISO_8859_1);
      Result result = new Result(process.exitValue(), printed);
      Trouble.checkRan(result, bin.resolve(name));
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(name + " was interrupted", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** How a program ended, and what it printed. */
  record Result(int exit, String output) {
    /** The line that says why: the first with an error, else the last. */
    String reason() {
      List<String> lines = output.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      return lines.stream()
          .filter(line -> ERROR.matcher(line).find())
          .findFirst()
          .orElse(lines.isEmpty() ? "exit " + exit : lines.getLast());
    }
  }
}
