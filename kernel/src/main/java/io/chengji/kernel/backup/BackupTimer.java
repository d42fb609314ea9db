package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.Passphrase;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes backups by itself while the server runs: when the newest one in the folder is older than it
 * may be, at the start too. One that failed is tried again after a quarter of an hour at the
 * latest. Thread-safe.
 */
public final class BackupTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackupTimer.class);
  private static final Duration RETRY = Duration.ofMinutes(15);
  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final String ACTOR = "system:backup";

  private final Backup backup;
  private final Plan plan;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private boolean closed;
  private @Nullable Thread thread;
  private volatile BackupState state = BackupState.NONE;

  /**
   * When and where.
   *
   * @param folder where the files go
   * @param every how old the newest may become; null for never
   * @param keep how many are kept
   * @param passphrase the file of the passphrase, null for files that are not encrypted
   */
  public record Plan(Path folder, @Nullable Duration every, int keep, @Nullable Path passphrase) {}

  public BackupTimer(Backup backup, Plan plan, InstantSource clock) {
    this.backup = backup;
    this.plan = plan;
    this.clock = clock;
  }

  /** Begins to look; where no backups are wanted it only tells of those that there are. */
  public void start() {
    look();
    if (plan.every() != null) {
      thread = Thread.ofPlatform().daemon().name("backup").start(this::run);
    }
  }

  /** How it stands. */
  public BackupState state() {
    return state;
  }

  /** Makes a backup if one is due; returns whether one was tried. */
  boolean tick() {
    Instant now = clock.instant();
    if (now.isBefore(due())) {
      return false;
    }
    try {
      Path file = plan.passphrase();
      Passphrase passphrase = file == null ? null : Passphrase.read(file).strong();
      Backup.Made made =
          backup.make(new Backup.Order(plan.folder(), passphrase, false, ACTOR), Progress.NONE);
      state = new BackupState(made.madeAt(), made.bytes(), null, null);
      LOG.info("backup {}: {} bytes, verified", made.file(), made.bytes());
      prune(made);
    } catch (BackupException e) {
      fail(now, e.words(), e);
    } catch (RuntimeException e) {
      fail(now, Words.same(String.valueOf(e)), e);
    }
    return true;
  }

  private void fail(Instant now, Words why, RuntimeException e) {
    LOG.error("the backup failed: {}", why.en(), e);
    state = state.failed(now, why);
  }

  /** A fault in deleting old files does not undo the new one. */
  private void prune(Backup.Made made) {
    try {
      String journal = made.contents().header().journal();
      List<BackupFolder.Kept> old = new BackupFolder(plan.folder(), journal).prune(plan.keep());
      old.forEach(each -> LOG.info("deleted the old backup {}", each.file()));
    } catch (IOException e) {
      LOG.error("old backups in {} cannot be deleted", plan.folder(), e);
    }
  }

  private void look() {
    try {
      backup.folder(plan.folder()).list().stream()
          .findFirst()
          .ifPresent(kept -> state = new BackupState(kept.madeAt(), kept.bytes(), null, null));
    } catch (IOException | RuntimeException e) {
      LOG.warn("the folder of backups {} cannot be read", plan.folder(), e);
    }
  }

  private Instant due() {
    Duration every = plan.every();
    if (every == null) {
      return Instant.MAX;
    }
    BackupState now = state;
    Instant due = now.last() == null ? Instant.MIN : now.last().plus(every);
    if (now.failedAt() == null) {
      return due;
    }
    Instant retry = now.failedAt().plus(RETRY.compareTo(every) < 0 ? RETRY : every);
    return retry.isAfter(due) ? retry : due;
  }

  private void run() {
    while (rest()) {
      tick();
    }
  }

  /** Waits until one is due, or a minute, since clocks are set; false at the end. */
  private boolean rest() {
    lock.lock();
    try {
      Instant now = clock.instant();
      Instant due = due();
      Instant look = now.plus(LOOK);
      long nanos = due.isAfter(look) ? LOOK.toNanos() : nanosUntil(now, due);
      while (!closed && nanos > 0) {
        nanos = ended.awaitNanos(nanos);
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private static long nanosUntil(Instant now, Instant due) {
    return due.isAfter(now) ? Duration.between(now, due).toNanos() : 0;
  }

  /** A backup that is being made is finished first. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      ended.signalAll();
    } finally {
      lock.unlock();
    }
    Thread running = thread;
    if (running != null) {
      try {
        running.join(TimeUnit.MINUTES.toMillis(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
