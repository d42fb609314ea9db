package io.chengji.programme.internal.reading;

import io.chengji.programme.model.PolicyStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An official document that a text names without book-title marks: in quotation marks after the
 * body and the day of its issue, or in a list of references.
 *
 * @param issuers bodies that issued it, the leading one first
 * @param words year and day of issue as the text has them
 * @param start where it stands, from the title on
 */
record CitedNotice(String title, List<String> issuers, PolicyWords words, int start, int end) {
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?:(\\p{IsHan}{2,16}?(?:部|委|院|局|厅|政府))于)?((\\d{4})年\\d{1,2}月\\d{1,2}日[^，。；“”]{0,8})"
              + "“(关于[^“”《》。]{4,60}的(?:通知|意见|决定|公告|通报|函))”");
  private static final String BLANK = "[\\s\\p{Z}]*";
  private static final Pattern REFERENCE =
      Pattern.compile(
          BLANK
              + "\\d{1,3}[.．、]"
              + BLANK
              + "([^\\s\\p{Z}．][^．]{6,100}?)"
              + BLANK
              + "．(?:[^．\\[［]{2,40}．)?"
              + BLANK
              + "((\\d{4})-\\d{1,2}(?:-\\d{1,2})?)"
              + BLANK
              + "[\\[［].*");

  /** The documents that running text names in quotation marks, with the day of their issue. */
  static List<CitedNotice> quotedIn(String text, int from, int to) {
    List<CitedNotice> found = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text).region(from, to);
    while (matcher.find()) {
      String body = matcher.group(1);
      found.add(
          new CitedNotice(
              matcher.group(4),
              body == null ? List.of() : List.of(body),
              words(matcher.group(3), matcher.group(2)),
              matcher.start(4) - 1,
              matcher.end()));
    }
    return found;
  }

  /** The official document that a line of a list of references names, with its issuers. */
  static Optional<CitedNotice> inReference(String line) {
    Matcher matcher = REFERENCE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String title = matcher.group(1);
    List<String> issuers = PolicyIssuer.of(title, "", "");
    return issuers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CitedNotice(
                title,
                issuers,
                words(matcher.group(3), matcher.group(2)),
                matcher.start(1),
                matcher.end(1)));
  }

  private static PolicyWords words(String year, String day) {
    return new PolicyWords("", "", Integer.valueOf(year), PolicyStatus.STATED, "", day, 0);
  }
}
