package io.chengji.kernel.log;

import io.chengji.kernel.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings: of each kind the first ones, and how many more there were. */
final class Findings {
  private static final int MOST = 20;

  private final List<LogFinding> kept = new ArrayList<>();
  private final Map<LogFinding.Kind, Integer> counts = new EnumMap<>(LogFinding.Kind.class);
  private long more;

  void add(LogFinding.Kind kind, String zh, String en) {
    if (counts.merge(kind, 1, Integer::sum) <= MOST) {
      kept.add(new LogFinding(kind, new Words(zh, en)));
    } else {
      more++;
    }
  }

  List<LogFinding> list() {
    return kept;
  }

  long more() {
    return more;
  }
}
