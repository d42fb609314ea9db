package io.chengji.kernel.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link ServerChild} that runs; its lines are awaited, never polled. */
final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;
  private final Writer orders;

  private Child(ProcessBuilder builder) throws IOException {
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    lines = process.inputReader(StandardCharsets.UTF_8);
    orders = process.outputWriter(StandardCharsets.UTF_8);
  }

  static Child open(Path home) throws IOException {
    return new Child(new ProcessBuilder(java(classPath(), home.toString())));
  }

  /** In a folder with blanks and 汉字 within this one. */
  static Child openInOddFolder(Path parent) throws IOException {
    return new Child(new ProcessBuilder(java(classPath(), parent.toString(), "odd")));
  }

  /** As the user nobody, with a copy of the class path that nobody can read. */
  static Child openAsNobody(Path home) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
    command.addAll(java(readableClassPath(), home.toString()));
    return new Child(new ProcessBuilder(command).directory(new File("/")));
  }

  /** After another command, which runs it. */
  static Child openUnder(List<String> command, Path home) throws IOException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(java(classPath(), home.toString()));
    return new Child(new ProcessBuilder(whole));
  }

  private static List<String> java(String classPath, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx200m"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-cp", classPath));
    command.add(ServerChild.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String readableClassPath() throws IOException {
    Path folder = TempFolders.make("class-path");
    List<String> copies = new ArrayList<>();
    for (String part : classPath().split(File.pathSeparator, -1)) {
      Path from = Path.of(part);
      if (Files.exists(from)) {
        Path to = folder.resolve(copies.size() + "-" + from.getFileName());
        Homes.run(List.of("cp", "-r", from.toString(), to.toString()));
        copies.add(to.toString());
      }
    }
    Homes.run(List.of("chmod", "-R", "a+rX", folder.toString()));
    return String.join(File.pathSeparator, copies);
  }

  /** The next line that is not of the log nor of the progress. */
  String line() throws IOException {
    return line("(OPEN|FAILED|CLOSED|PONG|ACK) ?.*");
  }

  /** The next line of this form. */
  String line(String form) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.matches(form)) {
        return line;
      }
    }
    return "END";
  }

  void order(String order) throws IOException {
    orders.write(order + "\n");
    orders.flush();
  }

  /** kill -9; the server that it started lives on. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Waits for it to end by itself, at most so long. */
  void awaitEnd(long time, TimeUnit unit) throws InterruptedException {
    process.waitFor(time, unit);
  }

  /** Tells it to close, and waits until it has. */
  String end() throws IOException, InterruptedException {
    order("close");
    String last = line();
    process.waitFor(1, TimeUnit.MINUTES);
    return last;
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
