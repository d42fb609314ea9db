package io.chengji.programme.internal.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Place;
import io.chengji.programme.model.PlaceKind;
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.ReportingGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does a printed name find the one place it means, and no other? */
class PlaceNamesTest {
  private static final PlaceResolver PLACES = new PlaceResolver(Papers.CODES);
  private static final LocalDate DAY_2013 = LocalDate.of(2013, 1, 29);

  private static Optional<Resolved> find(String text, ReportingGroup group) {
    return PLACES.find(text, group, "", DAY_2013);
  }

  @ParameterizedTest
  @CsvSource({
    "长沙市, HUNAN, 长沙市, PREFECTURE",
    "岳麓区, HUNAN, 长沙市岳麓区, COUNTY",
    "长沙市岳麓区, HUNAN, 长沙市岳麓区, COUNTY",
    "湖南省长沙市岳麓区, HUNAN, 长沙市岳麓区, COUNTY",
    "浏阳市, HUNAN, 长沙市浏阳市, COUNTY",
    "重庆市, CHONGQING, 重庆市, MUNICIPALITY",
    "北京市东城区, BEIJING, 北京市东城区, COUNTY"
  })
  void name_isResolvedWithTheChainAboveIt(
      String text, ReportingGroup group, String canonical, PlaceLevel level) {
    Resolved place = find(text, group).orElseThrow();
    assertThat(place.canonicalName()).isEqualTo(canonical);
    assertThat(place.level()).isEqualTo(level);
    assertThat(place.province()).isEqualTo(group);
    assertThat(place.kind()).isEqualTo(PlaceKind.ADMINISTRATIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "澜川市, HUNAN",
    "长沙市, HUBEI",
    "长沙市株洲市, HUNAN",
    "株洲市岳麓区, HUNAN",
    "长沙市123, HUNAN",
    "长沙, HUBEI"
  })
  void nameThatIsNoPlaceOfTheProvince_isNotFound(String text, ReportingGroup group) {
    assertThat(find(text, group)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"铁西区, LIAONING, 沈阳市, 沈阳市铁西区", "铁西区, LIAONING, 鞍山市, 鞍山市铁西区"})
  void districtOfTwoCities_isThatOfTheCityItStandsUnder(
      String text, ReportingGroup group, String city, String canonical) {
    assertThat(PLACES.find(text, group, city, DAY_2013))
        .hasValueSatisfying(place -> assertThat(place.canonicalName()).isEqualTo(canonical));
  }

  @Test
  void nameOfTwoProvinces_isFoundInNeitherWithoutOne() {
    assertThat(PLACES.findAnywhere("鼓楼区", DAY_2013)).isEmpty();
    assertThat(PLACES.findAnywhere("长沙市", DAY_2013)).isPresent();
    assertThat(PLACES.findAnywhere("澜川市", DAY_2013)).isEmpty();
  }

  @Test
  void twoSpellingsOfAPlace_haveOneKey() {
    assertThat(find("岳麓区", ReportingGroup.HUNAN).orElseThrow().key())
        .isEqualTo(find("长沙市岳麓区", ReportingGroup.HUNAN).orElseThrow().key());
  }

  @Test
  void district_liesInItsCityAndNotInAnother() {
    Resolved district = find("岳麓区", ReportingGroup.HUNAN).orElseThrow();
    assertThat(district.liesIn(find("长沙市", ReportingGroup.HUNAN).orElseThrow())).isTrue();
    assertThat(district.liesIn(find("株洲市", ReportingGroup.HUNAN).orElseThrow())).isFalse();
    assertThat(district.parent()).isEqualTo("长沙市");
    assertThat(find("长沙市", ReportingGroup.HUNAN).orElseThrow().parent()).isEqualTo("湖南省");
    assertThat(find("重庆市", ReportingGroup.CHONGQING).orElseThrow().parent()).isEmpty();
  }

