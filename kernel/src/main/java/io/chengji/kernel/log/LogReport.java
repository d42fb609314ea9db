package io.chengji.kernel.log;

import java.util.List;

/**
 * What the check of the database against the log found.
 *
 * @param origin name of the log; empty where none was opened
 * @param size leaves in the database
 * @param checkpoints how many were checked
 * @param waiting entries that are not sealed yet
 * @param findings what is wrong, in the order in which it was found; the first of many
 * @param more how many more there are than the findings say
 */
public record LogReport(
    String origin,
    long size,
    long checkpoints,
    long waiting,
    List<LogFinding> findings,
    long more) {
  public LogReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return findings.isEmpty();
  }
}
