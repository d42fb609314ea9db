package io.chengji.programme;

import io.chengji.kernel.codes.Codes;
import io.chengji.programme.internal.reconciling.Imported;
import io.chengji.programme.internal.reconciling.Reconciliation;
import io.chengji.programme.internal.storing.ShippedFacts;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.RegisterState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The register of the shipped facts, computed once for all tests. */
final class ShippedState {
  static final Codes CODES = Codes.load();
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  static final List<Imported> DOCUMENTS =
      ShippedFacts.list().stream().map(facts -> new Imported(facts, DAY)).toList();
  static final RegisterState STATE = Reconciliation.of(DOCUMENTS, CODES, List.of());

  private ShippedState() {}

  /** The register after these choices of readings. */
  static RegisterState deciding(Decision... decisions) {
    return Reconciliation.of(DOCUMENTS, CODES, List.of(decisions));
  }

  static Decision choosing(String subject, String reading) {
    Finding finding =
        STATE.findings().stream()
            .filter(f -> f.subject().equals(subject))
            .filter(f -> f.readings().stream().anyMatch(r -> r.id().equals(reading)))
            .findFirst()
            .orElseThrow();
    Instant when = Instant.parse("2026-11-20T02:00:00Z");
    return new Decision(
        finding.id() + "-1", finding.id(), reading, "核对原文", "account:1", when, 1, null);
  }

  static List<Listing> national(RegisterState state, int year, ListingKind kind) {
    return state.listings().stream()
        .filter(l -> l.programmeId().equals("national-smart-city") && l.kind() == kind)
        .filter(l -> l.year() != null && l.year() == year)
        .toList();
  }

  static Listing national(String name, int year) {
    return STATE.listings().stream()
        .filter(l -> l.nameAsWritten().equals(name) && l.year() != null && l.year() == year)
        .findFirst()
        .orElseThrow();
  }
}
