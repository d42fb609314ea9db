package io.chengji.programme.internal.reading;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.Headings.Heading;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.ReportedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cities under a heading that states how many there are. */
final class GroupReader {
  private final Facts facts;
  private final List<String> cities = new ArrayList<>();
  private @Nullable Heading heading;
  private @Nullable Evidence evidence;

  GroupReader(Facts facts) {
    this.facts = facts;
  }

  void open(Heading opened, Evidence where) {
    close();
    heading = opened;
    evidence = where;
  }

  void city(String name) {
    cities.add(name);
  }

  void close() {
    if (heading != null && evidence != null) {
      int stated = heading.findStated().orElseThrow();
      facts.groups.add(
          new PrintedGroup(heading.text(), stated, heading.statedUnit(), cities, evidence));
      facts.figures.add(
          new ReportedFigure(
              "group.L" + heading.line(),
              new Words(heading.text(), "size of the group " + heading.text()),
              BigDecimal.valueOf(stated),
              "个",
              stated + "个" + heading.statedUnit(),
              evidence));
    }
    heading = null;
    evidence = null;
    cities.clear();
  }
}
