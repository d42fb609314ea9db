package io.chengji.programme.internal.reading;

import io.chengji.kernel.words.Words;
import io.chengji.programme.model.CityProfile;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.Remainder;
import io.chengji.programme.model.ReportedFigure;
import io.chengji.programme.model.SourceDocument;
import io.chengji.programme.model.StatedDate;
import java.util.ArrayList;
import java.util.List;

/** What has been read so far from one document. Belongs to one reading; not thread-safe. */
final class Facts {
  static final String READER = "reader";

  final SourceDocument document;
  final Quotes quotes;
  final List<PrintedBatch> batches = new ArrayList<>();
  final List<PrintedList> lists = new ArrayList<>();
  final List<PrintedName> names = new ArrayList<>();
  final List<PrintedGroup> groups = new ArrayList<>();
  final List<PrintedAbsence> absences = new ArrayList<>();
  final List<Policy> policies = new ArrayList<>();
  final List<ReportedFigure> figures = new ArrayList<>();
  final List<StatedDate> dates = new ArrayList<>();
  final List<CityProfile> profiles = new ArrayList<>();
  final List<Remainder> remainders = new ArrayList<>();
  private int lastLine;
  private int namesBeforeLine;
  private final List<Correction> corrections = new ArrayList<>();

  Facts(SourceDocument document) {
    this.document = document;
    this.quotes = new Quotes(document);
  }

  /** Records that the grammar read something otherwise than it is printed. */
  void correct(Correction.Kind kind, String raw, String result, Words reason, Evidence evidence) {
    String id = "%s:%d:%d".formatted(document.id(), evidence.line(), corrections.size() + 1);
    corrections.add(new Correction(id, kind, raw, result, reason, READER, null, evidence));
  }

  /** How many of the last names stand on the line. */
  int countNamesOfLine(int line) {
    if (lastLine != line) {
      lastLine = line;
      namesBeforeLine = names.size();
    }
    return names.size() - namesBeforeLine;
  }

  DocumentFacts toFacts() {
    return new DocumentFacts(
        DocumentFacts.FORMAT,
        document,
        batches,
        lists,
        names,
        groups,
        absences,
        policies,
        figures,
        dates,
        profiles,
        corrections,
        remainders);
  }
}
