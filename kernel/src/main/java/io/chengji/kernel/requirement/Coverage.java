package io.chengji.kernel.requirement;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many requirements work.
 *
 * @param byFamily the counts of each family that has a requirement, by letter
 */
public record Coverage(SortedMap<String, Count> byFamily) {
  /**
   * Requirements that work, and all.
   *
   * @param works how many work
   * @param total how many there are
   */
  public record Count(int works, int total) {
    /** No requirement. */
    public static final Count NONE = new Count(0, 0);

    /** Requirements that do not work. */
    public int notYet() {
      return total - works;
    }

    /** Both counts together. */
    public Count plus(Count other) {
      return new Count(works + other.works, total + other.total);
    }

    private static Count of(Requirement requirement) {
      return new Count(requirement.state() == State.WORKS ? 1 : 0, 1);
    }
  }

  public Coverage {
    byFamily = Collections.unmodifiableSortedMap(new TreeMap<>(byFamily));
  }

  /** Counts these requirements. */
  public static Coverage of(List<Requirement> requirements) {
    SortedMap<String, Count> counts = new TreeMap<>();
    for (Requirement requirement : requirements) {
      counts.merge(requirement.family(), Count.of(requirement), Count::plus);
    }
    return new Coverage(counts);
  }

  /** The count of one family; none if it has no requirement. */
  public Count of(String family) {
    return byFamily.getOrDefault(family, Count.NONE);
  }

  /** The count over all families. */
  public Count total() {
    return byFamily.values().stream().reduce(Count.NONE, Count::plus);
  }
}
