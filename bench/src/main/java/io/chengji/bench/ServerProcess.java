package io.chengji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The program as a user starts it, {@code ./chengji run}, in a process of its own. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(15); // The first start builds.
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

  private final Process process;
  private final URI address;
  private final Duration untilFirstPage;

  private ServerProcess(Process process, URI address, Duration untilFirstPage) {
    this.process = process;
    this.address = address;
    this.untilFirstPage = untilFirstPage;
  }

  /** Starts the program of a folder on a home and waits until its first page has come whole. */
  public static ServerProcess start(Path root, Path home, HttpClient client) {
    int port = freePort();
    long began = System.nanoTime();
    Process process = command(root, home, port);
    URI address = URI.create("http://127.0.0.1:" + port);
    awaitPage(process, address, client);
    return new ServerProcess(process, address, Duration.ofNanos(System.nanoTime() - began));
  }

  /**
   * Starts the program on a home and a port and does not wait; its words go to a log beside the
   * home.
   */
  static Process command(Path root, Path home, int port) {
    ProcessBuilder command =
        new ProcessBuilder(root.resolve("chengji").toString(), "run", "--server-port=" + port);
    command.environment().put("CHENGJI_HOME", home.toString());
    command
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(home.resolveSibling("server.log").toFile()));
    try {
      return command.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers. */
  public URI address() {
    return address;
  }

  /** From the command to the last byte of the first page. */
  public Duration untilFirstPage() {
    return untilFirstPage;
  }

  /** The process; the launcher has become the program, so it is the JVM itself. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the server did not stop within " + LONGEST_STOP);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitPage(Process process, URI address, HttpClient client) {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    HttpRequest page = HttpRequest.newBuilder(address.resolve("/")).build();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server ended with status " + process.exitValue());
      }
      try {
        if (client.send(page, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (IOException e) {
        pause(); // Nothing listens yet.
      } catch (InterruptedException e) {
        process.destroy();
        throw new IllegalStateException("interrupted while the server started", e);
      }
    }
    process.destroy();
    throw new IllegalStateException("no first page within " + LONGEST_START);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
