package io.chengji.kernel.backup;

import io.chengji.kernel.words.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with backups.
 *
 * @param last the newest one, null where there is none
 * @param bytes its length, 0 where there is none
 * @param failedAt when the last try failed, null if it did not
 * @param failure why, null if it did not
 */
public record BackupState(
    @Nullable Instant last, long bytes, @Nullable Instant failedAt, @Nullable Words failure) {
  static final BackupState NONE = new BackupState(null, 0, null, null);

  BackupState failed(Instant at, Words why) {
    return new BackupState(last, bytes, at, why);
  }
}
