package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reconciling.Unit.Doubt;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Reading;
import java.util.ArrayList;
import java.util.List;

/** Two neighbouring names of a list that another document prints as one: 成都市、温江区. */
final class SplitNames {
  private final Workspace work;

  SplitNames(Workspace work) {
    this.work = work;
  }

  List<Unit> join(List<Unit> units, String documentId, String subject) {
    List<Unit> joined = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Unit one = units.get(i);
      boolean pair = i + 1 < units.size() && isPair(one, units.get(i + 1), documentId);
      if (!pair) {
        joined.add(one);
        continue;
      }
      Unit two = units.get(++i);
      Desk.Ruling ruling = work.desk.raise(finding(one, two, documentId, subject));
      if (ruling.is("one")) {
        joined.add(
            new Unit(
                two.printed(),
                two.documentId(),
                one.text() + two.text(),
                two.place(),
                true,
                two.includes(),
                with(two, ruling)));
      } else {
        joined.add(doubted(one, ruling));
        joined.add(doubted(two, ruling));
      }
    }
    return joined;
  }

  private boolean isPair(Unit one, Unit two, String documentId) {
    return one.evidence().line() == two.evidence().line()
        && two.place().liesIn(one.place())
        && !two.text().startsWith(one.text().substring(0, Math.min(2, one.text().length())))
        && !work.printedElsewhere(one.text() + two.text(), documentId).isEmpty();
  }

  private static Unit doubted(Unit unit, Desk.Ruling ruling) {
    return new Unit(
        unit.printed(),
        unit.documentId(),
        unit.text(),
        unit.place(),
        unit.repaired(),
        unit.includes(),
        with(unit, ruling));
  }

  private static List<Doubt> with(Unit unit, Desk.Ruling ruling) {
    List<Doubt> doubts = new ArrayList<>(unit.rulings());
    doubts.add(new Doubt(ruling, true));
    return doubts;
  }

  private Desk.Draft finding(Unit one, Unit two, String documentId, String subject) {
    String whole = one.text() + two.text();
    List<Evidence> elsewhere = work.printedElsewhere(whole, documentId);
    return new Desk.Draft(
        FindingKind.SPLIT_NAME,
        one.text() + "、" + two.text(),
        one.text() + "、" + two.text(),
        new Words(
            "“%s、%s”是两个试点，还是“%s”一个试点中间误加了顿号？".formatted(one.text(), two.text(), whole),
            "\"%s、%s\": two pilots, or the one pilot \"%s\" with a stray mark inside?"
                .formatted(one.text(), two.text(), whole)),
        List.of(
            Desk.reading(
                "two",
                "照印文，两个试点",
                "two pilots, as printed",
                List.of(one.evidence(), two.evidence())),
            Desk.reading(
                "one",
                "一个试点：" + whole,
                "one pilot: " + whole,
                elsewhere,
                new Reading.Effect(subject, -1))));
  }
}
