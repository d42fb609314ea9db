package io.chengji.kernel.log;

import io.chengji.kernel.http.HealthCheck;
import io.chengji.kernel.http.UnhealthyException;
import io.chengji.kernel.words.Words;

/** Whether entries are sealed. The server serves without it, and says why they are not. */
public final class LogHealth implements HealthCheck {
  private final JournalLog log;

  public LogHealth(JournalLog log) {
    this.log = log;
  }

  @Override
  public String name() {
    return "log";
  }

  @Override
  public boolean isVital() {
    return false;
  }

  @Override
  public void check() throws UnhealthyException {
    LogState state = log.state();
    Words reason = state.reason();
    if (reason != null) {
      throw new UnhealthyException(reason, new IllegalStateException(reason.en()));
    }
  }
}
