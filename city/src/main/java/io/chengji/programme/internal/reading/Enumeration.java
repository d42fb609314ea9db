package io.chengji.programme.internal.reading;

import io.chengji.programme.internal.reading.NameScanner.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of things in running text, as 甲、乙和丙: cut at the marks, and its last part at the 和 that
 * joins the last two. A 和 that belongs to a word or to the name of a place joins nothing.
 */
final class Enumeration {
  private static final Pattern JOINT = Pattern.compile("以及|和");

  /** Names of places with their 和, down to counties, and words that have one. */
  private static final Pattern WORDS =
      Pattern.compile(
          "呼和浩特|和田|和布克赛尔|和林格尔|民和|和[平县政硕静顺龙安康](?!和[县区])|[云仁共兴南太平政新永泰西]和(?=[县区])|共和国|和[谐睦解]|[饱总温缓调协祥人中综]和");

  private Enumeration() {}

  /** Part of a text, from start inclusive to end exclusive. */
  record Span(int start, int end) {}

  /** The parts of a list, in order. */
  static List<Span> parts(String list) {
    List<Piece> names =
        NameScanner.scan(list).stream().filter(p -> p.type() == NameScanner.Type.NAME).toList();
    List<Span> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Span whole = new Span(names.get(i).start(), names.get(i).end());
      boolean last = i == names.size() - 1;
      parts.addAll(last ? joined(list, whole, shortest(names)) : List.of(whole));
    }
    return parts;
  }

  /** The length of the shortest part before the last; 0 where there is none. */
  private static int shortest(List<Piece> names) {
    return names.subList(0, names.size() - 1).stream()
        .mapToInt(piece -> piece.end() - piece.start())
        .min()
        .orElse(0);
  }

  private static List<Span> joined(String list, Span whole, int shortest) {
    Matcher joint = JOINT.matcher(list).region(whole.start(), whole.end());
    List<Span> cut = List.of(whole);
    while (joint.find()) {
      Span one = new Span(whole.start(), joint.start());
      Span two = new Span(joint.end(), whole.end());
      boolean joins =
          joint.group().equals("以及")
              || (shortest > 0
                  ? isLong(one, shortest) && isLong(two, shortest)
                  : alike(list, one, two));
      if (joins && !isInWord(list, joint.start())) {
        cut = List.of(one, two);
      }
    }
    return cut;
  }

  /** What stands on either side of a joint is not much shorter than the parts before it. */
  private static boolean isLong(Span part, int shortest) {
    return (part.end() - part.start()) * 2 >= shortest && part.end() - part.start() >= 2;
  }

  /** Two things alone are a list only where they begin alike, as 智慧社区和智慧物流. */
  private static boolean alike(String list, Span one, Span two) {
    return one.end() - one.start() > 2
        && two.end() - two.start() > 2
        && list.startsWith(list.substring(one.start(), one.start() + 2), two.start());
  }

  private static boolean isInWord(String list, int at) {
    Matcher word = WORDS.matcher(list);
    while (word.find()) {
      if (word.start() <= at && at < word.end()) {
        return true;
      }
    }
    return false;
  }
}
