package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvincesTest {
  private static final Codes CODES = Codes.load();
  private static final Provinces PROVINCES = CODES.provinces();

  @Test
  void theGrid_hasThirtyFourProvincesAndTheCorpsOnSquaresOfTheirOwn() {
    assertThat(PROVINCES.listAll()).hasSize(35);
    Set<String> squares = new HashSet<>();
    for (Province province : PROVINCES.listAll()) {
      assertThat(squares.add(province.gridX() + "," + province.gridY()))
          .as(province.nameZh())
          .isTrue();
      assertThat(province.gridX()).isBetween(0, 7);
      assertThat(province.gridY()).isBetween(0, 8);
    }
  }

  @Test
  void everyProvinceOfTheCodes_hasASquareOfTheSameName() {
    for (Division division : CODES.divisions().listProvinces()) {
      assertThat(PROVINCES.findByCode(division.code()).orElseThrow().nameZh())
          .isEqualTo(division.name());
    }
  }

  @Test
  void neighboursByCompass_keepTheirSides() {
    assertThat(square("230000").gridY()).isLessThan(square("220000").gridY());
    assertThat(square("220000").gridY()).isLessThan(square("210000").gridY());
    assertThat(square("650000").gridX()).isLessThan(square("620000").gridX());
    assertThat(square("620000").gridX()).isLessThan(square("370000").gridX());
    assertThat(square("110000").gridY()).isLessThan(square("440000").gridY());
    assertThat(square("350000").gridX()).isLessThan(square("710000").gridX());
  }

  private static Province square(String code) {
    return PROVINCES.findByCode(code).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "广西, 450000",
    "广西省, 450000",
    "广西壮族自治区, 450000",
    "内蒙古, 150000",
    "宁夏自治区, 640000",
    "新疆自治区, 650000",
    "新疆, 650000",
    "新疆维吾尔自治区, 650000",
    "新疆生产建设兵团, BT",
    "兵团, BT",
    "香港, 810000",
    "渝, 500000",
    "重庆, 500000",
    "北京市, 110000"
  })
  void aProvince_isFoundByFullAndShortName(String name, String code) {
    assertThat(PROVINCES.findByName(name).orElseThrow().code()).isEqualTo(code);
  }

  @Test
  void anAmbiguousOrUnknownName_isNotFound() {
    assertThat(PROVINCES.findByName("新")).isPresent();
    assertThat(PROVINCES.findByName("疆")).isEmpty();
    assertThat(PROVINCES.findByName("江")).isEmpty();
    assertThat(PROVINCES.findByName("")).isEmpty();
  }
}
