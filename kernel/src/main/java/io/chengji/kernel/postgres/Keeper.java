package io.chengji.kernel.postgres;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a database as long as it is open, on a thread of its own: it says at once that the
 * database is lost, so that nobody waits for it in vain, and brings it back.
 */
final class Keeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private static final PostgresException SOON =
      new PostgresException("每次启动后不久又停止", "each time it ended again soon after its start");

  private final Kept kept;
  private final Patience patience;
  private final Reach reach;
  private final Runnable onFound;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private int tried;

  private Keeper(Kept kept, Patience patience, Reach reach, Runnable onFound) {
    this.kept = kept;
    this.patience = patience;
    this.reach = reach;
    this.onFound = onFound;
    this.thread = Thread.ofPlatform().daemon().name("database-keeper").unstarted(this::run);
  }

  /**
   * Begins to watch.
   *
   * @param onFound called each time before it counts as found again
   */
  static Keeper start(Kept kept, Patience patience, Reach reach, Runnable onFound) {
    Keeper keeper = new Keeper(kept, patience, reach, onFound);
    keeper.thread.start();
    return keeper;
  }

  private void run() {
    try {
      boolean goesOn = true;
      while (goesOn && !isClosed()) {
        long since = System.nanoTime();
        kept.awaitLoss();
        if (System.nanoTime() - since >= patience.calm().toNanos()) {
          tried = 0;
        }
        goesOn = !isClosed() && bringBack();
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  /** Tries until it is back; false when it is given up or closed. */
  private boolean bringBack() throws InterruptedException {
    PostgresException loss = kept.loss();
    LOG.warn("{}", loss.english());
    reach.lose(loss);
    PostgresException why = SOON;
    while (!patience.isOver(tried)) {
      if (isClosedWithin(patience.before(tried))) {
        return false;
      }
      tried++;
      try {
        kept.bringBack((chinese, english) -> reach.lose(join(kept.loss(), chinese, english)));
        onFound.run();
        reach.find();
        LOG.warn("the database is back, at try {}", tried);
        return true;
      } catch (RuntimeException e) {
        why = inWords(e);
        tell(why);
      }
    }
    PostgresException end = kept.end(patience.tries(), why);
    LOG.error("{}", end.english());
    reach.giveUp(join(kept.loss(), "已放弃", "given up"), end);
    return false;
  }

  private void tell(PostgresException e) {
    if (isClosed()) {
      return;
    }
    reach.lose(join(kept.loss(), "第 %d 次尝试未成功".formatted(tried), "try %d failed".formatted(tried)));
    if (tried <= patience.tries()) {
      LOG.warn("try {} to have the database back failed: {}", tried, e.english());
    }
  }

  private static PostgresException inWords(RuntimeException e) {
    return e instanceof PostgresException known
        ? known
        : new PostgresException(e.toString(), e.toString(), e);
  }

  private static PostgresException join(PostgresException loss, String chinese, String english) {
    return new PostgresException(loss.chinese() + "；" + chinese, loss.english() + "; " + english);
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private boolean isClosedWithin(Duration pause) throws InterruptedException {
    return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Returns when nothing is being started any more. */
  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
