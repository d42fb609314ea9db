package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.CityProfile;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.ProfileFact;
import io.chengji.programme.model.ProfileFact.Aspect;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of projects or fields that a study states beside fewer names. */
final class ProfileChecks {
  private static final Pattern STATED =
      Pattern.compile("([^等]{2,40})等(\\d{1,3})(?:项|个)(重点工程|重点领域)");

  private final Workspace work;

  ProfileChecks(Workspace work) {
    this.work = work;
  }

  void check() {
    work.documents.forEach(document -> document.profiles().forEach(this::check));
  }

  private void check(CityProfile profile) {
    for (ProfileFact figure : profile.listFacts(Aspect.FIGURE)) {
      Matcher matcher = STATED.matcher(figure.text());
      if (matcher.find()) {
        Aspect aspect = matcher.group(3).equals("重点工程") ? Aspect.PROJECT : Aspect.FIELD;
        named(profile, figure, Integer.parseInt(matcher.group(2)), aspect, matcher.group(1));
      }
    }
  }

  /** The names that stand before the number, up to the last one, which the figure repeats. */
  private void named(
      CityProfile profile, ProfileFact figure, int stated, Aspect aspect, String last) {
    List<ProfileFact> facts = profile.listFacts(aspect);
    int names = 0;
    for (int i = 0; i < facts.size(); i++) {
      if (last.endsWith(facts.get(i).text())) {
        names = i + 1;
      }
    }
    if (names == 0 || names == stated) {
      return;
    }
    List<Evidence> evidence = List.of(figure.evidence());
    work.desk.raise(
        new Desk.Draft(
            FindingKind.UNSUPPORTED,
            profile.id() + figure.text(),
            profile.city() + " " + figure.text(),
            new Words(
                "%s：文件称%d，只列出%d个名称".formatted(profile.city(), stated, names),
                "%s: %d are stated and %d named".formatted(profile.name().en(), stated, names)),
            List.of(
                Desk.reading("partial", "文件只举例，未列全", "the document names examples only", evidence),
                Desk.reading("wrong", "数目有误", "the number is wrong", evidence))));
  }
}
