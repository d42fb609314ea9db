package io.chengji.programme.internal.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.RegisterState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Does any mixture of texts, with every oddity of the grammar, make a register that is whole? */
class RandomTextsProperties {
  private static final List<String> NAMES =
      List.of(
          "长沙市",
          "株洲市",
          "岳阳市",
          "浏阳市",
          "岳麓区",
          "长沙市岳麓区",
          "芙蓉区",
          "澜川市",
          "澜川新区",
          "株州市",
          "湘潭市",
          "长沙市株洲市",
          "岳麓区和芙蓉区",
          "长沙市（含岳麓区）",
          "株洲市（澜川新区）",
          "岳阳市（2013年）",
          "湘潭市 韶山市",
          "123",
          "衡阳市衡南县常宁市",
          "长沙大河西先导区");
  private static final List<String> MARKS = List.of("、", "，", "；", ",", "、、", "、　", ";");
  private static final List<String> WIDENED =
      List.of(
          "长沙市试点新增芙蓉区",
          "株洲市：新增醴陵市、攸县，2012年已批复天元区",
          "澜川市试点新增澜川镇",
          "岳阳市试点新增岳阳楼区和云溪区，2012年试点含君山区（君山公园）",
          "长沙市：新增浏阳市,2013年已批复岳麓区");

  private static String names(Random random) {
    StringBuilder line = new StringBuilder(pick(NAMES, random));
    for (int i = random.nextInt(6); i > 0; i--) {
      line.append(pick(MARKS, random)).append(pick(NAMES, random));
    }
    return line.toString();
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static void text(Papers papers, int number, Random random) {
    String id = number + ".txt";
    switch (random.nextInt(5)) {
      case 0 -> papers.notice(id, 2013).under("湖南省", names(random));
      case 1 -> papers.notice(id, 2014).under("湖南省", names(random)).under("湖南省", names(random));
      case 2 -> papers.mergedEntry(id, 3, 4).under("湖南省", names(random));
      case 3 -> papers.aside(id).under("湖南省", names(random));
      default ->
          papers
              .collection(id)
              .line("（1）湖南省，长沙市", "智慧城市试点：" + names(random), "信息消费试点：" + names(random))
              .line("（2）湖南省，株洲市", "无试点。");
    }
    if (random.nextInt(3) == 0) {
      papers.expanding(2012 + random.nextInt(2), 2, pick(WIDENED, random), pick(WIDENED, random));
    }
  }

  private static Papers papers(Random random) {
    Papers papers = Papers.papers();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text(papers, i, random);
    }
    return papers;
  }

  /** The rules hold, and the words of every piece of evidence stand on its line. */
  @Property(tries = 150)
  void anyTexts_makeARegisterThatIsWhole(@ForAll long seed) {
    RegisterState state = papers(new Random(seed)).state();
    assertThat(state.documents()).isNotEmpty();
  }

  /** The order in which documents were imported leaves no trace. */
  @Property(tries = 40)
  void orderOfImports_leavesNoTrace(@ForAll long seed) {
    Random random = new Random(seed);
    List<Imported> imported = papers(random).imported();
    List<Imported> shuffled = new ArrayList<>(imported);
    Collections.shuffle(shuffled, random);
    assertThat(Reconciliation.of(shuffled, Papers.CODES, List.of()))
        .isEqualTo(Reconciliation.of(imported, Papers.CODES, List.of()));
  }

  /** A document that is imported under another day changes the dates of its corrections alone. */
  @Property(tries = 20)
  void dayOfImport_changesOnlyTheDatesOfCorrections(@ForAll long seed) {
    List<Imported> imported = papers(new Random(seed)).imported();
    List<Imported> later =
        imported.stream().map(each -> new Imported(each.facts(), each.day().plusDays(1))).toList();
    RegisterState one = Reconciliation.of(imported, Papers.CODES, List.of());
    RegisterState two = Reconciliation.of(later, Papers.CODES, List.of());
    assertThat(two.listings()).isEqualTo(one.listings());
    assertThat(two.findings()).isEqualTo(one.findings());
    assertThat(two.mentions()).isEqualTo(one.mentions());
    assertThat(two.corrections()).hasSameSizeAs(one.corrections());
  }
}
