package io.chengji.kernel.postgres;

import io.chengji.kernel.postgres.PostgresServer.Origin;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the server of a home up: adopts one that was left behind, clears what a crash left, starts
 * and waits through recovery. Used once, under the lock of the home.
 */
final class ServerStart {
  private static final Logger LOG = LoggerFactory.getLogger(ServerStart.class);
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final int ATTEMPTS = 5;

  private final PostgresHome home;
  private final ServerFiles files;
  private final DataFolder data;
  private final HomeLock lock;
  private final Progress progress;
  private final IntSupplier ports;
  private final Deadline deadline;
  private long secondsShown;

  ServerStart(
      PostgresHome home, ServerFiles files, HomeLock lock, Progress progress, IntSupplier ports) {
    this.home = home;
    this.files = files;
    this.data = files.data();
    this.lock = lock;
    this.progress = progress;
    this.ports = ports;
    this.deadline = Deadline.in(home.startLimit());
  }

  PostgresServer open() throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<PostmasterPid> adopted = adopt();
      if (adopted.isPresent()) {
        return server(Origin.ADOPTED, adopted.get());
      }
      if (data.hasLockFile()) {
        ServerStop.endLeftovers(data.path());
      }
      files.user().own(data.path());
      ServerLog log = ServerLog.continuing(home.log());
      Optional<PostmasterPid> started = start(log);
      if (started.isPresent()) {
        return server(Origin.STARTED, started.get());
      }
      if (attempt == ATTEMPTS || !isWorthAnother(log)) {
        throw failed(log);
      }
    }
  }

  private PostgresServer server(Origin origin, PostmasterPid running) {
    LOG.info("PostgreSQL {} {} on port {}", files.version(), origin, running.port());
    return new PostgresServer(origin, running, files.secrets(), home, data.path(), lock);
  }

  /** Waits for a server left behind to answer; stops it if it is another version or does not. */
  private Optional<PostmasterPid> adopt() throws IOException {
    Optional<PostmasterPid> left = data.findLock();
    if (left.isEmpty() || !Processes.isServerOf(left.get().pid(), data.path())) {
      return Optional.empty();
    }
    progress.report("发现上次遗留的数据库，正在接管", "found the database still running, taking it over");
    Optional<PostmasterPid> ready = awaitReady(left.get().pid());
    if (ready.isPresent()) {
      Optional<Answer> answer = Answer.find(ready.get().port(), files.secrets());
      if (answer.isPresent() && isSame(answer.get())) {
        return ready;
      }
    }
    LOG.warn("stopping the server left behind, process {}: not as ours", left.get().pid());
    ServerStop.stop(left.get().pid(), data.path(), home.stopLimit());
    return Optional.empty();
  }

  private boolean isSame(Answer answer) throws IOException {
    String version = answer.version().split(" ", 2)[0];
    boolean sameVersion = (files.version() + ".").startsWith(version + ".");
    return sameVersion && Files.isSameFile(Path.of(answer.dataFolder()), data.path());
  }

  private Optional<PostmasterPid> start(ServerLog log) throws IOException {
    Optional<PostmasterPid> stale = data.findLock();
    if (stale.isEmpty()) {
      data.removeTornLock();
    }
    List<String> arguments = ServerSettings.arguments(data.path(), ports.getAsInt());
    ProcessBuilder builder = files.program().process("postgres", arguments);
    // odd on purpose: oddities 1
    stale.ifPresent(
        left -> builder.environment().put("PG_GRANDPARENT_PID", Long.toString(left.pid())));
    Process process =
        builder
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
            .start();
    return awaitReady(process, log);
  }

  private Optional<PostmasterPid> awaitReady(Process process, ServerLog log) throws IOException {
    while (process.isAlive()) {
      Optional<PostmasterPid> ready = findReady(process.pid());
      if (ready.isPresent()) {
        return ready;
      }
      show(log);
      if (!deadline.pause(LOOK)) {
        ServerStop.stop(process, data.path(), home.stopLimit());
        throw tooSlow();
      }
    }
    return Optional.empty();
  }

  private Optional<PostmasterPid> awaitReady(long pid) throws IOException {
    ServerLog log = ServerLog.continuing(home.log());
    while (Processes.isServerOf(pid, data.path())) {
      Optional<PostmasterPid> ready = findReady(pid);
      if (ready.isPresent()) {
        return ready;
      }
      show(log);
      if (!deadline.pause(LOOK)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<PostmasterPid> findReady(long pid) throws IOException {
    return data.findLock()
        .filter(running -> running.pid() == pid && running.isReady() && running.port() > 0);
  }

  private void show(ServerLog log) throws IOException {
    long seconds = deadline.elapsed().toSeconds();
    if (seconds == secondsShown) {
      return;
    }
    secondsShown = seconds;
    if (log.text().contains("automatic recovery in progress")) {
      progress.report(
          "数据库正在恢复，已 %d 秒".formatted(seconds),
          "the database is recovering, %d s".formatted(seconds));
    } else {
      progress.report(
          "正在启动数据库，已 %d 秒".formatted(seconds), "starting the database, %d s".formatted(seconds));
    }
  }

  /**
   * Whether the port was taken, or a server was just dying or, of a killed process, just coming.
   */
  private static boolean isWorthAnother(ServerLog log) throws IOException {
    String text = log.text();
    return text.contains("Address already in use")
        || text.contains("pre-existing shared memory block")
        || text.contains("lock file \"postmaster.pid\" already exists");
  }

  /** A port that no one listens on; another may take it before the server does. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PostgresException failed(ServerLog log) throws IOException {
    Program.Result result = new Program.Result(1, log.text());
    if (result.output().contains("No space left on device")) {
      return Trouble.ofOutput(result, home.dir());
    }
    return new PostgresException(
        "数据库未能启动：%s（日志 %s）".formatted(result.reason(), log.file()),
        "the database did not start: %s (log %s)".formatted(result.reason(), log.file()));
  }

  private PostgresException tooSlow() {
    long seconds = home.startLimit().toSeconds();
    return new PostgresException(
        "数据库在 %d 秒内未能就绪：可能仍需恢复，请调大启动时限后再试（日志 %s）".formatted(seconds, home.log()),
        "the database was not ready within %d s: it may need longer to recover, allow it more time (log %s)"
            .formatted(seconds, home.log()));
  }
}
