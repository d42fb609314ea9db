package io.chengji.app.program;

import io.chengji.kernel.http.HealthCheck;
import io.chengji.kernel.http.UnhealthyException;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.records.StoreAwayException;

/** Whether the database answers a read. */
final class DatabaseCheck implements HealthCheck {
  private final Records records;

  DatabaseCheck(Records records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public void check() throws UnhealthyException {
    try {
      records.useHandle(handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
    } catch (StoreAwayException e) {
      throw new UnhealthyException(e.words(), e);
    }
  }
}
