package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Our own server while we use it. Whoever has the lock of its home starts it, or adopts one that an
 * earlier process left behind, and stops it; everyone else shares it.
 */
final class PostgresServer implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final long WATCH_SECONDS = 2;

  /** How we came to the server. */
  enum Origin {
    STARTED,
    ADOPTED,
    SHARED
  }

  private final Origin origin;
  private final int port;
  private final long pid;
  private final Secrets secrets;
  private final PostgresHome home;
  private final Path data;
  private final @Nullable HomeLock lock;

  PostgresServer(
      Origin origin,
      PostmasterPid running,
      Secrets secrets,
      PostgresHome home,
      Path data,
      @Nullable HomeLock lock) {
    this.origin = origin;
    this.port = running.port();
    this.pid = running.pid();
    this.secrets = secrets;
    this.home = home;
    this.data = data;
    this.lock = lock;
  }

  Origin origin() {
    return origin;
  }

  int port() {
    return port;
  }

  long pid() {
    return pid;
  }

  Secrets secrets() {
    return secrets;
  }

  /** Opens the server of this home, in whichever way it can be had. */
  static PostgresServer open(PostgresHome home, RandomGenerator random, Progress progress) {
    return open(home, random, progress, ServerStart::freePort);
  }

  /** The same, with the ports to try. */
  static PostgresServer open(
      PostgresHome home, RandomGenerator random, Progress progress, IntSupplier ports) {
    try {
      Files.createDirectories(home.dir());
      Deadline deadline = Deadline.in(home.startLimit());
      while (true) {
        Optional<HomeLock> lock = HomeLock.tryLock(home.lock());
        if (lock.isPresent()) {
          return start(home, lock.get(), random, progress, ports);
        }
        Optional<PostgresServer> shared = findShared(home);
        if (shared.isPresent()) {
          return shared.get();
        }
        if (!deadline.pause(LOOK)) {
          throw taken(home);
        }
      }
    } catch (IOException e) {
      throw Trouble.of(e, home.dir());
    }
  }

  private static PostgresServer start(
      PostgresHome home,
      HomeLock lock,
      RandomGenerator random,
      Progress progress,
      IntSupplier ports)
      throws IOException {
    boolean done = false;
    try {
      ServerFiles files = ServerFiles.prepare(home, random, progress);
      PostgresServer server = new ServerStart(home, files, lock, progress, ports).open();
      done = true;
      return server;
    } finally {
      if (!done) {
        lock.close();
      }
    }
  }

  /** A server that another process of ours holds and that answers. */
  private static Optional<PostgresServer> findShared(PostgresHome home) throws IOException {
    Optional<Secrets> secrets = Secrets.find(home.secrets());
    Optional<DataFolder> data = ServerFiles.findData(home);
    if (secrets.isEmpty() || data.isEmpty()) {
      return Optional.empty();
    }
    Optional<PostmasterPid> running = data.get().findLock().filter(PostmasterPid::isReady);
    if (running.isEmpty() || Answer.find(running.get().port(), secrets.get()).isEmpty()) {
      return Optional.empty();
    }
    Path path = data.get().path();
    return Optional.of(
        new PostgresServer(Origin.SHARED, running.get(), secrets.get(), home, path, null));
  }

  /** Returns when the server has ended, however it ended. */
  void awaitEnd() throws InterruptedException {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    boolean runs = process.isPresent();
    while (runs) {
      try {
        process.get().onExit().get(WATCH_SECONDS, TimeUnit.SECONDS);
        runs = false;
      } catch (TimeoutException e) {
        // A dead process that nobody reaps is not known to have ended.
        runs = Processes.isServerOf(pid, data);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Starts the server again after it died, on its port if that is free: under our lock if we have
   * it, else in whichever way it can be had. Its data must be there: nothing is made anew.
   */
  PostgresServer reopen(RandomGenerator random, Progress progress) {
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      throw new PostgresException(
          "数据目录 %s 不见了：请把它放回原处，或从备份恢复".formatted(data),
          "the data folder %s is gone: put it back or restore it from a backup".formatted(data));
    }
    IntSupplier ports = portsFrom(port);
    HomeLock held = lock;
    if (held == null) {
      return open(home, random, progress, ports);
    }
    try {
      ServerFiles files = ServerFiles.prepare(home, random, progress);
      return new ServerStart(home, files, held, progress, ports).open();
    } catch (IOException e) {
      throw Trouble.of(e, home.dir());
    }
  }

  private static IntSupplier portsFrom(int first) {
    AtomicBoolean tried = new AtomicBoolean();
    return () -> tried.getAndSet(true) ? ServerStart.freePort() : first;
  }

  private static PostgresException taken(PostgresHome home) {
    return new PostgresException(
        "另一个城迹进程占用着 %s，而它的数据库没有应答：请结束该进程后再启动".formatted(home.dir()),
        "another Chengji process holds %s and its database does not answer: end that process and start again"
            .formatted(home.dir()));
  }

  /** Stops the server if it is ours to stop; work in progress is rolled back. */
  @Override
  public void close() {
    if (lock == null) {
      return;
    }
    try (HomeLock ignored = lock) {
      ServerStop.stop(newestPid(), data, home.stopLimit());
    } catch (IOException e) {
      throw Trouble.of(e, home.dir());
    }
  }

  /** A start that was broken off may have left another process than the one we know. */
  private long newestPid() throws IOException {
    Path file = data.resolve(PostmasterPid.NAME);
    Optional<PostmasterPid> written =
        Files.exists(file) ? PostmasterPid.parse(Files.readString(file)) : Optional.empty();
    return written.map(PostmasterPid::pid).orElse(pid);
  }
}
