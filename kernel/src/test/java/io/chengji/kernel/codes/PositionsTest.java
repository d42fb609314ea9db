package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {
  private static final Codes CODES = Codes.load();
  private static final Positions POSITIONS = CODES.positions();

  @ParameterizedTest
  @CsvSource({
    "110000, 116.40, 39.91",
    "500000, 106.56, 29.56",
    "320500, 120.60, 31.30",
    "340500, 118.51, 31.69",
    "540100, 91.10, 29.65",
    "650100, 87.60, 43.80",
  })
  void aSeat_liesWhereItIsKnownToLie(String code, double longitude, double latitude) {
    Position position = POSITIONS.findByCode(code).orElseThrow();
    assertThat(position.longitude()).isCloseTo(longitude, within(0.1));
    assertThat(position.latitude()).isCloseTo(latitude, within(0.1));
    assertThat(position.source()).isEqualTo("GeoNames");
  }

  @Test
  void aPlaceWithTwoCandidates_hasNone() {
    assertThat(POSITIONS.findByCode("340200")).as("芜湖 has two places of its name").isEmpty();
    assertThat(POSITIONS.findByCode("000000")).isEmpty();
  }

  @Test
  void everyPosition_liesInTheCountryAndBelongsToACurrentDivision() {
    int found = 0;
    for (Division division : CODES.divisions().listAll()) {
      Position position = POSITIONS.findByCode(division.code()).orElse(null);
      if (position != null && division.isCurrent()) {
        found++;
        assertThat(position.longitude()).as(division.name()).isBetween(73.0, 136.0);
        assertThat(position.latitude()).as(division.name()).isBetween(3.0, 54.0);
      }
    }
    assertThat(found).isEqualTo(POSITIONS.size()).isGreaterThan(600);
  }

  @Test
  void aCountySeat_liesNearItsPrefecture() {
    for (Division division : CODES.divisions().listAll()) {
      String seat = division.code().substring(0, 4) + "00";
      if (division.level() == DivisionLevel.COUNTY && POSITIONS.findByCode(seat).isPresent()) {
        Position above = POSITIONS.findByCode(seat).orElseThrow();
        POSITIONS
            .findByCode(division.code())
            .ifPresent(
                p -> {
                  assertThat(p.longitude()).isCloseTo(above.longitude(), within(6.0));
                  assertThat(p.latitude()).isCloseTo(above.latitude(), within(4.0));
                });
      }
    }
  }
}
