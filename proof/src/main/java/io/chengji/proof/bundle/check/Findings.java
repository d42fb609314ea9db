package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Bundle;
import io.chengji.proof.bundle.Figure;
import io.chengji.proof.formula.Bilingual;
import io.chengji.proof.note.Checkpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a verification has found so far; becomes the report. */
final class Findings {
  private final Map<Check, Outcome> checks = new LinkedHashMap<>();
  private final List<Report.HeldFigure> figures = new ArrayList<>();
  private final NotCovered notCovered = new NotCovered();
  private @Nullable Bundle bundle;

  /** Makes a check: it held unless it throws a fault. */
  <T> T make(Check check, Supplier<T> work) {
    checks.put(check, Outcome.FAILED);
    T found = work.get();
    checks.put(check, Outcome.HELD);
    return found;
  }

  /** Makes a check that finds nothing but faults. */
  void hold(Check check, Runnable work) {
    checks.put(check, Outcome.FAILED);
    work.run();
    checks.put(check, Outcome.HELD);
  }

  void skip(Check check) {
    checks.put(check, Outcome.SKIPPED);
  }

  /** The bundle has its form; the check before is looked at once more. */
  void read(Bundle read) {
    bundle = read;
    checks.clear();
  }

  void figureHeld(Figure figure) {
    figures.add(new Report.HeldFigure(figure.name(), figure.value()));
  }

  NotCovered notCovered() {
    return notCovered;
  }

  Report proven() {
    return report(
        Code.PROVEN,
        Optional.empty(),
        new Bilingual(
            "所做的各项核验全部通过；没有核验的见下",
            "every check that was made held; what was not covered is told below"));
  }

  Report failed(Fault fault) {
    return report(fault.code(), Optional.of(fault.where()), fault.words());
  }

  private Report report(Code code, Optional<String> where, Bilingual message) {
    Optional<Bundle> read = Optional.ofNullable(bundle);
    return new Report(
        code,
        where,
        checks,
        read.map(Bundle::checkpoint).map(Findings::tree),
        read.map(known -> known.manifest().result()),
        read.map(known -> known.manifest().subject()),
        figures,
        message,
        notCovered.words());
  }

  private static Report.Tree tree(Checkpoint checkpoint) {
    return new Report.Tree(checkpoint.origin(), checkpoint.size(), checkpoint.root());
  }
}
