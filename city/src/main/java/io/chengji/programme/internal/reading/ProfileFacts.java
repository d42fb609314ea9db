package io.chengji.programme.internal.reading;

import io.chengji.programme.model.ProfileFact;
import io.chengji.programme.model.ProfileFact.Aspect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Picks goals, fields, projects, plans, numbers and titles out of the description of one city. */
final class ProfileFacts {
  private static final List<Pattern> GOALS =
      List.of(
          Pattern.compile("以([^，。；]{4,40}?)为目标"),
          Pattern.compile(
              "((?:致力于|努力|将)[^，。；]{0,6}?(?:将|把)?\\p{IsHan}{2,4}(?:打造|建设)(?:成)?为?[^，。；]{2,30})"),
          Pattern.compile("((?:全力建设|破解)[^，。；]{6,36})"));
  private static final List<Pattern> FIELD_LISTS =
      List.of(
          Pattern.compile("在([^，。；]{4,120}?)等(?:多|公共服务|方面|重点|多个)?(?:领域|方面)"),
          Pattern.compile("(?:选取|涵盖|实现了在)([^。；]{10,200}?)等(?:\\d+个)?(?:重点|多)?领域"));
  private static final String NUMBER = "(?:\\d+|[一二三四五六七八九十]+)";
  private static final List<Pattern> PROJECT_LISTS =
      List.of(
          Pattern.compile(
              "(?:建设了一系列工程，如|重点建设|实施|引进建设|已开展了包括)([^。；]{6,260}?)等"
                  + "(?:(?:\\d+|[一二三四五六七八九十]+|多)?[项大类个]*[^，。；]{0,10})(?=[，。；])"),
          Pattern.compile("开展([^。；]{10,140}?)" + NUMBER + "大行动计划"),
          Pattern.compile("建设了(智能体验中心)"),
          Pattern.compile("([“][^”、，]{4,20}(?:中心|园区|基地)[”])"));
  private static final List<Pattern> TASK_LISTS =
      List.of(Pattern.compile("提出了([^。；]{6,60}?)" + NUMBER + "大任务"));
  private static final Pattern PLAN = Pattern.compile("《[^《》]{2,60}》");
  private static final Pattern FIGURE =
      Pattern.compile(
          "“\\d\\+\\d”[^，。；]{0,10}|[^，。；、“”]{0,14}\\d+(?:多)?(?:项|个|家|类)[^，。；、“”]{0,14}"
              + "|(?:[二三四五六七八九十]大?|十大)(?:项|类|层|领域|任务|行动)[^，。；、“”]{1,12}");
  private static final Pattern TITLE =
      Pattern.compile("(?<!特别)(?:是|成为了?|已成为了?)((?:中国|国家|全国|全球|世界|国内|“)[^，。；、]{4,36})");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?|\\d{4}-\\d{4}年");
  private static final Pattern PARTY =
      Pattern.compile("国务院|国家科技部|中国联通|中国电子信息产业发展研究院|\\p{IsHan}{2,8}(?:研究院|研究所|委员会)");
  private static final Pattern JOINED = Pattern.compile("\\p{IsHan}{4,8}对接和\\p{IsHan}{4,8}");
  private static final int LONGEST = 40;

  private final Quotes quotes;
  private final ProseFlow flow;
  private final String city;
  private final List<ProfileFact> facts = new ArrayList<>();

  ProfileFacts(Quotes quotes, ProseFlow flow, String city) {
    this.quotes = quotes;
    this.flow = flow;
    this.city = city;
  }

  List<ProfileFact> read(int start, int end) {
    GOALS.forEach(pattern -> each(pattern, Aspect.GOAL, start, end, 1));
    FIELD_LISTS.forEach(pattern -> lists(pattern, Aspect.FIELD, start, end));
    PROJECT_LISTS.forEach(pattern -> lists(pattern, Aspect.PROJECT, start, end));
    TASK_LISTS.forEach(pattern -> lists(pattern, Aspect.GOAL, start, end));
    each(PLAN, Aspect.PLAN, start, end, 0);
    each(FIGURE, Aspect.FIGURE, start, end, 0);
    each(TITLE, Aspect.TITLE, start, end, 1);
    facts.sort(Comparator.comparing(ProfileFact::aspect));
    return facts;
  }

  private void each(Pattern pattern, Aspect aspect, int start, int end, int group) {
    Matcher matcher = pattern.matcher(flow.text()).region(start, end);
    while (matcher.find()) {
      add(aspect, matcher.start(group), matcher.end(group));
    }
  }

  private void lists(Pattern pattern, Aspect aspect, int start, int end) {
    Matcher matcher = pattern.matcher(flow.text()).region(start, end);
    while (matcher.find()) {
      int from = matcher.start(1);
      for (NameScanner.Piece piece : NameScanner.scan(matcher.group(1))) {
        if (piece.type() == NameScanner.Type.NAME) {
          addItem(aspect, from + piece.start(), from + piece.end());
        }
      }
    }
  }

  /** The last two of a list are joined by 和, as in 智慧社区和智慧物流. */
  private void addItem(Aspect aspect, int start, int end) {
    String item = flow.text().substring(start, end);
    int and = item.indexOf('和');
    boolean two = and > 2 && item.startsWith(item.substring(0, 2), and + 1);
    if (two || and > 2 && JOINED.matcher(item).matches()) {
      add(aspect, start, start + and);
      add(aspect, start + and + 1, end);
    } else {
      add(aspect, start, end);
    }
  }

  private void add(Aspect aspect, int start, int end) {
    int to = Math.min(end, start + LONGEST);
    String text = flow.text().substring(start, to);
    boolean known = facts.stream().anyMatch(f -> f.aspect() == aspect && f.text().equals(text));
    if (!known) {
      String sentence = sentence(start, to);
      facts.add(
          new ProfileFact(
              aspect,
              text,
              first(DATE, sentence),
              all(PARTY, sentence),
              flow.evidence(quotes, start, to, city)));
    }
  }

  private String sentence(int start, int end) {
    int from = flow.text().lastIndexOf('。', start) + 1;
    int to = flow.text().indexOf('。', end);
    return flow.text().substring(from, to < 0 ? flow.length() : to);
  }

  private static String first(Pattern pattern, String sentence) {
    Matcher matcher = pattern.matcher(sentence);
    return matcher.find() ? matcher.group() : "";
  }

  private static List<String> all(Pattern pattern, String sentence) {
    return pattern.matcher(sentence).results().map(result -> result.group()).distinct().toList();
  }
}
