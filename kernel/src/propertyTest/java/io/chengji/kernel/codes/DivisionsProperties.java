package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every division, whatever its history. */
class DivisionsProperties {
  private static final Codes CODES = Codes.load();
  private static final Divisions DIVISIONS = CODES.divisions();

  @Provide
  Arbitrary<Division> divisions() {
    return Arbitraries.of(DIVISIONS.listAll());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2000, 1, 1).toEpochDay(), LocalDate.of(2030, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Example
  void everySuccessor_existsAndStandsLater() {
    for (Division division : DIVISIONS.listAll()) {
      List<Division> successors = DIVISIONS.listSuccessors(division);
      assertThat(successors).as(division.toString()).hasSameSizeAs(division.successorCodes());
      assertThat(division.isCurrent() && !successors.isEmpty()).as(division.toString()).isFalse();
    }
  }

  @Example
  void everyOfficialCountyOfThePast_isKnownToLeadToToday() {
    List<Division> lost =
        DIVISIONS.listAll().stream()
            .filter(d -> !d.isStatistical() && DIVISIONS.today(d).isEmpty())
            .toList();
    assertThat(lost)
        .as("divisions whose fate no source of ours states")
        .extracting(Division::name)
        .containsExactlyInAnyOrder("永红区", "九里区", "北江区", "市郊区");
  }

  @Example
  void following_neverTurnsInACircleAndEndsInCurrentDivisions() {
    for (Division division : DIVISIONS.listAll()) {
      walk(division, new HashSet<>());
      assertThat(DIVISIONS.today(division)).allMatch(Division::isCurrent);
    }
  }

  private static void walk(Division division, Set<Division> path) {
    assertThat(path.add(division)).as("circle at " + division).isTrue();
    for (Division next : DIVISIONS.listSuccessors(division)) {
      walk(next, new HashSet<>(path));
    }
  }

  @Example
  void parents_areHigherAndShareTheBeginningOfTheCode() {
    for (Division division : DIVISIONS.listAll()) {
      Division below = division;
      for (Division above : DIVISIONS.parents(division)) {
        assertThat(above.level()).isLessThan(below.level());
        assertThat(below.code()).startsWith(above.prefix());
        below = above;
      }
      assertThat(below.level()).as(division.toString()).isEqualTo(DivisionLevel.PROVINCE);
    }
  }

  @Example
  void oneCode_hasOneNameInOneRevision() {
    for (Division division : DIVISIONS.listAll()) {
      long standing =
          DIVISIONS.listByCode(division.code()).stream().filter(Division::isCurrent).count();
      assertThat(standing).as(division.code()).isLessThanOrEqualTo(1);
    }
  }

  @Property
  void aDivision_isFoundByItsCodeOnItsFirstDay(@ForAll("divisions") Division division) {
    assertThat(DIVISIONS.findByCode(division.code(), division.validFrom())).contains(division);
  }

  @Property
  void aName_isFoundInItsParentOnItsFirstDayUnlessItIsStatistical(
      @ForAll("divisions") Division division) {
    String within = division.parentCode().isEmpty() ? division.code() : division.parentCode();
    var found = DIVISIONS.findByName(division.name(), within, division.validFrom());
    if (!division.isStatistical()) {
      assertThat(DIVISIONS.listByName(division.name(), within)).contains(division);
      found.ifPresent(other -> assertThat(other.name()).isEqualTo(division.name()));
    }
  }

  @Property
  void onAnyDay_aCodeHasAtMostOneNameOfItsOwn(
      @ForAll("divisions") Division division, @ForAll("days") LocalDate day) {
    DIVISIONS
        .findByCode(division.code(), day)
        .ifPresent(found -> assertThat(found.code()).isEqualTo(division.code()));
  }

  @Property
  void anyText_hasOneSyllableForEachCharacterAndFindsNoFalsePlace(@ForAll String text) {
    Reading reading = CODES.readings().read(text);
    assertThat(reading.syllables()).hasSize(text.codePointCount(0, text.length()));
    CODES
        .places()
        .findPlace(text, "110000", null)
        .ifPresent(place -> assertThat(place.provinceCode()).isEqualTo("110000"));
  }
}
