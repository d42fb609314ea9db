package io.chengji.kernel.codes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The dates of the revisions. Between two revisions nobody knows the day of a change, so a division
 * may have stood from after the revision before its first until before the revision after its last.
 */
final class RevisionDates {
  private final NavigableSet<LocalDate> dates;

  RevisionDates(Collection<LocalDate> dates) {
    this.dates = new TreeSet<>(dates);
  }

  /** Whether a division seen from the one date to the other may have stood on the day. */
  boolean mayStand(LocalDate from, @Nullable LocalDate to, LocalDate day) {
    LocalDate before = dates.lower(from);
    return (before == null || day.isAfter(before)) && !hasEnded(to, day);
  }

  /**
   * Whether the newest revision up to the day shows it; before all revisions the first one counts.
   */
  boolean isShown(LocalDate from, @Nullable LocalDate to, LocalDate day) {
    boolean begun = !day.isBefore(from) || dates.lower(from) == null;
    return begun && !hasEnded(to, day);
  }

  private boolean hasEnded(@Nullable LocalDate to, LocalDate day) {
    LocalDate after = to == null ? null : dates.higher(to);
    return after != null && !day.isBefore(after);
  }
}
