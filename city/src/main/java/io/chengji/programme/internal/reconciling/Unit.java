package io.chengji.programme.internal.reconciling;

import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.IncludedPlace;
import java.util.List;

/**
 * One name to be listed: a printed name, or one part of names that were printed run together.
 *
 * @param text the name as written, without brackets
 * @param repaired whether a delimiter had to be supplied to read it
 * @param rulings findings that its reading raised
 */
record Unit(
    PrintedName printed,
    String documentId,
    String text,
    Resolved place,
    boolean repaired,
    List<IncludedPlace> includes,
    List<Doubt> rulings) {
  Unit {
    includes = List.copyOf(includes);
    rulings = List.copyOf(rulings);
  }

  /** A finding on the name, and whether it puts the row itself in doubt. */
  record Doubt(Desk.Ruling ruling, boolean inDoubt) {}

  Evidence evidence() {
    return printed.evidence();
  }
}