  @Test
  void unknownPlace_isTheSameForTheSameWordsOfAProvince() {
    Resolved one = PlaceResolver.unknown("澜川市", ReportingGroup.HUNAN);
    assertThat(one.known()).isFalse();
    assertThat(one.key()).isEqualTo(PlaceResolver.unknown("澜川市", ReportingGroup.HUNAN).key());
    assertThat(one.key()).isNotEqualTo(PlaceResolver.unknown("澜川市", ReportingGroup.HUBEI).key());
  }

  @ParameterizedTest
  @CsvSource({"长沙市, 长沙", "澜川县, 澜川", "湘西土家族苗族自治州, 湘西土家族苗族", "神农架林区, 神农架", "阿拉善盟, 阿拉善", "高新园, 高新园"})
  void stem_isTheNameWithoutItsRank(String name, String stem) {
    assertThat(Spelling.stem(name)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "岳麓区, true", "长沙市岳麓区, true", "长沙岳麓区, true", "湖南省长沙市岳麓区, true", "湖南长沙县岳麓区, true",
    "长沙市长沙市岳麓区, false", "岳麓区长沙市, false", "株洲市岳麓区, false", "岳麓, false", "长沙市, false"
  })
  void everyCharacterOfAName_hasToBeExplained(String text, boolean explained) {
    Resolved district = find("岳麓区", ReportingGroup.HUNAN).orElseThrow();
    var above =
        Papers.CODES.divisions().parents(java.util.Objects.requireNonNull(district.division()));
    var below = above.stream().filter(d -> d.name().endsWith("市")).toList();
    assertThat(Spelling.explains(text, ReportingGroup.HUNAN, below, List.of("岳麓区")))
        .isEqualTo(explained);
  }

  @Test
  void id_isStableAndTellsItsPartsApart() {
    assertThat(Ids.of("F", "a", "b")).isEqualTo(Ids.of("F", "a", "b")).matches("F[0-9a-f]{12}");
    assertThat(Ids.of("F", "a", "b")).isNotEqualTo(Ids.of("F", "ab"));
    assertThat(Ids.of("F", "ab", "c")).isNotEqualTo(Ids.of("F", "a", "bc"));
    assertThat(Ids.of("F", "a")).isNotEqualTo(Ids.of("L", "a").replace('L', 'G'));
  }

  private static Place place(RegisterState state, String name) {
    List<Place> found =
        state.places().stream().filter(each -> each.canonicalName().equals(name)).toList();
    assertThat(found).as(name).hasSize(1);
    return found.getFirst();
  }

  @Test
  void placeOfARow_hasItsCodeReadingAndEveryOtherName() {
    RegisterState state =
        Papers.papers().notice("a.txt", 2014).under("湖南省", "岳麓区（含澜川镇）").under("重庆市", "重庆市").state();
    Place district = place(state, "长沙市岳麓区");
    assertThat(district.codeThen()).isEqualTo("430104");
    assertThat(district.codeToday()).isEqualTo("430104");
    assertThat(district.aliases()).containsExactly("岳麓区");
    assertThat(district.ancestors()).containsExactly("长沙市");
    assertThat(place(state, "重庆市").readings()).contains("chong qing shi");
  }

  @Test
  void countyThatBecameADistrict_keepsItsCodeThenAndSaysItsNameToday() {
    RegisterState state = Papers.papers().notice("a.txt", 2012).under("浙江省", "富阳市、杭州市").state();
    Place then = place(state, "杭州市富阳市");
    assertThat(then.codeThen()).isEqualTo("330183");
    assertThat(then.codeToday()).isEqualTo("330111");
    assertThat(then.nameToday()).isEqualTo("富阳区");
  }

  @Test
  void inventedPlace_hasNoCodeAndNoPosition() {
    Place place = place(Papers.papers().notice("a.txt", 2014).under("湖南省", "澜川市").state(), "澜川市");
    List<@Nullable Object> unknown = new ArrayList<>();
    unknown.add(place.codeThen());
    unknown.add(place.codeToday());
    unknown.add(place.position());
    assertThat(unknown).containsOnlyNulls();
    assertThat(place.kind()).isEqualTo(PlaceKind.UNRESOLVED);
  }
}
