package io.chengji.app.program;

import io.chengji.kernel.backup.BackupState;
import io.chengji.kernel.backup.BackupTimer;
import io.chengji.kernel.http.HealthCheck;
import io.chengji.kernel.http.UnhealthyException;
import io.chengji.kernel.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How old the newest backup is. A missing one is told and logged, but nobody is turned away. */
final class BackupHealth implements HealthCheck {
  private final BackupTimer timer;
  private final InstantSource clock;

  BackupHealth(BackupTimer timer, InstantSource clock) {
    this.timer = timer;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public void check() throws UnhealthyException {
    if (timer.state().failedAt() != null) {
      throw new UnhealthyException(
          new Words("最近一次自动备份失败，原因见日志", "the last scheduled backup failed; the log says why"),
          new IllegalStateException("the backup failed"));
    }
  }

  @Override
  public boolean isVital() {
    return false;
  }

  @Override
  public Map<String, Object> details() {
    BackupState state = timer.state();
    Map<String, Object> details = new LinkedHashMap<>();
    Instant last = state.last();
    if (last != null) {
      details.put("madeAt", last);
      details.put("ageSeconds", Duration.between(last, clock.instant()).toSeconds());
      details.put("bytes", state.bytes());
      details.put("verified", true);
    }
    Instant failedAt = state.failedAt();
    if (failedAt != null) {
      details.put("failedAt", failedAt);
    }
    return details;
  }
}
