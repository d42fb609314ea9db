package io.chengji.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.programme.internal.reconciling.Papers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is a reporter known by its code and by every name that texts give it, and by nothing else? */
class ReportingGroupTest {
  @Test
  void reporters_areTheProvincialDivisionsAndTheCorps() {
    assertThat(ReportingGroup.listReporting()).hasSize(35).doesNotContain(ReportingGroup.UNSTATED);
    assertThat(Arrays.stream(ReportingGroup.values()).filter(ReportingGroup::municipality))
        .containsExactly(
            ReportingGroup.BEIJING,
            ReportingGroup.TIANJIN,
            ReportingGroup.SHANGHAI,
            ReportingGroup.CHONGQING);
  }

  @ParameterizedTest
  @EnumSource(value = ReportingGroup.class, mode = EnumSource.Mode.EXCLUDE, names = "UNSTATED")
  void everyReporter_isFoundByItsCodeAndItsFullName(ReportingGroup group) {
    assertThat(ReportingGroup.ofCode(group.code())).isEqualTo(group);
    assertThat(ReportingGroup.findByName(group.words().zh())).contains(group);
    assertThat(group.code()).matches("\\d\\d0000|BT");
    assertThat(group.words().zh()).startsWith(group.stem());
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportingGroup.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CORPS", "UNSTATED"})
  void everyProvince_isTheOneOfTheCodeTable(ReportingGroup group) {
    assertThat(Papers.CODES.divisions().findCurrent(group.code()))
        .hasValueSatisfying(division -> assertThat(division.name()).isEqualTo(group.words().zh()));
  }

  @ParameterizedTest
  @CsvSource({
    "宁夏自治区, NINGXIA", "宁夏省, NINGXIA", "广西省, GUANGXI", "广西自治区, GUANGXI",
    "新疆自治区, XINJIANG", "内蒙古省, INNER_MONGOLIA", "西藏省, TIBET", "北京省, BEIJING",
    "香港市, HONG_KONG", "海南市, HAINAN", "兵团, CORPS"
  })
  void irregularRank_isUnderstood(String name, ReportingGroup group) {
    assertThat(ReportingGroup.findByName(name)).contains(group);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "宁夏",
        "北京",
        "湖南",
        "湖南地区",
        "湖南省长沙市",
        "新疆生产建设",
        "新疆生产建设兵团省",
        "大连市",
        "长沙市",
        "省",
        " 湖南省"
      })
  void otherName_isNoReporter(String name) {
    assertThat(ReportingGroup.findByName(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "43", "430100", "999999", "bt"})
  void unknownCode_isNamedInTheError(String code) {
    assertThatThrownBy(() -> ReportingGroup.ofCode(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(" " + code);
  }

  @ParameterizedTest
  @CsvSource({
    "INNER_MONGOLIA, 内蒙古",
    "GUANGXI, 广西",
    "NINGXIA, 宁夏",
    "XINJIANG, 新疆",
    "TIBET, 西藏",
    "HONG_KONG, 香港",
    "MACAO, 澳门",
    "CHONGQING, 重庆",
    "HEILONGJIANG, 黑龙江",
    "CORPS, 新疆生产建设兵团"
  })
  void stem_isTheNameWithoutTheWholeRank(ReportingGroup group, String stem) {
    assertThat(group.stem()).isEqualTo(stem);
  }
}
