package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.codes.Division;
import io.chengji.programme.model.ReportingGroup;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How names are put together from the names of the places above them. */
final class Spelling {
  private static final Pattern RANK = Pattern.compile("(?:特别行政区|地区|林区|自治县|自治州|自治区|省|市|盟|县|区)$");

  private Spelling() {}

  /**
   * Whether every character of the text is explained: the names above it, each at most once and
   * from the top, and then one of its own names. Two names run together are not explained by one
   * place.
   */
  static boolean explains(
      String text, ReportingGroup group, List<Division> above, List<String> ownNames) {
    StringBuilder pattern = new StringBuilder();
    pattern.append(optional(List.of(group.words().zh(), group.stem())));
    for (Division division : above.reversed()) {
      if (!division.name().equals(group.words().zh())) {
        pattern.append(optional(forms(division.name())));
      }
    }
    pattern.append(alternatives(ownNames));
    return Pattern.matches(pattern.toString(), text);
  }

  /**
   * The full name, the short ones, and the same stem with another rank, which a place had before or
   * got later: 富阳市 and 富阳区.
   */
  private static List<String> forms(String name) {
    String stem = stem(name);
    if (name.endsWith("自治州")) {
      return List.of(name, stem, name.substring(0, 2) + "州", name.substring(0, 2));
    }
    return stem.length() < 2
        ? List.of(name)
        : List.of(name, stem + "市", stem + "县", stem + "区", stem + "地区", stem);
  }

  /** A name without its rank. */
  static String stem(String name) {
    return RANK.matcher(name).replaceFirst("");
  }

  private static String optional(List<String> names) {
    return alternatives(names) + "?";
  }

  private static String alternatives(List<String> names) {
    return names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The name of an area with its city before it, unless it already begins with the city. */
  static String areaName(String name, List<Division> above, ReportingGroup group) {
    if (above.isEmpty() || name.startsWith(group.stem()) && group.municipality()) {
      return name;
    }
    String city = above.getLast().name();
    return name.startsWith(stem(city)) ? name : city + name;
  }
}
