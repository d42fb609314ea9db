package io.chengji.programme.api;

import io.chengji.kernel.codes.Codes;
import io.chengji.programme.internal.reconciling.Imported;
import io.chengji.programme.internal.reconciling.Reconciliation;
import io.chengji.programme.internal.storing.ShippedFacts;
import io.chengji.programme.model.RegisterState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The register of the shipped facts as the faces read it, made once for all tests. */
final class ShippedView {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Codes CODES = Codes.load();
  static final RegisterState STATE =
      Reconciliation.of(
          ShippedFacts.list().stream().map(facts -> new Imported(facts, DAY)).toList(),
          CODES,
          List.of());
  static final RegisterView VIEW = new RegisterView(1, STATE, CODES, Set.of());

  private ShippedView() {}
}
