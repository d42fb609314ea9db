package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What revisions can and cannot say of a day, whatever their dates are. */
class RevisionDatesProperties {
  @Provide
  Arbitrary<List<LocalDate>> revisions() {
    return days().list().ofMinSize(1).ofMaxSize(8).map(dates -> List.copyOf(new TreeSet<>(dates)));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 400).map(LocalDate.of(2012, 1, 1)::plusDays);
  }

  private static LocalDate at(List<LocalDate> dates, int index) {
    return dates.get(index % dates.size());
  }

  @Property
  void whatARevisionShows_mayHaveStoodThatDay(
      @ForAll("revisions") List<LocalDate> dates,
      @ForAll @IntRange(max = 50) int one,
      @ForAll @IntRange(max = 50) int two,
      @ForAll("days") LocalDate day) {
    LocalDate from = at(dates, one);
    LocalDate to = at(dates, two);
    Assume.that(!to.isBefore(from));
    RevisionDates revisions = new RevisionDates(dates);
    if (revisions.isShown(from, to, day)) {
      assertThat(revisions.mayStand(from, to, day)).isTrue();
    }
  }

  @Property
  void onTheDaysOfItsOwnRevisions_itIsShown(
      @ForAll("revisions") List<LocalDate> dates,
      @ForAll @IntRange(max = 50) int one,
      @ForAll @IntRange(max = 50) int two) {
    LocalDate from = at(dates, one);
    LocalDate to = at(dates, two);
    Assume.that(!to.isBefore(from));
    RevisionDates revisions = new RevisionDates(dates);
    for (LocalDate date : dates) {
      boolean within = !date.isBefore(from) && !date.isAfter(to);
      boolean beforeAll = date.equals(dates.getFirst());
      assertThat(revisions.isShown(from, to, date))
          .as("%s", date)
          .isEqualTo(within || beforeAll && from.equals(date));
    }
  }

  @Property
  void betweenTwoRevisions_oneOfTwoThatFollowEachOtherIsShownAndBothMayStand(
      @ForAll("revisions") List<LocalDate> dates,
      @ForAll @IntRange(max = 50) int index,
      @ForAll("days") LocalDate day) {
    Assume.that(dates.size() > 1);
    int next = 1 + index % (dates.size() - 1);
    LocalDate last = dates.get(next - 1);
    LocalDate first = dates.get(next);
    RevisionDates revisions = new RevisionDates(dates);
    boolean before = revisions.isShown(dates.getFirst(), last, day);
    boolean after = revisions.isShown(first, null, day);
    assertThat(before).isNotEqualTo(after);
    if (day.isAfter(last) && day.isBefore(first)) {
      assertThat(revisions.mayStand(dates.getFirst(), last, day)).isTrue();
      assertThat(revisions.mayStand(first, null, day)).isTrue();
    }
  }
}
