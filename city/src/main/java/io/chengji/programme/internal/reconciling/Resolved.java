package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.codes.Division;
import io.chengji.programme.model.PlaceKind;
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.ReportingGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a printed name turned out to be.
 *
 * @param key id of the place, equal for two names of one place
 * @param ancestors names of the places above it, nearest first, without the province
 * @param ancestorKeys ids of the places above it, nearest first, the province last
 * @param byAlias whether the printed name is another name than the one in the code data
 */
record Resolved(
    String key,
    String canonicalName,
    PlaceLevel level,
    PlaceKind kind,
    ReportingGroup province,
    List<String> ancestors,
    List<String> ancestorKeys,
    @Nullable Division division,
    @Nullable String laterCode,
    boolean byAlias) {

  /**
   * Name of the place it lies in: the nearest above, at last the province; empty for a province.
   */
  String parent() {
    if (!ancestors.isEmpty()) {
      return ancestors.getFirst();
    }
    boolean top = level == PlaceLevel.MUNICIPALITY || level == PlaceLevel.PROVINCE;
    return top || province == ReportingGroup.UNSTATED ? "" : province.words().zh();
  }

  boolean known() {
    return kind != PlaceKind.UNRESOLVED;
  }

  /** Whether the place lies inside the other one. */
  boolean liesIn(Resolved other) {
    return ancestorKeys.contains(other.key());
  }
}
