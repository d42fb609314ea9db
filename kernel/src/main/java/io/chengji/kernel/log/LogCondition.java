package io.chengji.kernel.log;

import java.util.Locale;

/** Whether the log takes new entries. */
public enum LogCondition {
  /** Entries are sealed as they come. */
  SEALING,
  /** The database cannot be reached at this moment; sealing goes on by itself. */
  AWAY,
  /** The database lacks what this installation signed already: a new epoch has to be opened. */
  BEHIND,
  /** Tables, files or keys do not fit one another: somebody has to look. */
  BROKEN;

  /** In lower case, as it is told outside. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
