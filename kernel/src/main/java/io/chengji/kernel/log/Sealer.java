package io.chengji.kernel.log;

import io.chengji.kernel.records.StoreAwayException;
import io.chengji.kernel.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that seals: it wakes when an entry is committed, looks by itself as well, and rests a
 * little after each checkpoint so that many entries share one. Whoever holds the lock of the folder
 * publishes; any process may seal.
 */
final class Sealer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LOOK_IDLE = Duration.ofSeconds(5);
  private static final Duration PRUNE_EVERY = Duration.ofHours(1);
  private static final int IDLE_AFTER = 30;
  private static final String LOCK = ".lock";

  private final Sealing sealing;
  private final Publisher publisher;
  private final TileFolder folder;
  private final LastSeen lastSigned;
  private final Duration rest;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long asked;
  private long answered;
  private boolean woken = true;
  private boolean closed;
  private LogState state = LogState.SEALING;

  private @Nullable FileChannel channel;
  private @Nullable Head published;
  private int idle;
  private long pruned;

  Sealer(
      Sealing sealing, Publisher publisher, TileFolder folder, LastSeen lastSigned, Duration rest) {
    this.sealing = sealing;
    this.publisher = publisher;
    this.folder = folder;
    this.lastSigned = lastSigned;
    this.rest = rest;
    this.thread = Thread.ofPlatform().daemon().name("journal-sealer").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Has it look at once. */
  void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  LogState state() {
    lock.lock();
    try {
      return state;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until all that was committed before is sealed and published; false if it takes longer.
   */
  boolean settle(Duration limit) {
    lock.lock();
    try {
      long question = ++asked;
      woken = true;
      changed.signalAll();
      long nanos = limit.toNanos();
      while (answered < question) {
        if (nanos <= 0 || closed) {
          return false;
        }
        nanos = changed.awaitNanos(nanos);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (await()) {
      long question = question();
      try {
        sealAll();
        prune();
        answer(question, LogState.SEALING);
        pause(rest, true);
      } catch (IOException | RuntimeException e) {
        answer(-1, stateAfter(e));
        pause(LOOK, false);
        wake();
      }
    }
    stop();
  }

  private void sealAll() throws IOException {
    boolean owner = ownsFolder();
    boolean look = (owner && published == null) || sealing.hasWork();
    idle = look ? 0 : idle + 1;
    while (look && !isClosed()) {
      Sealing.Round round = sealing.run();
      if (owner) {
        publish(round);
      }
      look = round.more();
    }
  }

  /** Once an hour, and where there is a log at all. */
  private void prune() {
    long now = System.nanoTime();
    if (published != null && (pruned == 0 || now - pruned > PRUNE_EVERY.toNanos())) {
      sealing.prune();
      pruned = now;
    }
  }

  private void publish(Sealing.Round round) throws IOException {
    Head before = published;
    if (round.head().size() == 0 || (before != null && before.isSame(round.head()))) {
      return;
    }
    lastSigned.keep(round.head().note());
    publisher.publish(round.head(), round.leaves());
    published = round.head();
  }

  private LogState stateAfter(Exception e) {
    publisher.forget();
    LogState now =
        switch (e) {
          case LogBrokenException broken -> new LogState(broken.condition(), broken.words());
          case LogRefusedException refused -> new LogState(LogCondition.BROKEN, refused.words());
          case StoreAwayException away -> new LogState(LogCondition.AWAY, away.words());
          default ->
              new LogState(
                  LogCondition.BROKEN, new Words("封存失败，原因见日志", "sealing failed; the log says why"));
        };
    if (now.condition() != state().condition()) {
      if (now.condition() == LogCondition.AWAY) {
        LOG.warn("entries are not sealed for now: {}", e.toString());
      } else {
        LOG.error("entries are not sealed", e);
      }
    }
    return now;
  }

  /** Whether this process is the one that writes the files; tries again each time. */
  private boolean ownsFolder() throws IOException {
    if (channel != null) {
      return true;
    }
    Files.createDirectories(folder.root());
    FileChannel opened =
        FileChannel.open(
            folder.root().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held = null;
    try {
      held = opened.tryLock();
    } catch (OverlappingFileLockException e) {
      LOG.debug("another log of this process writes the files");
    } finally {
      if (held == null) {
        opened.close();
      }
    }
    channel = held == null ? null : opened;
    return held != null;
  }

  private boolean await() {
    lock.lock();
    try {
      long nanos = (idle > IDLE_AFTER ? LOOK_IDLE : LOOK).toNanos();
      while (!woken && !closed && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      woken = false;
      return !closed;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Rests whether or not something new comes; where it may be hurried, unless somebody waits. */
  private void pause(Duration time, boolean hurried) {
    lock.lock();
    try {
      long nanos = time.toNanos();
      while (!closed && nanos > 0 && (!hurried || asked == answered)) {
        nanos = changed.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private long question() {
    lock.lock();
    try {
      return asked;
    } finally {
      lock.unlock();
    }
  }

  private void answer(long question, LogState now) {
    lock.lock();
    try {
      answered = Math.max(answered, question);
      state = now;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void stop() {
    try {
      publisher.sync();
      if (channel != null) {
        channel.close();
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("the files of the log were not synced: {}", e.toString());
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
