package io.chengji.kernel.records;

import java.time.Duration;
import javax.sql.DataSource;

/** Follows the journal for listeners. */
final class Follower implements AutoCloseable {
  Follower(DataSource dataSource) {}

  void announce() {}

  Records.Registration register(ChangeListener listener) {
    return () -> {};
  }

  boolean settle(Duration limit) {
    return true;
  }

  @Override
  public void close() {}
}
