package io.chengji.kernel.backup.file;

import org.jspecify.annotations.Nullable;

/**
 * To which state of the journal a backup belongs.
 *
 * @param journal which journal: 16 hexadecimal digits, empty for one without entries
 * @param entries how many it has
 * @param lastEntry the highest id, 0 for none
 * @param logSize leaves of the log, null where there is none
 * @param logRoot root over them in hexadecimal, computed from the leaves, null where there is none
 */
public record JournalMark(
    String journal,
    long entries,
    long lastEntry,
    @Nullable Long logSize,
    @Nullable String logRoot) {
  public JournalMark {
    if (entries < 0 || lastEntry < 0 || (logSize == null) != (logRoot == null)) {
      throw new IllegalArgumentException("not a state of a journal");
    }
  }
}
