package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecialAreasTest {
  private static SpecialArea area(
      String name, String parent, String statistic, List<String> aliases) {
    return new SpecialArea(
        name,
        AreaKind.DEVELOPMENT_ZONE,
        "320000",
        parent,
        statistic,
        "",
        aliases,
        "",
        CodeBasis.CURATED);
  }

  private static Division division(String code, DivisionLevel level, String parent) {
    return new Division(
        code,
        "甲",
        level,
        parent,
        LocalDate.parse("2010-01-01"),
        null,
        List.of(),
        "district",
        CodeBasis.REVISION);
  }

  private static final Division PROVINCE = division("320000", DivisionLevel.PROVINCE, "");
  private static final Division CITY = division("320500", DivisionLevel.PREFECTURE, "320000");
  private static final Division OTHER_CITY = division("320100", DivisionLevel.PREFECTURE, "320000");
  private static final Division COUNTY = division("320583", DivisionLevel.COUNTY, "320500");

  @Test
  void anArea_isFoundByNameAndByAliasInItsProvinceOnly() {
    SpecialArea park = area("苏州工业园区", "320500", "320571", List.of("工业园区", "园区"));
    SpecialAreas areas = new SpecialAreas(List.of(park));
    assertThat(areas.findByName("苏州工业园区", "320000")).contains(park);
    assertThat(areas.findByName("园区", "320000")).contains(park);
    assertThat(areas.findByName("园区", "330000")).isEmpty();
    assertThat(areas.findByName("苏州", "320000")).isEmpty();
  }

  @Test
  void aNameOfTwoAreas_isNone() {
    SpecialAreas areas =
        new SpecialAreas(
            List.of(
                area("甲开发区", "320500", "", List.of("开发区")),
                area("乙开发区", "320100", "", List.of("开发区"))));
    assertThat(areas.findByName("开发区", "320000")).isEmpty();
    assertThat(areas.findIn(CITY, "开发区").orElseThrow().name()).isEqualTo("甲开发区");
    assertThat(areas.findIn(OTHER_CITY, "开发区").orElseThrow().name()).isEqualTo("乙开发区");
  }

  @Test
  void anAreaWithoutAParent_liesInItsProvinceOnly() {
    SpecialAreas areas = new SpecialAreas(List.of(area("甲区", "", "", List.of())));
    assertThat(areas.findIn(PROVINCE, "甲区")).isPresent();
    assertThat(areas.findIn(CITY, "甲区")).isEmpty();
  }

  @Test
  void aStatisticalCode_placesAnAreaBelowItsParentToo() {
    SpecialAreas areas = new SpecialAreas(List.of(area("甲区", "320500", "320583403", List.of())));
    assertThat(areas.findIn(COUNTY, "甲区")).isPresent();
    assertThat(areas.findIn(OTHER_CITY, "甲区")).isEmpty();
  }

  @Test
  void theAliases_areACopyThatNobodyChanges() {
    List<String> aliases = new java.util.ArrayList<>(List.of("园区"));
    SpecialArea park = area("苏州工业园区", "", "", aliases);
    aliases.clear();
    assertThat(park.aliases()).containsExactly("园区");
  }
}
