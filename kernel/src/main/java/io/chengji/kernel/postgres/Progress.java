package io.chengji.kernel.postgres;

/** Hears what the database is doing while someone waits for it. */
@FunctionalInterface
public interface Progress {
  /** Says nothing. */
  Progress NONE = (chinese, english) -> {};

  /** One short line in each language; a line that follows replaces the one before. */
  void report(String chinese, String english);
}
