package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.codes.Division;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Are lists cut where one thing ends and the next begins, and nowhere else? */
class EnumerationTest {
  private static String cut(String list) {
    return String.join(
        "|",
        Enumeration.parts(list).stream()
            .map(part -> list.substring(part.start(), part.end()))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "应用、产业和运行, 应用|产业|运行",
    "智慧交通、智慧社区和智慧物流, 智慧交通|智慧社区|智慧物流",
    "城市运行、产业提升对接和发展环境创新, 城市运行|产业提升对接|发展环境创新",
    "智能交通、智能医疗以及智能教育, 智能交通|智能医疗|智能教育",
    "智慧社区和智慧物流, 智慧社区|智慧物流",
    "改造传统产业以及建设基础设施, 改造传统产业|建设基础设施",
    "甲工程，乙工程和丙工程, 甲工程|乙工程|丙工程"
  })
  void lastTwoOfAList_areJoinedByAnd(String list, String parts) {
    assertThat(cut(list)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "信息化和工业化融合, 信息化和工业化融合",
    "社会综合管理与服务、国土规划, 社会综合管理与服务|国土规划",
    "城市应急指挥、危险品使用及转运监控, 城市应急指挥|危险品使用及转运监控",
    "智慧政务和服务平台、智慧医疗, 智慧政务和服务平台|智慧医疗",
    "城市应急指挥平台、和, 城市应急指挥平台|和"
  })
  void andInsideOneThing_doesNotCut(String list, String parts) {
    assertThat(cut(list)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "乌鲁木齐平台、和田平台, 乌鲁木齐平台|和田平台",
    "包头云计算中心、呼和浩特云计算中心, 包头云计算中心|呼和浩特云计算中心",
    "包头云中心、呼和浩特云中心和赤峰云中心, 包头云中心|呼和浩特云中心|赤峰云中心",
    "铁西区平台、沈阳和平区平台, 铁西区平台|沈阳和平区平台",
    "铁西区平台、和平区平台和沈北平台, 铁西区平台|和平区平台|沈北平台",
    "含山县园区、和县园区, 含山县园区|和县园区",
    "含山县园区、当涂县园区和和县园区, 含山县园区|当涂县园区|和县园区",
    "智慧社区、和谐社区, 智慧社区|和谐社区"
  })
  void placeOrWordWithAnd_staysWhole(String list, String parts) {
    assertThat(cut(list)).isEqualTo(parts);
  }

  static List<String> divisions() {
    return Codes.load().divisions().listAll().stream()
        .map(Division::name)
        .filter(name -> name.contains("和"))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("divisions")
  void everyDivisionWithAnd_isNeverCut(String name) {
    assertThat(cut("长沙市、" + name)).isEqualTo("长沙市|" + name);
    assertThat(cut("长沙市、%s和株洲市".formatted(name))).isEqualTo("长沙市|%s|株洲市".formatted(name));
    assertThat(cut("长沙市、株洲市和" + name)).isEqualTo("长沙市|株洲市|" + name);
  }

  @Test
  void nothing_hasNoParts() {
    assertThat(Enumeration.parts("")).isEmpty();
    assertThat(Enumeration.parts("、、，")).isEmpty();
  }
}
