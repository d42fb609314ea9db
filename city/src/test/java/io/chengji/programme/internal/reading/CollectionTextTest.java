package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.ListingKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is a collection of plans read city by city, area by area? */
class CollectionTextTest {
  private static List<String> shelved(DocumentFacts facts) {
    return facts.policies().stream()
        .skip(3)
        .map(p -> p.provinceCode() + "|" + p.city() + "|" + p.subArea() + "|" + p.title())
        .toList();
  }

  @Test
  void plan_standsUnderItsCity() {
    DocumentFacts facts = Texts.collection("（1）湖南省，长沙市", "《甲规划》", "《乙规划》", "（2）湖北省，武汉市", "《丙规划》");
    assertThat(shelved(facts))
        .containsExactly("430000|长沙市||甲规划", "430000|长沙市||乙规划", "420000|武汉市||丙规划");
  }

  @Test
  void municipality_isCityAndProvince() {
    assertThat(shelved(Texts.collection("（1）上海市", "《甲规划》"))).containsExactly("310000|上海市||甲规划");
  }

  @Test
  void area_standsBetweenTheCityAndItsPlans() {
    DocumentFacts facts =
        Texts.collection(
            "（1）湖南省，长沙市", "《甲规划》", "岳麓区", "《乙规划》", "望城高新园", "", "《丙规划》", "（2）湖北省，武汉市", "《丁规划》");
    assertThat(shelved(facts))
        .containsExactly(
            "430000|长沙市||甲规划", "430000|长沙市|岳麓区|乙规划", "430000|长沙市|望城高新园|丙规划", "420000|武汉市||丁规划");
  }

  @Test
  void areaWithoutAPlanBelow_isNoHeading() {
    assertThat(shelved(Texts.collection("（1）湖南省，长沙市", "岳麓区", "长沙县", "《甲规划》")))
        .containsExactly("430000|长沙市|长沙县|甲规划");
  }

  @Test
  void severalPlansOnALine_areEachAPlan() {
    assertThat(shelved(Texts.collection("（1）湖南省，长沙市", "《甲规划》《乙规划》（未公开）、《丙规划》")))
        .containsExactly("430000|长沙市||甲规划", "430000|长沙市||乙规划", "430000|长沙市||丙规划");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"信息消费试点：长沙市、浏阳市", "信息消费试点:长沙市、浏阳市", "信息消费试点 ： 长沙市、浏阳市", "　信息消费试点：长沙市、浏阳市"})
  void programme_isListedUnderItsCity(String line) {
    DocumentFacts facts = Texts.collection("（1）湖南省，长沙市", line);
    assertThat(facts.lists())
        .singleElement()
        .satisfies(
            list -> {
              assertThat(list.programme()).isEqualTo("信息消费试点");
              assertThat(list.kind()).isEqualTo(ListingKind.NEW);
              assertThat(list.batches()).isEmpty();
              assertThat(list.stated()).isNull();
            });
    assertThat(facts.names()).extracting(PrintedName::text).containsExactly("长沙市", "浏阳市");
    assertThat(facts.names()).allMatch(name -> name.city().equals("长沙市"));
    assertThat(facts.names().getFirst().evidence().heading()).isEqualTo("长沙市 / 信息消费试点");
  }

  @Test
  void programmeUnderSeveralCities_isOneList() {
    DocumentFacts facts =
        Texts.collection("（1）湖南省，长沙市", "信息消费试点：长沙市", "信息惠民试点：长沙市", "（2）湖北省，武汉市", "信息消费试点：武汉市");
    assertThat(facts.lists())
        .extracting(PrintedList::programme)
        .containsExactly("信息消费试点", "信息惠民试点");
    assertThat(facts.names())
        .extracting(name -> facts.list(name.listId()).programme() + name.text())
        .containsExactly("信息消费试点长沙市", "信息惠民试点长沙市", "信息消费试点武汉市");
  }

  @Test
  void programmeOutsideACity_isNoList() {
    assertThat(Texts.collection("信息消费试点：长沙市").lists()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无试点", "无试点。", "暂无试点", "无国家试点。", "无智慧城市试点", "暂无国家智慧城市试点。", "　无试点 "})
  void absence_isAStatement(String line) {
    DocumentFacts facts = Texts.collection("（1）湖南省，长沙市", line);
    assertThat(facts.absences())
        .singleElement()
        .satisfies(
            absence -> {
              assertThat(absence.province()).isEqualTo("湖南省");
              assertThat(absence.city()).isEqualTo("长沙市");
              assertThat(absence.evidence().quote()).isEqualTo(line.strip());
              assertThat(absence.evidence().heading()).isEqualTo("长沙市");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"没有试点", "无", "无试点城市", "无锡试点"})
  void otherWords_areNoAbsence(String line) {
    assertThat(Texts.collection("（1）湖南省，长沙市", line).absences()).isEmpty();
  }

  @Test
  void group_collectsTheCitiesUnderItsHeading() {
    DocumentFacts facts =
        Texts.collection(
            "1、省会城市（2个副省级城市）", "（1）湖北省，武汉市", "《甲规划》", "（2）四川省，成都市", "2、其他城市（1个）", "（1）湖南省，岳阳市");
    assertThat(facts.groups())
        .extracting(PrintedGroup::heading)
        .containsExactly("省会城市（2个副省级城市）", "其他城市（1个）");
    assertThat(facts.groups()).extracting(PrintedGroup::stated).containsExactly(2, 1);
    assertThat(facts.groups()).extracting(PrintedGroup::unit).containsExactly("副省级城市", "");
    assertThat(facts.groups())
        .extracting(PrintedGroup::cities)
        .containsExactly(List.of("武汉市", "成都市"), List.of("岳阳市"));
    assertThat(Texts.figures(facts)).containsExactly("group.L5=2", "group.L9=1");
    assertThat(facts.figures().getFirst().text()).isEqualTo("2个副省级城市");
  }

  @Test
  void groupWithoutAStatedNumber_isNoGroup() {
    assertThat(Texts.collection("1、省会城市", "（1）湖北省，武汉市").groups()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'黑龙江省，哈尔滨市', 黑龙江省, 哈尔滨市",
    "'黑龙江省,哈尔滨市', 黑龙江省, 哈尔滨市",
    "'黑龙江省， 哈尔滨市', 黑龙江省, 哈尔滨市",
    "'黑龙江省，　哈尔滨市', 黑龙江省, 哈尔滨市",
    "'云南省，大理州', 云南省, 大理州",
    "'内蒙古自治区，阿拉善盟', 内蒙古自治区, 阿拉善盟",
    "'湖南省，长沙县', 湖南省, 长沙县",
    "天津市, 天津市, 天津市"
  })
  void cityHeading_namesProvinceAndCity(String heading, String province, String city) {
    assertThat(CityHeading.find(heading)).contains(new CityHeading(province, city));
  }

  @ParameterizedTest
  @ValueSource(strings = {"湖南省", "华南，长沙市", "湖南省，长沙", "湖南省，长沙市，岳麓区", "长沙市", "湖南省；长沙市", ""})
  void otherHeading_namesNoCity(String heading) {
    assertThat(CityHeading.find(heading)).isEmpty();
  }
}
