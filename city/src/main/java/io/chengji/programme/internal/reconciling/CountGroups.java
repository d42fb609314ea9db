package io.chengji.programme.internal.reconciling;

import io.chengji.programme.internal.reading.PrintedList;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.ReportedFigure;
import java.util.List;
import java.util.Optional;

/** The words for the group in whose stated total a document counts a row. */
final class CountGroups {
  private CountGroups() {}

  /** The heading of the list, with the number that another sentence states where it has none. */
  static String of(PrintedList list, Batch batch, Workspace work) {
    if (list.stated() != null) {
      return list.heading();
    }
    return stated(work, batch, list.kind())
        .map(figure -> "%s（%s个）".formatted(list.heading(), figure.value().toPlainString()))
        .orElse(list.heading());
  }

  /** The group of a batch that no document prints alone. */
  static String ofDerived(Batch batch, Workspace work) {
    String name = batch.number() == 1 ? "首批试点" : batch.period().zh() + "试点";
    return stated(work, batch, ListingKind.NEW)
        .map(figure -> "%s（%s个）".formatted(name, figure.value().toPlainString()))
        .orElse(name);
  }

  /** The first number that a sentence states for a batch and kind. */
  static Optional<ReportedFigure> stated(Workspace work, Batch batch, ListingKind kind) {
    return statedAll(work, batch, kind).stream().findFirst();
  }

  /** Every place where a sentence states it. */
  static List<ReportedFigure> statedAll(Workspace work, Batch batch, ListingKind kind) {
    String byYear = "year.%d.%s".formatted(batch.year(), kind.code());
    String byNumber = "batch.%d.%s".formatted(batch.number(), kind.code());
    return work.findScheme(batch.programmeId()).map(work::listSpeakingOf).orElse(List.of()).stream()
        .flatMap(document -> document.figures().stream())
        .filter(f -> f.subject().equals(byYear) || f.subject().equals(byNumber))
        .toList();
  }
}
