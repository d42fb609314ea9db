package io.chengji.programme.internal.reading;

import static io.chengji.programme.internal.reading.NameScanner.BLANKS;

import io.chengji.programme.internal.reading.Headings.Heading;
import io.chengji.programme.internal.reading.Headings.Rank;
import io.chengji.programme.internal.reading.PrintedList.BatchRef;
import io.chengji.programme.model.ListingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the headings above a list, and the sentences before it, say of the list. */
final class ListTitles {
  private static final Pattern TITLE =
      Pattern.compile(
          BLANKS + "([^，。；《》]{0,40}(?:名单|扩大范围)[^，。；《》]{0,12})[\\s\\p{Z}]*[：:]?" + BLANKS);
  private static final Pattern PROGRAMME =
      Pattern.compile("((?:国家|全国|省级?)[^，。；《》\\d]{2,20}?(?:试点|示范))");
  private static final Pattern YEAR = Pattern.compile("\\d{4}年(?:度)?");

  private ListTitles() {}

  /** A line that is the title of a list without a section number. */
  static Optional<Heading> find(String line, int number) {
    Matcher matcher = TITLE.matcher(line);
    if (!matcher.matches() || line.strip().startsWith("附件")) {
      return Optional.empty();
    }
    String text = matcher.group(1).strip().replaceFirst(BLANKS + "[：:]$", "");
    Rank rank = text.contains("扩大范围") ? Rank.CHINESE : Rank.LIST_TITLE;
    return Optional.of(new Heading(rank, text, number));
  }

  /** The name of a national programme in a title, without the year. */
  static Optional<String> findProgramme(String title) {
    Matcher matcher = PROGRAMME.matcher(YEAR.matcher(title).replaceAll(""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The list that stands under these headings. */
  static PrintedList describe(
      String id, Headings headings, String documentTitle, String prose, int line) {
    List<Heading> inward = headings.inward();
    Integer reference = null;
    boolean expansion = false;
    for (Heading heading : inward) {
      reference = reference == null ? BatchWords.referenceYear(heading.text()) : reference;
      expansion |= heading.text().contains("扩大范围");
    }
    Heading own = inward.isEmpty() ? new Heading(Rank.SECTION, "", line) : inward.getFirst();
    return new PrintedList(
        id,
        programme(inward, documentTitle),
        batches(inward, documentTitle, prose, reference),
        expansion ? ListingKind.EXPANSION : ListingKind.NEW,
        reference,
        own.text(),
        own.findStated().orElse(null),
        line);
  }

  private static String programme(List<Heading> inward, String documentTitle) {
    return inward.stream()
        .map(Heading::text)
        .flatMap(text -> findProgramme(text).stream())
        .findFirst()
        .or(() -> findProgramme(documentTitle))
        .orElse("");
  }

  private static List<BatchRef> batches(
      List<Heading> inward, String documentTitle, String prose, @Nullable Integer reference) {
    Integer number = null;
    Integer year = null;
    for (Heading heading : inward) {
      number = number == null ? BatchWords.number(heading.text()) : number;
      year = year == null ? BatchWords.year(heading.text()) : year;
    }
    if (number == null && year == null) {
      List<BatchRef> named = new ArrayList<>(BatchWords.inText(prose));
      if (reference != null) {
        named.removeIf(
            ref -> ref.number() != null || ref.year() != null && ref.year() <= reference);
      }
      if (!named.isEmpty()) {
        return named;
      }
      year = BatchWords.year(documentTitle);
      number = BatchWords.number(documentTitle);
    }
    return number == null && year == null ? List.of() : List.of(new BatchRef(number, year));
  }
}
