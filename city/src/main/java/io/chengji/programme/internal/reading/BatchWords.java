package io.chengji.programme.internal.reading;

import io.chengji.programme.internal.reading.PrintedList.BatchRef;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How headings and sentences name a batch: 首批, 第三批, 2013年度. */
final class BatchWords {
  private static final Pattern NUMBER = Pattern.compile("首批|第([一二三四五六七八九十]{1,3})批");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})年度");
  private static final Pattern REFERENCE = Pattern.compile("(\\d{4})年(?:度)?试点扩大");
  private static final Pattern IN_NAME = Pattern.compile("((?:19|20)\\d{2})年度?");
  private static final Pattern EMPTY_BRACKET = Pattern.compile("[（(][、，,]?[）)]");
  private static final Pattern LIST_YEAR = Pattern.compile("(\\d{4})年(?:度)?[^，。]*?(?:试点|名单)");

  private BatchWords() {}

  static @Nullable Integer number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find() ? numberOf(matcher) : null;
  }

  private static Integer numberOf(Matcher matcher) {
    String digits = matcher.group(1);
    return digits == null ? 1 : ChineseNumber.parse(digits);
  }

  /** The year of the batch in a heading; not the year of pilots that an expansion widens. */
  static @Nullable Integer year(String heading) {
    Matcher matcher = LIST_YEAR.matcher(heading);
    return referenceYear(heading) == null && matcher.find()
        ? Integer.valueOf(matcher.group(1))
        : null;
  }

  static @Nullable Integer referenceYear(String heading) {
    Matcher matcher = REFERENCE.matcher(heading);
    return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
  }

  /** The batch that stands in the name of a programme, as in 信息消费试点（2013年度第一批）; none as a rule. */
  static List<BatchRef> ofProgramme(String printed) {
    Integer number = number(printed);
    Matcher year = IN_NAME.matcher(printed);
    Integer printedYear = year.find() ? Integer.valueOf(year.group(1)) : null;
    return number == null && printedYear == null
        ? List.of()
        : List.of(new BatchRef(number, printedYear));
  }

  /** The name of a programme without the words on its batch. */
  static String withoutBatch(String printed) {
    if (ofProgramme(printed).isEmpty()) {
      return printed;
    }
    String name = IN_NAME.matcher(printed).replaceAll("");
    return EMPTY_BRACKET.matcher(NUMBER.matcher(name).replaceAll("")).replaceAll("");
  }

  /** Every batch that running text names, in the order of numbers and years. */
  static List<BatchRef> inText(String text) {
    List<BatchRef> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      BatchRef ref = new BatchRef(numberOf(number), null);
      if (!found.contains(ref)) {
        found.add(ref);
      }
    }
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      BatchRef ref = new BatchRef(null, Integer.valueOf(year.group(1)));
      if (!found.contains(ref)) {
        found.add(ref);
      }
    }
    return found;
  }
}
