package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private static final Codes CODES = Codes.load();
  private static final Places PLACES = CODES.places();
  private static final LocalDate DAY = LocalDate.parse("2015-04-07");

  @ParameterizedTest
  @CsvSource({
    "佛山市乐从镇, 440000, 440606103",
    "顺德区乐从镇, 440000, 440606103",
    "佛山市顺德区乐从镇, 440000, 440606103",
    "红河哈尼族彝族自治州弥勒市, 530000, 532504",
    "海南州贵德县, 630000, 632523",
    "阿坝藏族羌族自治州汶川县, 510000, 513221",
    "沈阳市铁西区, 210000, 210106",
    "北京东城区, 110000, 110101",
    "东莞市东城区, 440000, 441900003",
    "石河子市, 650000, 659001",
    "广东, 440000, 440000",
    "广西壮族自治区, 450000, 450000",
  })
  void aDivision_isFoundWithOrWithoutWhatIsAboveIt(String name, String province, String code) {
    Optional<Place> place = PLACES.findPlace(name, province, DAY);
    assertThat(place).containsInstanceOf(Division.class);
    assertThat(((Division) place.orElseThrow()).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "北京经济技术开发区, 110000, DEVELOPMENT_ZONE, 110115, 110115403, ''",
    "亦庄经济技术开发区, 110000, DEVELOPMENT_ZONE, 110115, 110115403, ''",
    "北京市丽泽商务区, 110000, BUSINESS_DISTRICT, '', '', ''",
    "天津市生态城, 120000, ECO_CITY, 120116, 120116406, ''",
    "沈阳市浑南新区, 210000, NEW_AREA, 210100, '', 210112",
    "深圳市坪山新区, 440000, NEW_AREA, 440300, '', 440310",
    "南昌市红谷滩新区, 360000, NEW_AREA, 360100, '', 360113",
    "苏州工业园区, 320000, DEVELOPMENT_ZONE, 320500, 320571, ''",
    "河西新城区, 320000, NEW_AREA, 320105, '', ''",
    "杨凌示范区, 610000, DEVELOPMENT_ZONE, 610403, '', ''",
    "重庆市两江新区, 500000, NEW_AREA, '', '', ''",
  })
  void anAreaWithoutACode_saysOnlyWhatIsCertain(
      String name, String province, AreaKind kind, String parent, String statistic, String later) {
    SpecialArea area = (SpecialArea) PLACES.findPlace(name, province, DAY).orElseThrow();
    assertThat(area.kind()).isEqualTo(kind);
    assertThat(area.parentCode()).isEqualTo(parent);
    assertThat(area.statisticCode()).isEqualTo(statistic);
    assertThat(area.laterCode()).isEqualTo(later);
  }

  @ParameterizedTest
  @CsvSource({"大理石, 530000", "平潭市, 350000", "福州市苍山区, 350000", "火星市, 110000", "'', 110000"})
  void aMisprint_isNotCorrectedInSilence(String name, String province) {
    assertThat(PLACES.findPlace(name, province, DAY)).isEmpty();
    assertThat(PLACES.findPlace(name, province, null)).isEmpty();
  }

  @Test
  void aNameUsedAfterItsTime_isStillFoundWhereOnlyOneEverHadIt() {
    Place place = PLACES.findPlace("静海县", "120000", LocalDate.parse("2024-01-01")).orElseThrow();
    assertThat(place.name()).isEqualTo("静海县");
  }

  @Test
  void aNameOfAnotherProvince_isNotFound() {
    assertThat(PLACES.findPlace("静海县", "110000", DAY)).isEmpty();
    assertThat(PLACES.findPlace("静海县", "990000", DAY)).isEmpty();
  }

  @Test
  void everyCodeThatAnAreaNames_exists() {
    for (SpecialArea area : CODES.areas().listAll()) {
      assertThat(CODES.provinces().findByCode(area.provinceCode())).as(area.name()).isPresent();
      for (String code : new String[] {area.parentCode(), area.statisticCode(), area.laterCode()}) {
        if (!code.isEmpty()) {
          assertThat(CODES.divisions().listByCode(code)).as(area.name() + code).isNotEmpty();
        }
      }
    }
  }

  @Test
  void areasOfTheStatistics_areMarkedAsSuch() {
    SpecialArea zone = CODES.areas().findByName("兰州新区", "620000").orElseThrow();
    assertThat(zone.basis()).isEqualTo(CodeBasis.STATISTICS);
    assertThat(zone.statisticCode()).isEqualTo("620171");
  }
}
