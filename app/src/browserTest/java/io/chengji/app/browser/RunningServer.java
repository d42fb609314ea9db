package io.chengji.app.browser;

import io.chengji.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole program in a process of its own, on an empty home, with its own PostgreSQL. */
final class RunningServer implements AutoCloseable {
  private static final Pattern PASSWORD =
      Pattern.compile("(?:密码|口令|password)[^:：]*[:：]\\s*([^\\s（(]+)");
  private static final long LONGEST_START_SECONDS = 180;

  private final Process process;
  private final URI address;
  private final Path folder;

  private RunningServer(Process process, URI address, Path folder) {
    this.process = process;
    this.address = address;
    this.folder = folder;
  }

  static RunningServer start() {
    try {
      Path folder = Files.createTempDirectory("chengji-browser");
      int port = freePort();
      ProcessBuilder command =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-Xmx512m",
              "--enable-native-access=ALL-UNNAMED",
              "-Dstdout.encoding=UTF-8",
              "-Dstderr.encoding=UTF-8",
              "-cp",
              System.getProperty("java.class.path"),
              Main.class.getName(),
              "run",
              "--server-port=" + port);
      command.environment().put("CHENGJI_HOME", folder.resolve("home").toString());
      command.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
      RunningServer server =
          new RunningServer(command.start(), URI.create("http://127.0.0.1:" + port), folder);
      Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroy));
      server.awaitFirstPage();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return address;
  }

  /** The administrator's password, which the first run shows once. */
  String password() {
    Matcher shown = PASSWORD.matcher(log());
    if (!shown.find()) {
      throw new IllegalStateException("the first run showed no password:\n" + log());
    }
    return shown.group(1);
  }

  String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("the server did not stop:\n" + log());
      }
      removeFolder();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitFirstPage() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answers(client)) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          process.destroyForcibly();
          throw new IllegalStateException("the server did not start:\n" + log());
        }
        // The end of the process is what is waited for; no end within 100 ms means: ask again.
        process.waitFor(100, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the server started", e);
    }
  }

  private boolean answers(HttpClient client) throws InterruptedException {
    try {
      HttpRequest health = HttpRequest.newBuilder(address.resolve("/health")).build();
      return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private void removeFolder() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
