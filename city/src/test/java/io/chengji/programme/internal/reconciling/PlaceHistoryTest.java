package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.papers;
import static io.chengji.programme.internal.reconciling.Papers.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Place;
import io.chengji.programme.model.PlaceKind;
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.ReportingGroup;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is a name understood as on the day of its list, and led to what the place is today? */
class PlaceHistoryTest {
  private static final PlaceResolver PLACES = new PlaceResolver(Papers.CODES);

  private static Resolved on(int year, String text, ReportingGroup group) {
    return PLACES.find(text, group, "", LocalDate.of(year, 12, 31)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2012, ZHEJIANG, 富阳市, 杭州市富阳市, 330183",
    "2016, ZHEJIANG, 富阳区, 杭州市富阳区, 330111",
    "2010, HUNAN, 望城县, 长沙市望城县, 430122",
    "2013, HUNAN, 望城区, 长沙市望城区, 430112"
  })
  void division_hasTheNameAndCodeOfItsDay(
      int year, ReportingGroup group, String text, String canonical, String code) {
    Resolved place = on(year, text, group);
    assertThat(place.canonicalName()).isEqualTo(canonical);
    assertThat(place.division()).isNotNull();
    assertThat(place.division().code()).isEqualTo(code);
  }

  @Test
  void placeBeforeAndAfterItsRank_isOnePlace() {
    assertThat(on(2012, "富阳市", ReportingGroup.ZHEJIANG).key())
        .isEqualTo(on(2016, "富阳区", ReportingGroup.ZHEJIANG).key());
  }

  private static Place place(String province, int year, String name) {
    RegisterState state = papers().notice("a.txt", year).under(province, name).state();
    return state.findPlace(row(state, name).placeId()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省, 2012, 富阳市, 330183, 330111, 富阳区",
    "湖南省, 2013, 望城区, 430112, 430112, ''",
    "湖南省, 2013, 浏阳市, 430181, 430181, ''"
  })
  void place_saysItsCodeThenAndItsNameToday(
      String province, int year, String name, String then, String today, String nameToday) {
    Place place = place(province, year, name);
    assertThat(place.codeThen()).isEqualTo(then);
    assertThat(place.codeToday()).isEqualTo(today);
    assertThat(place.nameToday()).isEqualTo(nameToday);
    assertThat(place.codeRevision()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "重庆市, 重庆市, chong qing shi",
    "安徽省, 六安市, lu an shi",
    "安徽省, 亳州市, bo zhou shi",
    "安徽省, 蚌埠市, beng bu shi",
    "浙江省, 台州市, tai zhou shi",
    "湖南省, 长沙市, chang sha shi"
  })
  void name_isReadAsItsPeopleSayIt(String province, String name, String reading) {
    assertThat(place(province, 2013, name).readings()).contains(reading);
  }

  @Test
  void everyPrintedName_isAnAliasAndHasAReading() {
    RegisterState state =
        papers()
            .notice("a.txt", 2014)
            .under("湖南省", "岳麓区")
            .notice("b.txt", 2014)
            .under("湖南省", "湖南省长沙市岳麓区")
            .state();
    Place place = state.places().getFirst();
    assertThat(place.canonicalName()).isEqualTo("长沙市岳麓区");
    assertThat(place.aliases()).containsExactly("岳麓区", "湖南省长沙市岳麓区");
    assertThat(place.readings()).hasSize(3).contains("yue lu qu");
  }

  @ParameterizedTest
  @CsvSource({
    "湖南省, 长沙市, PREFECTURE, ''",
    "湖南省, 岳麓区, COUNTY, 长沙市",
    "重庆市, 重庆市, MUNICIPALITY, ''",
    "重庆市, 南岸区, COUNTY, 重庆市",
    "北京市, 东城区, COUNTY, 北京市"
  })
  void place_hasItsRankAndWhatLiesAboveIt(
      String province, String name, PlaceLevel level, String above) {
    Place place = place(province, 2013, name);
    assertThat(place.level()).isEqualTo(level);
    assertThat(String.join("/", place.ancestors())).isEqualTo(above);
  }

  @ParameterizedTest
  @CsvSource({"湖南省, 长沙市, 湖南省", "湖南省, 岳麓区, 长沙市", "重庆市, 重庆市, ''", "湖南省, 澜川市, 湖南省"})
  void row_namesThePlaceItLiesIn(String province, String name, String parent) {
    RegisterState state = papers().notice("a.txt", 2013).under(province, name).state();
    assertThat(row(state, name).parent()).isEqualTo(parent);
  }

  @ParameterizedTest
  @CsvSource({"大连市, 庄河市, 210000", "深圳市, 南山区, 440000", "宁波市, 慈溪市, 330000"})
  void nameUnderASeparatelyPlannedCity_liesInItsProvince(
      String city, String name, String province) {
    RegisterState state = papers().notice("a.txt", 2013).under(city, name).state();
    assertThat(row(state, name).provinceCode()).isEqualTo(province);
    assertThat(row(state, name).canonicalName()).isEqualTo(city + name);
  }

  @Test
  void invented_placeStandsInItsProvinceWithoutAPosition() {
    Place place = place("湖南省", 2013, "澜川市");
    assertThat(place.provinceCode()).isEqualTo("430000");
    assertThat(place.kind()).isEqualTo(PlaceKind.UNRESOLVED);
    assertThat(place.level()).isEqualTo(PlaceLevel.UNKNOWN);
    assertThat(place.position()).isNull();
    assertThat(place.codeThen()).isNull();
    assertThat(place.id()).startsWith("name-");
  }

  @Test
  void includedPlace_isAPlaceOfItsOwn() {
    RegisterState state = papers().notice("a.txt", 2013).under("湖南省", "长沙市（含岳麓区、澜川镇）").state();
    assertThat(state.places()).extracting(Place::canonicalName).contains("长沙市", "长沙市岳麓区");
    assertThat(row(state, "长沙市").includes().getLast().placeId()).startsWith("name-");
  }

  @ParameterizedTest
  @CsvSource({"JIANGSU, 南京市, 南京市鼓楼区", "JIANGSU, 徐州市, 徐州市鼓楼区", "FUJIAN, 福州市, 福州市鼓楼区"})
  void nameOfSeveralCities_isThatOfTheCityItStandsUnder(
      ReportingGroup group, String city, String canonical) {
    assertThat(PLACES.find("鼓楼区", group, city, null))
        .hasValueSatisfying(place -> assertThat(place.canonicalName()).isEqualTo(canonical));
    assertThat(PLACES.findAnywhere("鼓楼区", null)).isEmpty();
  }
}
