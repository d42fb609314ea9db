package io.chengji.programme.internal.reading;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.ReportedFigure;
import io.chengji.programme.model.StatedDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads running text: stated totals, shares by tier, dates, and which batch came when. */
final class ProseReader {
  private static final String BATCH = "(首批|第[一二三四五六七八九十]{1,3}批)";
  private static final Pattern FOR_YEAR =
      Pattern.compile("(\\d{1,7})个(?:城市)?(?:[（(][^（()）]*[）)])?为([^，。；]{0,30}?)试点");
  private static final Pattern OF_BATCH =
      Pattern.compile(BATCH + "[^，。；\\d]{0,12}?(?:共)?(\\d{1,7})个");
  private static final Pattern LEVELS =
      Pattern.compile("其中((?:[^，。；、\\d]{1,8}\\d{1,6}个[，、]?){1,8})");
  private static final Pattern LEVEL = Pattern.compile("([^，。；、\\d]{1,8}?)(\\d{1,7})个");
  private static final Pattern TOTAL = Pattern.compile("试点(?:总数)?(?:已达|达到)(\\d{1,7})个");
  private static final Pattern BOX = Pattern.compile("数[\\s\\p{Z}]*量[\\s\\p{Z}]*(\\d{1,7})个");
  private static final Pattern MONEY = Pattern.compile("资金规模达(\\d{1,7})亿");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日([^。；\\n]{0,24})");
  private static final Pattern NUMBER_YEAR =
      Pattern.compile(BATCH + "(?:国家智慧城市)?(?:[^。；\\d]{0,60}\\d{1,3}个[^。；\\d]{0,30})?(\\d{4})年度");
  private static final Pattern DATED =
      Pattern.compile(
          "(\\d{4})年(\\d{1,2})月(\\d{1,2})日[^。；\\d]{0,50}?公布了?(?:" + BATCH + "|(\\d{4})年度)");

  private static final int NEAR = 80;

  private final Facts facts;
  private final ProseFlow flow;
  private final String text;

  ProseReader(Facts facts, ProseFlow flow) {
    this.facts = facts;
    this.flow = flow;
    this.text = flow.text();
  }

  void read() {
    figures();
    new TierReader(facts, flow).read();
    dates();
    batches();
  }

  private void figures() {
    yearTotals();
    Matcher batch = OF_BATCH.matcher(text);
    while (batch.find()) {
      int number = batchNumber(batch.group(1));
      figure(
          "batch.%d.new".formatted(number),
          "个",
          batch,
          2,
          "第%d批试点数".formatted(number),
          "pilots of batch " + number);
      levels(number, batch.end());
    }
    each(TOTAL, "total", "试点总数", "pilots in all");
    each(BOX, "box.total", "信息栏所列数量", "number in the information box");
    Matcher money = MONEY.matcher(text);
    while (money.find()) {
      figure("other.money", "亿", money, 1, "合作投资资金规模", "joint investment, in units of 100 million");
    }
  }

  private void each(Pattern pattern, String subject, String zh, String en) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      figure(subject, "个", matcher, 1, zh, en);
    }
  }

  private void yearTotals() {
    Matcher matcher = FOR_YEAR.matcher(text);
    Integer year = null;
    while (matcher.find()) {
      Integer own = yearIn(matcher.group(2));
      year = own == null ? year : own;
      if (year != null) {
        boolean wider = matcher.group(2).contains("扩大");
        String subject = "year.%d.%s".formatted(year, wider ? "expansion" : "new");
        String kind = wider ? "扩大范围试点数" : "新增试点数";
        figure(
            subject,
            "个",
            matcher,
            1,
            year + "年度" + kind,
            "%s of %d".formatted(wider ? "expansions" : "new pilots", year));
      }
    }
  }

  private static @Nullable Integer yearIn(String words) {
    Matcher matcher = Pattern.compile("(\\d{4})年").matcher(words);
    return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
  }

  private void levels(int batch, int from) {
    Matcher all = LEVELS.matcher(text).region(from, Math.min(text.length(), from + NEAR));
    if (!all.find()) {
      return;
    }
    Matcher each = LEVEL.matcher(text).region(all.start(1), all.end(1));
    while (each.find()) {
      String level = each.group(1).replaceAll("^[，、]", "");
      figure(
          "batch.%d.level.%s".formatted(batch, levelKey(level)),
          "个",
          each,
          2,
          "第%d批中的%s数".formatted(batch, level),
          "of batch %d: %s".formatted(batch, levelKey(level)));
    }
  }

  private static String levelKey(String word) {
    if (word.startsWith("地")) {
      return "prefecture";
    }
    return word.startsWith("镇") ? "town" : "county";
  }

  private void figure(
      String subject, String unit, Matcher matcher, int group, String zh, String en) {
    facts.figures.add(
        new ReportedFigure(
            subject,
            new Words(zh, en),
            new BigDecimal(matcher.group(group)),
            unit,
            matcher.group(group) + unit,
            flow.evidence(facts.quotes, matcher.start(), matcher.end(), "")));
  }

  private void dates() {
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      LocalDate date = date(matcher);
      if (date != null) {
        String event = matcher.group(4).replaceFirst("^[，,、]", "");
        facts.dates.add(
            new StatedDate(
                date, event, flow.evidence(facts.quotes, matcher.start(), matcher.end(), "")));
      }
    }
  }

  private static @Nullable LocalDate date(Matcher matcher) {
    try {
      return LocalDate.of(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          Integer.parseInt(matcher.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int batchNumber(String words) {
    Integer number = BatchWords.number(words);
    return number == null ? 0 : number;
  }

  private void batches() {
    Matcher pair = NUMBER_YEAR.matcher(text);
    while (pair.find()) {
      facts.batches.add(
          new PrintedBatch(
              batchNumber(pair.group(1)),
              Integer.valueOf(pair.group(2)),
              null,
              flow.evidence(facts.quotes, pair.start(), pair.end(), "")));
    }
    Matcher dated = DATED.matcher(text);
    while (dated.find()) {
      LocalDate date = date(dated);
      if (date != null) {
        facts.batches.add(
            new PrintedBatch(
                dated.group(4) == null ? null : Integer.valueOf(batchNumber(dated.group(4))),
                dated.group(5) == null ? null : Integer.valueOf(dated.group(5)),
                date,
                flow.evidence(facts.quotes, dated.start(), dated.end(), "")));
      }
    }
  }
}
