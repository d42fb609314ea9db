package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
  private static final Divisions DIVISIONS = Codes.load().divisions();
  private static final LocalDate BATCH_2 = LocalDate.parse("2013-08-05");
  private static final LocalDate BATCH_3 = LocalDate.parse("2015-04-07");

  private static List<String> todayOf(String name, String within, LocalDate day) {
    Division then = DIVISIONS.findByName(name, within, day).orElseThrow();
    return DIVISIONS.today(then).stream().map(d -> d.code() + " " + d.name()).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "静海县, 120000, 2015-04-07, 120223, 120118 静海区",
    "林芝地区, 540000, 2013-08-05, 542600, 540400 林芝市",
    "郫县, 510100, 2013-01-29, 510124, 510117 郫都区",
    "萝岗区, 440100, 2013-01-29, 440116, 440112 黄埔区",
    "富阳市, 330100, 2015-04-07, 330183, 330111 富阳区",
    "章丘市, 370100, 2015-04-07, 370181, 370114 章丘区",
    "临安市, 330100, 2013-08-05, 330185, 330112 临安区",
    "怀仁县, 140600, 2013-08-05, 140624, 140681 怀仁市",
    "盘县, 520200, 2013-08-05, 520222, 520281 盘州市",
    "长乐市, 350100, 2015-04-07, 350182, 350112 长乐区",
    "霍山县, 341500, 2013-08-05, 341525, 341525 霍山县",
    "永宁县, 640100, 2013-08-05, 640121, 640121 永宁县",
    "弥勒市, 530000, 2013-08-05, 532504, 532504 弥勒市",
    "高淳区, 320100, 2013-08-05, 320118, 320118 高淳区",
    "祁阳县, 431100, 2015-04-07, 431121, 431181 祁阳市",
    "洪泽县, 320800, 2015-04-07, 320829, 320813 洪泽区",
    "曹妃甸区, 130200, 2013-08-05, 130209, 130209 曹妃甸区",
    "唐海县, 130200, 2010-01-01, 130230, 130209 曹妃甸区",
    "毕节市, 520000, 2013-08-05, 520500, 520500 毕节市",
    "毕节市, 520000, 2009-01-01, 522401, 520502 七星关区",
    "杨陵区, 610000, 2013-01-29, 610403, 610403 杨陵区",
    "东陵区, 210100, 2013-01-29, 210112, 210112 浑南区",
    "漳江镇, 430725, 2013-08-05, 430725100, 430725001 漳江街道",
    "张浦镇, 320583, 2013-01-29, 320583106, 320583106 张浦镇",
    "乐从镇, 440600, 2013-01-29, 440606103, 440606103 乐从镇",
    "柏加镇, 430181, 2013-01-29, 430181123, 430181123 柏加镇",
  })
  void aName_hasItsCodeThenAndItsCodeToday(
      String name, String within, LocalDate day, String then, String today) {
    assertThat(DIVISIONS.findByName(name, within, day).orElseThrow().code()).isEqualTo(then);
    assertThat(todayOf(name, within, day)).containsExactly(today);
  }

  @Test
  void aPrefectureThatWasDivided_hasSeveralSuccessors() {
    assertThat(todayOf("莱芜市", "370000", BATCH_3)).containsExactly("370116 莱芜区", "370117 钢城区");
  }

  @ParameterizedTest
  @CsvSource({
    "210112, 2013-08-05, 东陵区",
    "210112, 2014-12-31, 浑南区",
    "410307, 2005-01-01, 洛龙区",
    "410307, 2024-12-31, 偃师区",
    "110000, 1999-01-01, 北京市",
    "320583106, 2013-01-01, 张浦镇",
  })
  void aCode_hasTheNameOfThatDay(String code, LocalDate day, String name) {
    assertThat(DIVISIONS.findByCode(code, day).orElseThrow().name()).isEqualTo(name);
  }

  @Test
  void aCodeThatEnded_namesNothingAfterwards() {
    assertThat(DIVISIONS.findByCode("120223", LocalDate.parse("2020-01-01"))).isEmpty();
    assertThat(DIVISIONS.findByCode("999999", BATCH_2)).isEmpty();
    assertThat(DIVISIONS.findCurrent("120223")).isEmpty();
  }

  @Test
  void betweenTwoRevisions_theOldAndTheNewNameAreBothAccepted() {
    LocalDate between = LocalDate.parse("2015-08-01");
    assertThat(DIVISIONS.findByName("静海县", "120000", between)).isPresent();
    assertThat(DIVISIONS.findByName("静海区", "120000", between)).isPresent();
    assertThat(DIVISIONS.findByName("静海区", "120000", BATCH_2)).isEmpty();
    assertThat(DIVISIONS.findByName("静海县", "120000", LocalDate.parse("2016-08-01"))).isEmpty();
  }

  @Test
  void aNameThatTwoPlacesShare_isFoundOnlyWithinOneOfThem() {
    assertThat(DIVISIONS.findByName("铁西区", "210000", BATCH_2)).isEmpty();
    assertThat(DIVISIONS.findByName("铁西区", "210100", BATCH_2).orElseThrow().code())
        .isEqualTo("210106");
    assertThat(DIVISIONS.findByName("朝阳区", "", null)).isEmpty();
    assertThat(DIVISIONS.listByName("朝阳区", "")).hasSize(2);
  }

  @Test
  void aStatisticalCode_isListedButNeverFoundAsADivision() {
    assertThat(DIVISIONS.listByCode("320576")).allMatch(Division::isStatistical);
    assertThat(DIVISIONS.findByName("苏州工业园区", "320000", null)).isEmpty();
  }

  @Test
  void withoutADay_theCurrentDivisionIsFoundBeforeAPastOne() {
    assertThat(DIVISIONS.findByName("襄阳市", "420000", null).orElseThrow().isCurrent()).isTrue();
    assertThat(DIVISIONS.findByName("襄樊市", "420000", null).orElseThrow().isCurrent()).isFalse();
    assertThat(DIVISIONS.findByName("毕节市", "520000", null).orElseThrow().code())
        .isEqualTo("520500");
  }

  @Test
  void parents_areNearestFirstAndAsTheyWere() {
    Division town = DIVISIONS.findByName("明村镇", "370283", BATCH_2).orElseThrow();
    assertThat(DIVISIONS.parents(town))
        .extracting(Division::name)
        .containsExactly("平度市", "青岛市", "山东省");
    Division county = DIVISIONS.findByName("林芝县", "540000", BATCH_2).orElseThrow();
    assertThat(DIVISIONS.parents(county))
        .extracting(Division::name)
        .containsExactly("林芝地区", "西藏自治区");
    Division city = DIVISIONS.findByName("济源市", "410000", BATCH_2).orElseThrow();
    assertThat(DIVISIONS.parents(city)).extracting(Division::name).containsExactly("河南省");
  }

  @Test
  void provinces_areThirtyFour() {
    assertThat(DIVISIONS.listProvinces()).hasSize(34);
    assertThat(
            DIVISIONS.listAll().stream()
                .filter(Division::isCurrent)
                .filter(d -> !d.isStatistical()))
        .hasSizeBetween(3200, 3300);
    assertThat(DIVISIONS.townshipCount()).isGreaterThan(50_000);
  }

  @Test
  void theBasis_saysWhichSuccessorsWereEnteredByHand() {
    assertThat(DIVISIONS.findByName("静海县", "120000", BATCH_3).orElseThrow().basis())
        .isEqualTo(CodeBasis.CURATED);
    assertThat(DIVISIONS.findByName("怀仁县", "140000", BATCH_2).orElseThrow().basis())
        .isEqualTo(CodeBasis.DERIVED);
    assertThat(DIVISIONS.findByName("北京市", "110000", BATCH_2).orElseThrow().basis())
        .isEqualTo(CodeBasis.REVISION);
  }
}
