package io.chengji.programme.internal.reading;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.ReportedFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a study states of tiers of cities: how many there are, how many take part, the share.
 */
final class TierReader {
  /** What the sentence on the sorting itself counts. */
  static final String CRITERIA = "tiers";

  private static final Pattern TIER =
      Pattern.compile(
          "([一二三四五])级城市(?:一)?共有(\\d{1,6})个(.{0,200}?)覆盖率为(\\d{1,3}(?:\\.\\d{1,4})?)[%％]");
  private static final Pattern COUNT = Pattern.compile("数量为(\\d{1,6})个");
  private static final Pattern ALL = Pattern.compile("这([一二两三四五六七八九十])个城市都");

  private static final Pattern SORTED =
      Pattern.compile(
          "(?:依据|根据|按照?)([^，。；\\d]{2,40}?)(?:等)?(?:因素|标准|条件)?(?:，)?将[^，。；]{0,12}城市(?:划)?分(?:成|为)"
              + "([两一二三四五六七八九])[级类]");
  private static final Pattern MEMBERS =
      Pattern.compile("([一二三四五])级城市(?:一)?共有(\\d{1,6})个，分别(?:是|为)([^，。；]{2,200})");

  private final Facts facts;
  private final ProseFlow flow;

  TierReader(Facts facts, ProseFlow flow) {
    this.facts = facts;
    this.flow = flow;
  }

  void read() {
    sorted();
    members();
    Matcher tier = TIER.matcher(flow.text());
    while (tier.find()) {
      int number = ChineseNumber.parse(tier.group(1));
      String zh = tier.group(1) + "级城市";
      String en = "tier-%d cities".formatted(number);
      add("tier.%d.cities".formatted(number), tier, 2, "个", new Words(zh + "数", en));
      covered(tier, number, zh, en);
      add(
          "tier.%d.percent".formatted(number),
          tier,
          4,
          "%",
          new Words(zh + "覆盖率", "coverage of " + en));
    }
  }

  /** By what cities were sorted into how many tiers. */
  private void sorted() {
    Matcher sorted = SORTED.matcher(flow.text());
    while (sorted.find()) {
      String tiers = sorted.group(2);
      facts.figures.add(
          new ReportedFigure(
              CRITERIA,
              new Words(
                  "城市分级（依据：%s）".formatted(sorted.group(1)), "tiers into which cities are sorted"),
              BigDecimal.valueOf(ChineseNumber.parse(tiers)),
              "级",
              tiers + "级",
              flow.evidence(facts.quotes, sorted.start(), sorted.end(), "")));
    }
  }

  /** The cities of a tier, where the text names them. */
  private void members() {
    Matcher members = MEMBERS.matcher(flow.text());
    while (members.find()) {
      String list = members.group(3);
      List<String> cities =
          Enumeration.parts(list).stream()
              .map(part -> list.substring(part.start(), part.end()))
              .toList();
      facts.groups.add(
          new PrintedGroup(
              members.group(1) + "级城市",
              Integer.parseInt(members.group(2)),
              "城市",
              cities,
              flow.evidence(facts.quotes, members.start(), members.end(), "")));
    }
  }

  private void covered(Matcher tier, int number, String zh, String en) {
    Words label = new Words("开展建设的" + zh + "数", en + " with smart-city work");
    String subject = "tier.%d.covered".formatted(number);
    Matcher count = COUNT.matcher(flow.text()).region(tier.start(3), tier.end(3));
    if (count.find()) {
      add(subject, count, 1, "个", label);
      return;
    }
    Matcher all = ALL.matcher(flow.text()).region(tier.start(3), tier.end(3));
    if (all.find()) {
      BigDecimal value = BigDecimal.valueOf(ChineseNumber.parse(all.group(1)));
      facts.figures.add(
          new ReportedFigure(
              subject,
              label,
              value,
              "个",
              all.group(1) + "个",
              flow.evidence(facts.quotes, all.start(), all.end(), "")));
    }
  }

  private void add(String subject, Matcher matcher, int group, String unit, Words label) {
    String printed = matcher.group(group);
    int start = Math.max(matcher.start(), matcher.start(group) - 12);
    facts.figures.add(
        new ReportedFigure(
            subject,
            label,
            new BigDecimal(printed),
            unit,
            printed + unit,
            flow.evidence(facts.quotes, start, matcher.end(group) + 1, "")));
  }
}
