package io.chengji.programme.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who issued a document, as far as its title or number leaves no doubt; the first is the leading
 * one.
 */
final class PolicyIssuer {
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "^((?:(?:国务院|[^关于《》<>，。“”]{2,30}?(?:人民政府|办公厅|办公室|委员会|中共中央|国务院|经信委|发改委|发展改革委|信息委|部|局|厅|委))[、和 　]*){1,6})(?:关于|印发)");
  private static final Pattern GOVERNMENT =
      Pattern.compile("\\p{IsHan}政(发|函|文|字)?|\\p{IsHan}府(发|函|文)?");
  private static final Pattern OFFICE =
      Pattern.compile("\\p{IsHan}政办(发|函)|\\p{IsHan}府办(发|函)?|\\p{IsHan}府厅发");
  private static final Pattern PARTY = Pattern.compile("\\p{IsHan}(委发|党)");

  private PolicyIssuer() {}

  static List<String> of(String title, String prefix, String city) {
    Matcher inTitle = IN_TITLE.matcher(title);
    if (inTitle.find()) {
      return split(inTitle.group(1));
    }
    if (prefix.equals("国发") || prefix.equals("国办发")) {
      return List.of(prefix.equals("国发") ? "国务院" : "国务院办公厅");
    }
    if (city.isEmpty() || prefix.isEmpty()) {
      return List.of();
    }
    if (OFFICE.matcher(prefix).matches()) {
      return List.of(city + "人民政府办公厅");
    }
    if (GOVERNMENT.matcher(prefix).matches()) {
      return List.of(city + "人民政府");
    }
    return PARTY.matcher(prefix).matches() ? List.of("中共" + city + "委") : List.of();
  }

  /** Joint issuers stand one after the other, with 和, 、 or only a blank between them. */
  private static List<String> split(String bodies) {
    List<String> issuers = new ArrayList<>();
    for (String body : bodies.split("[、 　]+|(?<=[部委局厅会府])和")) {
      if (!body.isBlank()) {
        issuers.add(body.strip());
      }
    }
    return issuers;
  }
}
