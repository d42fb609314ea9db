package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every name that a document may write for a division that is known. */
class PlacesProperties {
  private static final Codes CODES = Codes.load();
  private static final Divisions DIVISIONS = CODES.divisions();
  private static final Places PLACES = CODES.places();
  private static final LocalDate DAY = LocalDate.of(2014, 1, 1);

  private static final List<Division> COUNTIES =
      DIVISIONS.listAll().stream()
          .filter(d -> d.level() == DivisionLevel.COUNTY && d.isCurrent() && !d.isStatistical())
          .toList();

  private static final List<Division> PREFECTURES =
      DIVISIONS.listAll().stream()
          .filter(d -> d.level() == DivisionLevel.PREFECTURE && d.isCurrent() && !d.isStatistical())
          .toList();

  @Provide
  Arbitrary<Division> counties() {
    return Arbitraries.of(COUNTIES);
  }

  @Provide
  Arbitrary<Division> prefectures() {
    return Arbitraries.of(PREFECTURES);
  }

  @Provide
  Arbitrary<Division> provinces() {
    return Arbitraries.of(DIVISIONS.listProvinces());
  }

  private static Optional<Place> find(String written, Division inItsProvince) {
    return PLACES.findPlace(written, inItsProvince.provinceCode(), null);
  }

  @Property
  void aCounty_isFoundUnderTheNamesOfWhatIsAboveIt(@ForAll("counties") Division county) {
    StringBuilder above = new StringBuilder();
    for (Division parent : DIVISIONS.parents(county)) {
      above.insert(0, parent.name());
      assertThat(find(above + county.name(), county))
          .as("%s%s", above, county.name())
          .contains(county);
    }
  }

  @Property
  void aPrefecture_isFoundByItsNameWithAndWithoutItsProvince(
      @ForAll("prefectures") Division prefecture) {
    Division province = DIVISIONS.parents(prefecture).getLast();
    assertThat(find(prefecture.name(), prefecture)).contains(prefecture);
    assertThat(find(province.name() + prefecture.name(), prefecture)).contains(prefecture);
    assertThat(find(" " + prefecture.name() + "\t", prefecture)).contains(prefecture);
  }

  @Property
  void whateverIsFound_liesInTheProvinceThatWasAsked(
      @ForAll("counties") Division county, @ForAll("provinces") Division province) {
    PLACES
        .findPlace(county.name(), province.code(), DAY)
        .ifPresent(place -> assertThat(place.provinceCode()).isEqualTo(province.code()));
  }

  @Property
  void aNameWithALetterTooMany_isNotTakenForTheCounty(@ForAll("counties") Division county) {
    assertThat(find(county.name() + "龘", county)).isEmpty();
    assertThat(find("龘" + county.name(), county)).isEmpty();
  }

  @Property
  void aNameWithALetterMissingInTheMiddle_isNeverThatCounty(@ForAll("counties") Division county) {
    String name = county.name();
    String torn = name.substring(0, 1) + name.substring(2);
    find(torn, county).ifPresent(place -> assertThat(place).isNotEqualTo(county));
  }

  @Property(tries = 100)
  void theWholeCountry_isTheSumOfItsProvinces(@ForAll("counties") Division county) {
    List<Division> inProvinces =
        DIVISIONS.listProvinces().stream()
            .flatMap(province -> DIVISIONS.listByName(county.name(), province.code()).stream())
            .toList();
    assertThat(DIVISIONS.listByName(county.name(), ""))
        .containsExactlyInAnyOrderElementsOf(inProvinces)
        .contains(county);
  }
}
