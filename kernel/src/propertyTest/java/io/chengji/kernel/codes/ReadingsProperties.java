package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What one may type of the reading of any name. */
class ReadingsProperties {
  private static final Codes CODES = Codes.load();
  private static final List<String> NAMES =
      CODES.divisions().listAll().stream().map(Division::name).distinct().toList();

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  @Property
  void anyBeginningOfTheReadingOrItsInitials_findsTheName(
      @ForAll("names") String name, @ForAll @IntRange(max = 60) int length) {
    Reading reading = CODES.readings().read(name);
    String full = reading.full();
    String initials = reading.initials();
    assertThat(reading.startsWith(full.substring(0, Math.min(length, full.length())))).isTrue();
    assertThat(reading.startsWith(initials.substring(0, Math.min(length, initials.length()))))
        .isTrue();
  }

  @Property
  void capitalsBlanksAndApostrophes_changeNothing(@ForAll("names") String name) {
    Reading reading = CODES.readings().read(name);
    assertThat(reading.startsWith(reading.full().toUpperCase(Locale.ROOT))).isTrue();
    assertThat(reading.startsWith(String.join(" ", reading.syllables()))).isTrue();
    assertThat(reading.startsWith(String.join("'", reading.syllables()))).isTrue();
    assertThat(reading.startsWith(reading.full().replace('u', 'v'))).isTrue();
  }

  @Property
  void aLetterAfterTheEnd_findsNothing(@ForAll("names") String name) {
    Reading reading = CODES.readings().read(name);
    assertThat(reading.startsWith(reading.full() + "q")).isFalse();
  }

  @Property
  void everyDivisionsName_isReadWithoutARest(@ForAll("names") String name) {
    assertThat(CODES.readings().read(name).full()).as(name).matches("[a-zü]+");
  }

  @Property
  void folding_twiceIsFoldingOnce(@ForAll @StringLength(max = 20) String typed) {
    String once = Readings.fold(typed);
    assertThat(Readings.fold(once)).isEqualTo(once);
  }
}
