package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.IncludedPlace;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.Membership;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of the register while it is being put together. Not thread-safe. */
final class Draft {
  final String programmeId;
  final @Nullable Batch batch;
  final ListingKind kind;
  final PrintedName printed;
  final String text;
  final Resolved place;
  final String countGroup;
  final Membership membership;
  final int duplicate;
  final List<IncludedPlace> includes = new ArrayList<>();
  final List<Evidence> corroboration = new ArrayList<>();
  final Set<String> findingIds = new LinkedHashSet<>();
  final Set<String> overlaps = new LinkedHashSet<>();
  String parent;
  boolean repaired;
  boolean inReview;
  @Nullable Draft expands;
  @Nullable Words uncertainty;

  Draft(
      String programmeId,
      @Nullable Batch batch,
      ListingKind kind,
      Unit unit,
      String countGroup,
      Membership membership,
      int duplicate) {
    this.programmeId = programmeId;
    this.batch = batch;
    this.kind = kind;
    this.printed = unit.printed();
    this.text = unit.text();
    this.place = unit.place();
    this.countGroup = countGroup;
    this.membership = membership;
    this.duplicate = duplicate;
    this.parent = place.parent();
    this.repaired = unit.repaired();
    this.includes.addAll(unit.includes());
  }

  String id() {
    Object year = batch == null ? "" : batch.key();
    return Ids.of("L", programmeId, year, kind.code(), place.province().code(), text, duplicate);
  }

  /**
   * Marks the row as touched by a finding; an open one that puts the row in doubt shows as in
   * review.
   */
  void touchedBy(Desk.Ruling ruling, boolean inDoubt) {
    findingIds.add(ruling.findingId());
    inReview |= inDoubt && !ruling.decided();
    repaired |= inDoubt && ruling.decided();
  }

  void corroboratedBy(Evidence evidence) {
    if (!corroboration.contains(evidence) && !evidence.equals(printed.evidence())) {
      corroboration.add(evidence);
    }
  }

  Listing toListing() {
    return new Listing(
        id(),
        programmeId,
        batch == null ? null : batch.id(),
        batch == null || batch.year() == 0 ? null : batch.year(),
        kind,
        place.province().code(),
        text,
        printed.wording(),
        place.key(),
        place.canonicalName(),
        place.level(),
        parent,
        List.copyOf(overlaps),
        includes,
        countGroup,
        status(),
        expands == null ? null : expands.id(),
        membership,
        uncertainty,
        printed.evidence(),
        corroboration,
        List.copyOf(findingIds));
  }

  private ListingStatus status() {
    if (inReview) {
      return ListingStatus.IN_REVIEW;
    }
    return repaired ? ListingStatus.REPAIRED : ListingStatus.AS_LISTED;
  }
}
