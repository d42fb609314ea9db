package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.ReportedFigure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Are totals, shares, dates and batches read from running text, and from nothing else? */
class ProseReaderTest {
  private static DocumentFacts entry(String... lines) {
    return Texts.entry(lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "经评审，确定9个城市为2016年度国家智慧城市试点。|year.2016.new=9",
        "确定9个城市（区、县）为2016年度国家智慧城市试点。|year.2016.new=9",
        "确定9个为2016年新增试点。|year.2016.new=9",
        "确定3个为2015年扩大范围试点。|year.2015.expansion=3",
        "确定9个城市为2016年度试点，2个为扩大范围试点。|year.2016.new=9,year.2016.expansion=2",
        "首批试点共9个。|batch.1.new=9",
        "首批9个试点。|batch.1.new=9",
        "第二批国家智慧城市试点共103个。|batch.2.new=103",
        "第十二批共9个。|batch.12.new=9",
        "试点总数已达290个。|total=290",
        "试点已达290个。|total=290",
        "试点总数达到290个。|total=290",
        "数量 290个|box.total=290",
        "数　　量　290个|box.total=290",
        "数量290个|box.total=290",
        "资金规模达4400亿元。|other.money=4400"
      })
  void statedNumber_isAFigureUnderAStableKey(String sentence, String figures) {
    assertThat(Texts.figures(entry(sentence))).containsExactly(figures.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"确定9个城市为试点。", "试点有290个。", "首批试点。共9个。", "首批试点，另有9个。", "资金规模4400亿元。", "数量众多，290个。"})
  void otherNumber_isNoFigure(String sentence) {
    assertThat(entry(sentence).figures()).isEmpty();
  }

  @Test
  void figure_saysWhatItCountsInBothLanguagesWithItsWords() {
    ReportedFigure figure = entry("首批试点共9个。").figures().getFirst();
    assertThat(figure.label().zh()).isEqualTo("第1批试点数");
    assertThat(figure.label().en()).isEqualTo("pilots of batch 1");
    assertThat(figure.unit()).isEqualTo("个");
    assertThat(figure.text()).isEqualTo("9个");
    assertThat(figure.evidence().line()).isEqualTo(4);
    assertThat(figure.evidence().quote()).isEqualTo("首批试点共9个");
  }

  @Test
  void levels_areReadAfterTheBatchTheyBelongTo() {
    DocumentFacts facts = entry("首批试点共90个，其中地级市37个，区（县）50个，镇3个。", "第二批共2个，其中县1个、镇1个。");
    assertThat(Texts.figures(facts))
        .containsExactly(
            "batch.1.new=90",
            "batch.1.level.prefecture=37",
            "batch.1.level.county=50",
            "batch.1.level.town=3",
            "batch.2.new=2",
            "batch.2.level.county=1",
            "batch.2.level.town=1");
    assertThat(facts.figures().get(1).label().zh()).isEqualTo("第1批中的地级市数");
  }

  @Test
  void levelsFarBehind_areNotThoseOfTheBatch() {
    assertThat(Texts.figures(entry("首批试点共90个，" + "城".repeat(90) + "，其中地级市37个。")))
        .containsExactly("batch.1.new=90");
  }

  @ParameterizedTest
  @CsvSource({
    "'2013年1月29日，某部公布名单。', 2013-01-29, 某部公布名单",
    "'2013年1月29日某部公布名单。', 2013-01-29, 某部公布名单",
    "'2013年12月5日、某部公布', 2013-12-05, 某部公布"
  })
  void date_isReadWithWhatHappened(String sentence, LocalDate date, String event) {
    assertThat(entry(sentence).dates())
        .singleElement()
        .satisfies(
            stated -> {
              assertThat(stated.date()).isEqualTo(date);
              assertThat(stated.event()).isEqualTo(event);
              assertThat(stated.evidence().quote()).startsWith(sentence.substring(0, 9));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013年2月30日公布。", "2013年13月1日公布。", "2013年1月公布。", "13年1月29日公布。"})
  void dayThatDoesNotExist_isNoDate(String sentence) {
    assertThat(entry(sentence).dates()).isEmpty();
    assertThat(entry(sentence).batches()).isEmpty();
  }

  @Test
  void batch_isTiedToItsYear() {
    assertThat(entry("第三批即2014年度试点。").batches()).isEmpty();
    assertThat(entry("第三批2014年度试点。").batches())
        .extracting(PrintedBatch::number, PrintedBatch::year, PrintedBatch::published)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, 2014, null));
    assertThat(entry("第二批国家智慧城市2013年度试点。").batches())
        .extracting(PrintedBatch::year)
        .containsExactly(2013);
    assertThat(entry("首批国家智慧城市试点共9个，第二批共9个城市为2013年度试点。").batches())
        .extracting(PrintedBatch::number)
        .contains(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'2013年1月29日，某部公布首批试点名单。', 1, ",
    "'2013年1月29日，某部公布了第二批试点名单。', 2, ",
    "'2015年4月7日，某部公布2014年度试点名单。', , 2014"
  })
  void batch_isTiedToItsDayOfPublication(String sentence, Integer number, Integer year) {
    assertThat(entry(sentence).batches())
        .singleElement()
        .satisfies(
            batch -> {
              assertThat(batch.number()).isEqualTo(number);
              assertThat(batch.year()).isEqualTo(year);
              assertThat(batch.published())
                  .isEqualTo(
                      LocalDate.of(
                          Integer.parseInt(sentence.substring(0, 4)),
                          sentence.startsWith("2013") ? 1 : 4,
                          sentence.startsWith("2013") ? 29 : 7));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "一级城市共有3个，数量为2个，覆盖率为66.7%, 'tier.1.cities=3,tier.1.covered=2,tier.1.percent=66.7'",
    "二级城市一共有31个，数量为23个，覆盖率为74.2％, 'tier.2.cities=31,tier.2.covered=23,tier.2.percent=74.2'",
    "一级城市共有3个，这三个城市都在建设，覆盖率为100%, 'tier.1.cities=3,tier.1.percent=100,tier.1.covered=3'",
    "五级城市共有9个，覆盖率为0%, 'tier.5.cities=9,tier.5.percent=0'",
    "六级城市共有9个，数量为1个，覆盖率为11%, ''",
    "一级城市共有3个，数量为2个, ''"
  })
  void tier_isReadAsStated(String sentence, String figures) {
    List<String> expected = figures.isEmpty() ? List.of() : List.of(figures.split(","));
    assertThat(Texts.figures(Texts.read("不同城市", sentence + "。")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void tiers_areNotMixedUp() {
    DocumentFacts facts =
        Texts.read("不同城市", "一级城市共有3个，数量为1个，覆盖率为33.3%；二级城市共有5个，这两个城市都在建设，覆盖率为40%。");
    assertThat(Texts.figures(facts))
        .contains("tier.1.covered=1", "tier.2.covered=2", "tier.2.cities=5");
    assertThat(facts.figures())
        .filteredOn(f -> f.subject().equals("tier.2.covered"))
        .extracting(ReportedFigure::text)
        .containsExactly("两个");
    assertThat(facts.figures())
        .filteredOn(f -> f.subject().endsWith("percent"))
        .extracting(ReportedFigure::unit)
        .containsOnly("%");
  }
}
