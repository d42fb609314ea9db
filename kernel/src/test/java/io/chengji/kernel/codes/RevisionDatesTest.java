package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionDatesTest {
  private static final RevisionDates DATES =
      new RevisionDates(
          List.of(
              LocalDate.parse("2010-12-31"),
              LocalDate.parse("2012-12-31"),
              LocalDate.parse("2014-12-31"),
              LocalDate.parse("2016-12-31")));

  @ParameterizedTest
  @CsvSource({
    // from, to, day, may stand, is shown
    "2012-12-31, 2014-12-31, 2013-06-01, true, true",
    "2012-12-31, 2014-12-31, 2012-01-01, true, false",
    "2012-12-31, 2014-12-31, 2010-12-31, false, false",
    "2012-12-31, 2014-12-31, 2016-12-30, true, true",
    "2012-12-31, 2014-12-31, 2016-12-31, false, false",
    "2012-12-31, , 2030-01-01, true, true",
    "2010-12-31, 2010-12-31, 1990-01-01, true, true",
    "2014-12-31, 2016-12-31, 2030-01-01, true, true",
  })
  void betweenRevisions_aDivisionMayStandButIsNotShown(
      LocalDate from, LocalDate to, LocalDate day, boolean mayStand, boolean isShown) {
    assertThat(DATES.mayStand(from, to, day)).isEqualTo(mayStand);
    assertThat(DATES.isShown(from, to, day)).isEqualTo(isShown);
  }
}
