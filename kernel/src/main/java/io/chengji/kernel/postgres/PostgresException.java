package io.chengji.kernel.postgres;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The database cannot be had: one sentence in each language that says why and what to do. */
public final class PostgresException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String chinese;
  private final String english;

  public PostgresException(String chinese, String english) {
    this(chinese, english, null);
  }

  public PostgresException(String chinese, String english, @Nullable Throwable cause) {
    super(chinese + " / " + english, cause);
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
