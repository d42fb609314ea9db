package io.chengji.kernel.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every process on this database that the journal grew. The NOTIFY goes out after the commit
 * and once for all commits since the last: inside the transaction it would take a lock that makes
 * commits wait for one another's sync. If it is lost with this process, followers find the entry
 * when they next look by themselves.
 */
final class Announcer implements AutoCloseable {
  static final String CHANNEL = "chengji_journal";
  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  private final DataSource dataSource;
  private final AtomicBoolean pending = new AtomicBoolean();
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("journal-announcer").factory());

  Announcer(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void announce() {
    if (pending.compareAndSet(false, true)) {
      sender.execute(this::send);
    }
  }

  private void send() {
    pending.set(false);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("notify " + CHANNEL);
    } catch (SQLException e) {
      LOG.warn(
          "could not announce a change to other processes; they will find it: {}", e.toString());
    }
  }

  /** Sends what is pending. */
  @Override
  public void close() {
    sender.close();
  }
}
