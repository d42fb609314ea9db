package io.chengji.programme.internal.reading;

import io.chengji.programme.model.ProfileFact;
import io.chengji.programme.model.ProfileFact.Aspect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Picks goals, fields, projects, plans, numbers and titles out of the description of one city. A
 * fact is a clause, a part of a list or what a clause says of the city, never a part of a word; the
 * parties of a fact are those that its own words name.
 */
final class ProfileFacts {
  private static final List<Pattern> GOALS =
      List.of(Pattern.compile("以([^，。；]{4,40}?)为目标"), Pattern.compile("((?:全力建设|破解)[^，。；]{6,36})"));
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
          Pattern.compile("(?<=[，。])([^，。；]{6,120}?)等(?:均|都)?已(?:经)?实现"),
          Pattern.compile("开展([^。；]{10,140}?)" + NUMBER + "大行动计划"));
  private static final List<Pattern> PROJECTS =
      List.of(
          Pattern.compile("已建成([^，。；、]{4,36})"),
          Pattern.compile("建设了(智能体验中心)"),
          Pattern.compile("([“][^”、，]{4,20}(?:中心|园区|基地)[”])"));
  private static final List<Pattern> TASK_LISTS =
      List.of(Pattern.compile("提出了([^。；]{6,60}?)" + NUMBER + "大任务"));
  private static final Pattern PLAN = Pattern.compile("《([^《》]{2,60})》");
  private static final Pattern FIGURE =
      Pattern.compile(
          "“\\d\\+\\d”|\\d+[多余]?[项个家类大]" + "|(?<!第)[二三四五六七八九十](?:大(?:类|领域|任务|行动|工程|体系|核心)|[类层项])");
  private static final String RANK = "(?:中国|国家|全国|全球|世界|国内|“)";
  private static final List<Pattern> TITLES =
      List.of(
          Pattern.compile("(?<!特别)(?:是|成为了?)(" + RANK + "[^，。；]{4,39}?)(?=契机|[，。；])"),
          Pattern.compile("(?<=，)((?:国家|全国)[^，。；、]{2,20}(?:示范区|试验区|示范城市|试点城市|基地))(?=[，。；])"));
  private static final Pattern PARTY =
      Pattern.compile("国务院|国家科技部|中国联通|中国电子信息产业发展研究院|\\p{IsHan}{2,8}(?:研究院|研究所|委员会)");
  private static final int LONGEST = 40;

  private final Quotes quotes;
  private final ProseFlow flow;
  private final String city;
  private final Pattern becoming;
  private final List<ProfileFact> facts = new ArrayList<>();

  ProfileFacts(Quotes quotes, ProseFlow flow, String city) {
    this.quotes = quotes;
    this.flow = flow;
    this.city = city;
    this.becoming =
        Pattern.compile(
            "((?:致力于|努力)?(?:将|把)%s市?(?:打造|建设)(?:成为|成|为)[^，。；]{2,30})"
                .formatted(Pattern.quote(city)));
  }

  List<ProfileFact> read(int start, int end) {
    GOALS.forEach(pattern -> each(pattern, Aspect.GOAL, start, end));
    each(becoming, Aspect.GOAL, start, end);
    FIELD_LISTS.forEach(pattern -> lists(pattern, Aspect.FIELD, start, end));
    PROJECT_LISTS.forEach(pattern -> lists(pattern, Aspect.PROJECT, start, end));
    PROJECTS.forEach(pattern -> each(pattern, Aspect.PROJECT, start, end));
    TASK_LISTS.forEach(pattern -> lists(pattern, Aspect.GOAL, start, end));
    plans(start, end);
    figures(start, end);
    TITLES.forEach(pattern -> each(pattern, Aspect.TITLE, start, end));
    facts.sort(Comparator.comparing(ProfileFact::aspect));
    return facts;
  }

  private Matcher matcher(Pattern pattern, int start, int end) {
    return pattern.matcher(flow.text()).useTransparentBounds(true).region(start, end);
  }

  private void each(Pattern pattern, Aspect aspect, int start, int end) {
    Matcher matcher = matcher(pattern, start, end);
    while (matcher.find()) {
      add(aspect, matcher.start(1), matcher.end(1));
    }
  }

  private void lists(Pattern pattern, Aspect aspect, int start, int end) {
    Matcher matcher = matcher(pattern, start, end);
    while (matcher.find()) {
      int from = matcher.start(1);
      for (Enumeration.Span part : Enumeration.parts(matcher.group(1))) {
        add(aspect, from + part.start(), from + part.end());
      }
    }
  }

  /** Titles of plans; a short form that an earlier title ends with is no other plan. */
  private void plans(int start, int end) {
    List<String> titles = new ArrayList<>();
    Matcher matcher = matcher(PLAN, start, end);
    while (matcher.find()) {
      String title = matcher.group(1);
      if (titles.stream().noneMatch(known -> known.endsWith(title))) {
        titles.add(title);
        add(Aspect.PLAN, matcher.start(), matcher.end());
      }
    }
  }

  /** The clauses that state a number; of one that is too long, what stands after its last mark. */
  private void figures(int start, int end) {
    Matcher matcher = matcher(FIGURE, start, end);
    while (matcher.find()) {
      Clause clause = Clause.around(flow.text(), matcher.start());
      int from = Math.max(start, clause.start());
      if (clause.end() - from > LONGEST) {
        from = Math.max(from, flow.text().lastIndexOf('、', matcher.start()) + 1);
      }
      from = clause.end() - from > LONGEST ? matcher.start() : from;
      add(Aspect.FIGURE, from, Math.min(end, clause.end()));
    }
  }

  private void add(Aspect aspect, int start, int end) {
    int to = Math.min(end, start + LONGEST);
    String text = flow.text().substring(start, to);
    boolean known = facts.stream().anyMatch(f -> f.aspect() == aspect && f.text().equals(text));
    if (!known) {
      facts.add(
          new ProfileFact(
              aspect,
              text,
              Clause.around(flow.text(), start).dateOf(flow.text(), to),
              all(PARTY, text),
              flow.evidence(quotes, start, to, city)));
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group()).distinct().toList();
  }
}
