package io.chengji.programme.internal.reconciling;

import static io.chengji.programme.internal.reconciling.Papers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.CoveredCity;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.ReportedFigure;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Does a tier show by what cities were sorted, and the cities that the study names for it? */
class TierCitiesTest {
  private static final String SORTED = "我们依据经济发展水平、人口数量等因素将我国的城市分成两级，其中";
  private static final String FIRST = "一级城市共有3个，分别是北京、长沙、株洲，这三个城市都在建设，覆盖率为100%；";
  private static final String SECOND = "二级城市一共有8个，数量为6个，覆盖率为75%。";

  private static RegisterState study(String sentence) {
    return papers()
        .notice("a.txt", 2013)
        .under("湖南省", "长沙市、岳麓区")
        .text("s.txt", "城市的分布", sentence)
        .state();
  }

  private static CoverageLine tier(RegisterState state, int number) {
    return state.coverage().stream()
        .filter(line -> line.group().equals("tier." + number))
        .findFirst()
        .orElseThrow();
  }

  private static List<ReportedFigure> sorting(RegisterState state) {
    return state.figures().stream().filter(f -> f.subject().equals("tiers")).toList();
  }

  @Test
  void citiesThatTheStudyNames_standWithTheirTierAndTheirPilots() {
    RegisterState state = study(SORTED + FIRST + SECOND);
    assertThat(tier(state, 1).cities())
        .extracting(CoveredCity::name)
        .containsExactly("北京市", "长沙市", "株洲市");
    assertThat(tier(state, 1).cities())
        .extracting(city -> city.listingIds().size())
        .containsExactly(0, 2, 0);
    assertThat(Objects.requireNonNull(tier(state, 1).note()).zh())
        .startsWith("文件列出了这一级的3个城市，其中1个有试点");
    assertThat(tier(state, 2).cities()).isEmpty();
    assertThat(Objects.requireNonNull(tier(state, 2).note()).zh()).startsWith("文件没有列出这一级的城市");
  }

  @Test
  void sortingOfCities_isProofOfEveryTierAndAFigureOfItsOwn() {
    RegisterState state = study(SORTED + FIRST + SECOND);
    assertThat(sorting(state))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.value()).isEqualByComparingTo("2");
              assertThat(figure.text()).isEqualTo("两级");
              assertThat(figure.label().zh()).contains("经济发展水平、人口数量");
            });
    for (int number : List.of(1, 2)) {
      assertThat(tier(state, number).evidence())
          .anyMatch(words -> words.quote().startsWith("依据经济发展水平、人口数量"));
    }
  }

  @Test
  void questionOnATier_saysWhetherItsCitiesAreNamed() {
    RegisterState state = study(SORTED + FIRST + SECOND);
    assertThat(Papers.finding(state, FindingKind.UNSUPPORTED, "1级城市 3/3").question().zh())
        .contains("文件点了名");
    assertThat(Papers.finding(state, FindingKind.UNSUPPORTED, "2级城市 6/8").question().zh())
        .contains("文件没有名单");
  }

  @ParameterizedTest
  @CsvSource({
    "根据人口数量标准将全省的城市划分为三级。, 3, 三级",
    "按人口规模、产业基础将城市分成四类。, 4, 四类",
    "按照行政等级将样例地区的城市分为二级。, 2, 二级"
  })
  void sorting_isReadInItsUsualWords(String sentence, int value, String words) {
    List<ReportedFigure> found = sorting(study(sentence));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().value().intValue()).isEqualTo(value);
    assertThat(words).startsWith(found.getFirst().text().substring(0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"将城市分成三级。", "依据规划，城市建设分成三期。", "依据标准将企业分成三级。"})
  void otherDivisions_areNoTiers(String sentence) {
    assertThat(sorting(study(sentence + "二级城市一共有8个，数量为6个，覆盖率为75%。"))).isEmpty();
  }
}
