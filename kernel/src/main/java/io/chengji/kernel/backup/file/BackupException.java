package io.chengji.kernel.backup.file;

import io.chengji.kernel.words.Words;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A backup cannot be made, read or restored: why, in one sentence of each language. */
public final class BackupException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What kind of failure it is. */
  public enum Reason {
    /** The file is no backup, or not the one that was written. */
    DAMAGED,
    /** The passphrase is missing or another one. */
    PASSPHRASE,
    /** A later version of the product wrote it. */
    NEWER,
    /** What is to be backed up or restored into does not fit. */
    UNFIT,
    /** Reading or writing failed. */
    FAILED
  }

  private final Reason reason;
  private final transient Words words;

  public BackupException(Reason reason, Words words, @Nullable Throwable cause) {
    super(words.en(), cause);
    this.reason = reason;
    this.words = words;
  }

  public BackupException(Reason reason, String zh, String en) {
    this(reason, new Words(zh, en), null);
  }

  /** The file is not as it was written. */
  static BackupException damaged(String zh, String en) {
    return damaged(zh, en, null);
  }

  static BackupException damaged(String zh, String en, @Nullable Throwable cause) {
    return new BackupException(
        Reason.DAMAGED,
        new Words("备份文件已损坏或被改动：" + zh, "the backup file is damaged or was altered: " + en),
        cause);
  }

  public Reason reason() {
    return reason;
  }

  /** Why, without full stop. */
  public Words words() {
    return words;
  }
}
