package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.ProfileFact;
import io.chengji.programme.model.ProfileFact.Aspect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Does each fact of a city say what the text says of it: whole, with its own date and parties? */
class ProfileFactsTest {
  /** The facts of the second of two invented cities. */
  private static List<ProfileFact> facts(String description) {
    return NoticeReaderTest.read("典型城市", "1、澜川：以港口带动应用 　　澜川临海。", "2、云汀：以产业带动应用 　　" + description)
        .profiles()
        .getLast()
        .facts();
  }

  private static List<String> texts(String description, Aspect aspect) {
    return facts(description).stream()
        .filter(fact -> fact.aspect() == aspect)
        .map(ProfileFact::text)
        .toList();
  }

  private static ProfileFact fact(String description, String text) {
    return facts(description).stream()
        .filter(fact -> fact.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + facts(description)));
  }

  @ParameterizedTest
  @CsvSource({
    "目前，云汀集聚了国内外物联网重要研发机构32家。, 云汀集聚了国内外物联网重要研发机构32家",
    "依据规划，推广四类智慧应用，并整合。, 推广四类智慧应用",
    "未来五年云汀将按照“4+4”的总体思路，推广。, 未来五年云汀将按照“4+4”的总体思路",
    "以平台为基础，构建应用、产业和运行3大核心体系，并选取。, 构建应用、产业和运行3大核心体系",
    "在全市九大领域开展30多项重点示范工程建设，全面推进。, 在全市九大领域开展30多项重点示范工程建设",
    "提出了信息化带动工业化、信息化提升城镇化两项任务和三大任务。, 提出了信息化带动工业化、信息化提升城镇化两项任务和三大任务"
  })
  void figure_isItsWholeClause(String description, String figure) {
    assertThat(texts(description, Aspect.FIGURE)).containsExactly(figure);
  }

  @Test
  void figureOfALongList_beginsWithTheLastOfItsNames() {
    String long40 = "重点建设战略性新兴产业发展工程、物联网产业发展工程、传统产业改造提升工程、电子商务工程等16项重点工程。";
    assertThat(texts(long40, Aspect.FIGURE)).containsExactly("电子商务工程等16项重点工程");
    String unparted = "云汀在全国率先提出并全面系统制定了覆盖城乡每一个社区每一个村庄每一条街道的智慧城市建设中长期16项工程";
    assertThat(texts(unparted + "。", Aspect.FIGURE)).containsExactly("16项工程");
  }

  @ParameterizedTest
  @ValueSource(strings = {"“十二五”期间云汀临海。", "云汀地处两大城市之间。", "通过三维全景鸟瞰。", "第三层楼。"})
  void numberOfNothingCounted_isNoFigure(String description) {
    assertThat(texts(description, Aspect.FIGURE)).isEmpty();
  }

  @Test
  void party_isOnlyOneThatTheFactNames() {
    String text =
        "云汀是国家科技部认定的首批试点城市，是国内开展研究较早的城市之一，与此同时，由某某信息产业研究院发布的《云汀评估报告》显示进展。"
            + "2012年8月，国务院正式批复了《云汀示范区规划纲要》，目前，云汀集聚了研发机构32家。以“中国联通云汀体验中心”为例。";
    assertThat(fact(text, "国家科技部认定的首批试点城市").parties()).containsExactly("国家科技部");
    assertThat(fact(text, "国内开展研究较早的城市之一").parties()).isEmpty();
    assertThat(fact(text, "《云汀评估报告》").parties()).isEmpty();
    assertThat(fact(text, "《云汀示范区规划纲要》").parties()).isEmpty();
    assertThat(fact(text, "云汀集聚了研发机构32家").parties()).isEmpty();
    assertThat(fact(text, "“中国联通云汀体验中心”").parties()).containsExactly("中国联通");
  }

  @Test
  void date_goesBeforeItsFactAndEndsWhereTheTextTurnsToAnotherTime() {
    String text = "2012年8月，国务院正式批复了《云汀示范区规划纲要》，目前，云汀集聚了研发机构32家。";
    assertThat(fact(text, "《云汀示范区规划纲要》").date()).isEqualTo("2012年8月");
    assertThat(fact(text, "云汀集聚了研发机构32家").date()).isEmpty();
    String period = "《云汀行动计划》指出，在2012-2014年，云汀将开展30多项工程建设。此后建设20项工程。";
    assertThat(fact(period, "《云汀行动计划》").date()).isEmpty();
    assertThat(fact(period, "云汀将开展30多项工程建设").date()).isEqualTo("2012-2014年");
    assertThat(fact(period, "此后建设20项工程").date()).isEmpty();
  }

  @Test
  void shortFormOfAPlan_isNoSecondPlan() {
    assertThat(texts("正式发布了《智慧云汀行动纲要》。依据《行动纲要》，推进《云汀数据规划》。", Aspect.PLAN))
        .containsExactly("《智慧云汀行动纲要》", "《云汀数据规划》");
  }

  @ParameterizedTest
  @CsvSource({
    "致力于将云汀打造成为中部“智慧之都”。, 致力于将云汀打造成为中部“智慧之都”",
    "努力把云汀打造成生态智能城市。, 努力把云汀打造成生态智能城市",
    "明确表示要将云汀建设为国际一流的城市。, 将云汀建设为国际一流的城市",
    "以建立现代产业体系为目标，发布纲要。, 建立现代产业体系",
    "将生态智能的建设理念融入建筑、交通等细节。, ''",
    "把体验中心打造成为展示平台的同时，突出内涵。, ''"
  })
  void goal_isWhatTheCityIsToBecome(String description, String goal) {
    assertThat(String.join("|", texts(description, Aspect.GOAL))).isEqualTo(goal);
  }

  @ParameterizedTest
  @CsvSource({
    "云汀是中国物联网产业的“桥头堡”、研发中心。, 中国物联网产业的“桥头堡”、研发中心",
    "云汀是国内开展研究较早、实力较强的城市之一。, 国内开展研究较早、实力较强的城市之一",
    "云汀抓住成为国家新兴产业基地、省重点地区契机，发展。, 国家新兴产业基地、省重点地区",
    "云汀是国家科技部认定的城市，全国两型社会示范区，临海。, 国家科技部认定的城市|全国两型社会示范区"
  })
  void titleHeld_isWholeToTheEndOfItsClause(String description, String titles) {
    assertThat(String.join("|", texts(description, Aspect.TITLE))).isEqualTo(titles);
  }

  @ParameterizedTest
  @CsvSource({
    "云汀已建成国家示范区（国家信息中心），并打造产业链。, 国家示范区（国家信息中心）",
    "信息化取得成果，国内首座智能小区、电子政务、数字城管、视频监控等已实现，奠定了基础。, 国内首座智能小区|电子政务|数字城管|视频监控",
    "建设了一系列工程，如电子政务专网、医疗保险信息系统等，全面跃升。, 电子政务专网|医疗保险信息系统",
    "开展城市智能运行、产业提升对接和发展环境创新八大行动计划。, 城市智能运行|产业提升对接|发展环境创新"
  })
  void projects_areThoseBuiltAndThoseUnderWay(String description, String projects) {
    assertThat(String.join("|", texts(description, Aspect.PROJECT))).isEqualTo(projects);
  }

  @Test
  void fields_areCutAtMarksAndAtTheLastAnd() {
    assertThat(texts("在改造提升传统产业以及城市基础设施建设等方面取得成效。", Aspect.FIELD))
        .containsExactly("改造提升传统产业", "城市基础设施建设");
    assertThat(texts("并选取智慧交通、智慧社区和智慧物流等15个重点领域，实现。", Aspect.FIELD))
        .containsExactly("智慧交通", "智慧社区", "智慧物流");
  }

  @Test
  void everyFact_isQuotedInItsOwnWords() {
    String text = "云汀是中国“桥头堡”，推广四类智慧应用，以建立体系为目标，发布《云汀规划》，在医疗、交通等领域推进。";
    assertThat(facts(text))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            fact -> {
              assertThat(fact.evidence().quote()).isEqualTo(fact.text());
              assertThat(fact.evidence().line()).isEqualTo(3);
            });
  }
}
