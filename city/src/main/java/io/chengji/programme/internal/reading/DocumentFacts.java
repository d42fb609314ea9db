package io.chengji.programme.internal.reading;

import io.chengji.programme.model.CityProfile;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.Remainder;
import io.chengji.programme.model.ReportedFigure;
import io.chengji.programme.model.SourceDocument;
import io.chengji.programme.model.StatedDate;
import java.util.List;

/**
 * Everything that was read from one document, in printed order.
 *
 * @param format version of this record's shape
 * @param groups headings that state how many cities a group has, with the cities under them
 */
public record DocumentFacts(
    int format,
    SourceDocument document,
    List<PrintedBatch> batches,
    List<PrintedList> lists,
    List<PrintedName> names,
    List<PrintedGroup> groups,
    List<PrintedAbsence> absences,
    List<Policy> policies,
    List<ReportedFigure> figures,
    List<StatedDate> dates,
    List<CityProfile> profiles,
    List<Correction> corrections,
    List<Remainder> remainders) {
  /** Grows with the shape and whenever a reader reads more; kept texts are then read again. */
  public static final int FORMAT = 5;

  public DocumentFacts {
    batches = List.copyOf(batches);
    lists = List.copyOf(lists);
    names = List.copyOf(names);
    groups = List.copyOf(groups);
    absences = List.copyOf(absences);
    policies = List.copyOf(policies);
    figures = List.copyOf(figures);
    dates = List.copyOf(dates);
    profiles = List.copyOf(profiles);
    corrections = List.copyOf(corrections);
    remainders = List.copyOf(remainders);
  }

  /** Whether the text had nothing the register keeps. */
  public boolean hasNothing() {
    return names.isEmpty() && policies.isEmpty() && figures.isEmpty() && profiles.isEmpty();
  }

  /** The list of that id. */
  public PrintedList list(String id) {
    return lists.stream().filter(list -> list.id().equals(id)).findFirst().orElseThrow();
  }
}
