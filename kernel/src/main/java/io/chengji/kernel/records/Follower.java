package io.chengji.kernel.records;

import static java.util.Objects.requireNonNull;

import io.chengji.kernel.journal.Journal;
import io.chengji.kernel.journal.JournalCursor;
import io.chengji.kernel.journal.JournalEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the journal on one thread for all listeners of a process. It wakes at a notification and
 * looks by itself every {@link #LOOK_MILLIS}; what it delivers is what became visible between two
 * snapshots.
 */
final class Follower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final int LOOK_MILLIS = 5_000;
  private static final int RETRY_MILLIS = 1_000;
  private static final int PAGE = 500;

  private final Transactions transactions;
  private final DataSource dataSource;
  private final Announcer announcer;
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progressed = lock.newCondition();
  private long asked;
  private long answered;
  private boolean closed;
  private @Nullable Thread thread;
  private @Nullable JournalCursor began;
  private @Nullable JournalCursor cursor;

  Follower(Transactions transactions, DataSource dataSource) {
    this.transactions = transactions;
    this.dataSource = dataSource;
    this.announcer = new Announcer(dataSource);
  }

  void announce() {
    announcer.announce();
  }

  Records.Registration register(ChangeListener listener) {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the records store is closed");
      }
      listeners.add(listener);
      if (thread == null) {
        began = transactions.read(JournalCursor::ofNow);
        cursor = began;
        thread = Thread.ofPlatform().daemon().name("journal-follower").start(this::run);
      }
    } finally {
      lock.unlock();
    }
    return () -> listeners.remove(listener);
  }

  boolean settle(Duration limit) {
    lock.lock();
    try {
      if (thread == null) {
        return true;
      }
      long question = ++asked;
      announcer.announce();
      long nanos = limit.toNanos();
      while (answered < question) {
        if (nanos <= 0 || closed) {
          return false;
        }
        nanos = progressed.awaitNanos(nanos);
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
    boolean lost = false;
    while (!isClosed()) {
      try (Connection connection = dataSource.getConnection()) {
        if (lost) {
          cursor = requireNonNull(cursor).rewound(requireNonNull(began));
          lost = false;
        }
        follow(connection);
      } catch (SQLException | RuntimeException e) {
        if (!isClosed() && !lost) {
          LOG.warn("the journal cannot be followed, trying again: {}", e.toString());
        }
        lost = true;
        pause();
      }
    }
  }

  private void follow(Connection connection) throws SQLException {
    PGConnection server = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + Announcer.CHANNEL);
      while (!isClosed()) {
        catchUp();
        server.getNotifications(LOOK_MILLIS);
      }
      statement.execute("unlisten *");
    }
  }

  private void catchUp() {
    long question = question();
    JournalCursor seen = requireNonNull(cursor);
    JournalCursor now = transactions.read(JournalCursor::ofNow);
    long last = 0;
    List<JournalEntry> page;
    do {
      long after = last;
      page = transactions.read(h -> Journal.listBetween(h, seen, now, after, PAGE));
      if (!page.isEmpty()) {
        deliver(page);
        last = page.getLast().id();
      }
    } while (page.size() == PAGE);
    answer(question, now);
  }

  private void deliver(List<JournalEntry> entries) {
    for (ChangeListener listener : listeners) {
      try {
        listener.onCommitted(List.copyOf(entries));
      } catch (RuntimeException e) {
        LOG.error("a listener failed at entries up to {}", entries.getLast().id(), e);
      }
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

  private void answer(long question, JournalCursor now) {
    lock.lock();
    try {
      cursor = now;
      answered = question;
      progressed.signalAll();
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

  private void pause() {
    lock.lock();
    try {
      if (!closed) {
        boolean ignored = progressed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    Thread following;
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      following = thread;
      progressed.signalAll();
    } finally {
      lock.unlock();
    }
    announcer.announce();
    join(following);
    announcer.close();
  }

  private static void join(@Nullable Thread following) {
    if (following == null || following == Thread.currentThread()) {
      return;
    }
    try {
      following.join(Duration.ofMillis(2L * LOOK_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
