package io.chengji.programme.internal.reading;

import static io.chengji.programme.internal.reading.NameScanner.BLANKS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings above the line being read, outermost first. A heading closes those of its own rank
 * and below; two list titles that follow each other directly belong together.
 */
final class Headings {
  private static final Pattern NUMBERED =
      Pattern.compile(
          BLANKS
              + "(?:([一二三四五六七八九十百]+)[、．.]|[（(]([一二三四五六七八九十百]+)[）)]、?|(\\d{1,3})[、．]|[（(](\\d{1,3})[）)]、?)[\\s\\p{Z}]*(.+?)"
              + BLANKS);
  private static final Pattern STATED = Pattern.compile("[（(](?:共)?(\\d{1,6})个([^（()）]*)[）)]");
  private static final int LONGEST = 40;

  private final List<Heading> stack = new ArrayList<>();

  /** How far out a heading stands. */
  enum Rank {
    SECTION,
    LIST_TITLE,
    CHINESE,
    CHINESE_IN_BRACKETS,
    DIGITS,
    DIGITS_IN_BRACKETS
  }

  /** A heading without its number. */
  record Heading(Rank rank, String text, int line) {
    /** The number of things that the heading states, such as 83 in 市、区（83个）. */
    Optional<Integer> findStated() {
      Matcher matcher = STATED.matcher(text);
      return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** What a stated number counts, empty where the heading does not say. */
    String statedUnit() {
      Matcher matcher = STATED.matcher(text);
      return matcher.find() ? matcher.group(2) : "";
    }
  }

  /** A line that begins with a section number and is no sentence. */
  static Optional<Heading> findNumbered(String line, int number) {
    Matcher matcher = NUMBERED.matcher(line);
    if (!matcher.matches()
        || line.length() > LONGEST
        || matcher.group(5).indexOf('，') > 0 && matcher.group(5).endsWith("。")) {
      return Optional.empty();
    }
    Rank rank =
        matcher.group(1) != null
            ? Rank.CHINESE
            : matcher.group(2) != null
                ? Rank.CHINESE_IN_BRACKETS
                : matcher.group(3) != null ? Rank.DIGITS : Rank.DIGITS_IN_BRACKETS;
    return Optional.of(new Heading(rank, matcher.group(5), number));
  }

  /** Puts a heading on the stack; contentSince says whether names were read since the last one. */
  void push(Heading heading, boolean contentSince) {
    boolean together =
        heading.rank() == Rank.LIST_TITLE
            && !stack.isEmpty()
            && stack.getLast().rank() == Rank.LIST_TITLE
            && !contentSince;
    if (!together) {
      stack.removeIf(open -> open.rank().compareTo(heading.rank()) >= 0);
    }
    stack.add(heading);
  }

  /** The open headings, innermost first. */
  List<Heading> inward() {
    return stack.reversed();
  }

  /** The innermost heading, empty text where there is none. */
  String innermost() {
    return stack.isEmpty() ? "" : stack.getLast().text();
  }

  /** A key that is the same exactly while the same headings are open. */
  String path() {
    StringBuilder path = new StringBuilder();
    for (Heading heading : stack) {
      path.append(heading.line()).append('/');
    }
    return path.toString();
  }
}
