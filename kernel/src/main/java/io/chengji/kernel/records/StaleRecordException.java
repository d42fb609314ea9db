package io.chengji.kernel.records;

import java.io.Serial;

/**
 * Someone else changed the record since it was read: the version in If-Match is not the version in
 * the store. Nothing was changed; the caller reads again and decides again.
 */
public final class StaleRecordException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String record;
  private final long expected;
  private final long actual;

  public StaleRecordException(String record, long expected, long actual) {
    super(
        "%s 已被他人更改（您依据的版本 %d，当前版本 %d），请重新读取后再提交 / %s was changed meanwhile (your version %d, now %d): read it again, then decide"
            .formatted(record, expected, actual, record, expected, actual));
    this.record = record;
    this.expected = expected;
    this.actual = actual;
  }

  /** Fails unless the versions are the same. */
  public static void check(String record, long expected, long actual) {
    if (expected != actual) {
      throw new StaleRecordException(record, expected, actual);
    }
  }

  /** What was to be changed, in words. */
  public String record() {
    return record;
  }

  /** The version the caller had read. */
  public long expected() {
    return expected;
  }

  /** The version in the store. */
  public long actual() {
    return actual;
  }
}
