package io.chengji.programme.internal.reading;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.CityProfile;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.ProfileFact;
import io.chengji.programme.model.ProfileFact.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads descriptions of typical cities, each opened by a number, a city and a colon, also where the
 * next one begins in the middle of a line.
 */
final class ProfileReader {
  private static final Pattern OPENING =
      Pattern.compile("(?<![\\d一二三四五六七八九十])(\\d)、(\\p{IsHan}{2,4})[：:]([^ 　。]{4,60})");

  private final Facts facts;
  private final ProseFlow flow;

  ProfileReader(Facts facts, ProseFlow flow) {
    this.facts = facts;
    this.flow = flow;
  }

  /** Where the description of a city stands in the running text. */
  record Stretch(String province, String city, int start, int end) {}

  List<Stretch> read() {
    List<Stretch> stretches = new ArrayList<>();
    List<String> approaches = new ArrayList<>();
    Matcher opening = OPENING.matcher(flow.text());
    while (opening.find()) {
      if (Integer.parseInt(opening.group(1)) == stretches.size() + 1) {
        closeLast(stretches, opening.start());
        stretches.add(new Stretch("", opening.group(2) + "市", opening.start(), flow.length()));
        approaches.add(opening.group(3));
      }
    }
    if (stretches.size() < 2) {
      return List.of();
    }
    for (int i = 0; i < stretches.size(); i++) {
      facts.profiles.add(profile(i + 1, stretches.get(i), approaches.get(i)));
    }
    return stretches;
  }

  private static void closeLast(List<Stretch> stretches, int end) {
    if (!stretches.isEmpty()) {
      Stretch last = stretches.removeLast();
      stretches.add(new Stretch(last.province(), last.city(), last.start(), end));
    }
  }

  private CityProfile profile(int number, Stretch stretch, String approach) {
    String name = stretch.city().substring(0, stretch.city().length() - 1);
    int start = flow.text().indexOf(approach, stretch.start());
    Evidence evidence = flow.evidence(facts.quotes, stretch.start(), start, "");
    List<ProfileFact> found = new ArrayList<>();
    found.add(
        new ProfileFact(
            Aspect.APPROACH,
            approach,
            "",
            List.of(),
            flow.evidence(facts.quotes, start, start + approach.length(), name)));
    found.addAll(
        new ProfileFacts(facts.quotes, flow, name).read(start + approach.length(), stretch.end()));
    return new CityProfile(
        facts.document.id() + ":C" + number,
        stretch.city(),
        "",
        new Words(name, name),
        found,
        evidence);
  }
}
