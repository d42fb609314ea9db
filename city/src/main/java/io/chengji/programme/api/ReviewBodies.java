package io.chengji.programme.api;

import io.chengji.kernel.search.SearchHit;
import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Bodies.EvidenceBody;
import io.chengji.programme.api.Bodies.PlaceRef;
import io.chengji.programme.api.Bodies.Range;
import io.chengji.programme.api.PilotBodies.Pilot;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How findings, decisions and corrections are answered. */
final class ReviewBodies {
  private ReviewBodies() {}

  /** Schema {@code Reading}. */
  record ReadingBody(
      String id,
      Words text,
      @Nullable Words consequence,
      boolean isPresent,
      List<EvidenceBody> evidence) {
    static ReadingBody of(RegisterView view, Finding finding, Reading reading) {
      Decision decision = finding.decision();
      String present = decision == null ? finding.provisional() : decision.readingId();
      return new ReadingBody(
          reading.id(),
          reading.words(),
          consequenceOf(view, reading),
          reading.id().equals(present),
          EvidenceBody.all(view, reading.evidence()));
    }
  }

  /** What the counts become, in words. */
  private static @Nullable Words consequenceOf(RegisterView view, Reading reading) {
    List<Reading.Effect> effects =
        reading.effects().stream().filter(effect -> effect.delta() != 0).toList();
    if (effects.isEmpty()) {
      return null;
    }
    return new Words(
        effects.stream()
            .map(e -> "%s %+d".formatted(labelOf(view, e.subject()).zh(), e.delta()))
            .collect(Collectors.joining("；")),
        effects.stream()
            .map(e -> "%s %+d".formatted(labelOf(view, e.subject()).en(), e.delta()))
            .collect(Collectors.joining("; ")));
  }

  private static Words labelOf(RegisterView view, String subject) {
    return view.state().counts().stream()
        .filter(line -> line.subject().equals(subject))
        .map(CountLine::label)
        .findFirst()
        .orElseGet(() -> new Words(subject, subject));
  }

  /** Schema {@code Decision}. */
  record DecisionBody(String readingId, String reason, Words author, Instant decidedAt) {
    static @Nullable DecisionBody of(@Nullable Decision decision) {
      return decision == null
          ? null
          : new DecisionBody(
              decision.readingId(),
              decision.reason(),
              Bodies.authorWords(decision.author()),
              decision.decided());
    }
  }

  /** Schema {@code Finding}. */
  record FindingBody(
      String id,
      String kind,
      Words kindName,
      String subject,
      Words question,
      String state,
      List<ReadingBody> readings,
      @Nullable DecisionBody decision,
      List<EvidenceBody> evidence,
      List<String> pilotIds,
      List<String> placeIds,
      List<Range> highlight) {
    static FindingBody of(RegisterView view, Finding finding) {
      return of(view, finding, null);
    }

    static FindingBody of(RegisterView view, Finding finding, @Nullable SearchHit<String> hit) {
      return new FindingBody(
          finding.id(),
          finding.kind().code(),
          finding.kind().words(),
          finding.subject(),
          finding.question(),
          finding.state().code(),
          finding.readings().stream().map(r -> ReadingBody.of(view, finding, r)).toList(),
          DecisionBody.of(finding.decision()),
          EvidenceBody.all(view, evidenceOf(finding)),
          finding.listingIds(),
          view.listListings(finding.listingIds()).stream()
              .map(Listing::placeId)
              .distinct()
              .toList(),
          Bodies.highlight(hit, finding.subject()));
    }
  }

  /** All the evidence of the readings, each passage once. */
  static List<Evidence> evidenceOf(Finding finding) {
    return finding.readings().stream().flatMap(r -> r.evidence().stream()).distinct().toList();
  }

  /** An entry of {@code FindingDetail.history}. */
  record StepBody(
      Instant at,
      Words author,
      String action,
      @Nullable String readingId,
      @Nullable String reason) {}

  /** Schema {@code FindingDetail}. */
  record FindingDetail(
      FindingBody finding, List<StepBody> history, List<Pilot> pilots, List<PlaceRef> places) {
    static FindingDetail of(RegisterView view, Finding finding, List<Decision> decisions) {
      List<Listing> rows = view.listListings(finding.listingIds());
      return new FindingDetail(
          FindingBody.of(view, finding),
          historyOf(finding, decisions),
          Pilot.all(view, rows),
          PilotBodies.placesOf(view, rows));
    }
  }

  private static List<StepBody> historyOf(Finding finding, List<Decision> decisions) {
    List<StepBody> steps = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision.findingId().equals(finding.id())) {
        Words author = Bodies.authorWords(decision.author());
        steps.add(
            new StepBody(
                decision.decided(), author, "decided", decision.readingId(), decision.reason()));
        Withdrawal withdrawn = decision.withdrawn();
        if (withdrawn != null) {
          Words by = Bodies.authorWords(withdrawn.author());
          steps.add(
              new StepBody(
                  withdrawn.at(), by, "withdrawn", decision.readingId(), withdrawn.reason()));
        }
      }
    }
    steps.sort(Comparator.comparing(StepBody::at));
    return steps;
  }

  /** Schema {@code Correction}. */
  record CorrectionBody(
      String id,
      String kind,
      Words kindName,
      String raw,
      String corrected,
      Words reason,
      Words author,
      @Nullable LocalDate at,
      List<EvidenceBody> evidence,
      List<String> placeIds) {
    static CorrectionBody of(RegisterView view, Correction correction) {
      return new CorrectionBody(
          correction.id(),
          kindOf(correction),
          correction.kind().words(),
          correction.raw(),
          correction.result(),
          correction.reason(),
          Bodies.authorWords(correction.author()),
          correction.date(),
          EvidenceBody.all(view, List.of(correction.evidence())),
          view.state().listings().stream()
              .filter(row -> touches(correction, row))
              .map(Listing::placeId)
              .distinct()
              .toList());
    }

    static List<CorrectionBody> ofRows(RegisterView view, List<Listing> rows) {
      return view.state().corrections().stream()
          .filter(correction -> rows.stream().anyMatch(row -> touches(correction, row)))
          .map(correction -> of(view, correction))
          .toList();
    }
  }

  static String kindOf(Correction correction) {
    return correction.kind().name().toLowerCase(Locale.ROOT);
  }

  /** A correction touches a row whose passage it changed and whose name stands in its words. */
  private static boolean touches(Correction correction, Listing row) {
    boolean passage =
        samePassage(correction.evidence(), row.evidence())
            || row.corroboration().stream().anyMatch(e -> samePassage(correction.evidence(), e));
    return passage && speaksOf(correction, row);
  }

  /**
   * A decision speaks of every name in its subject, a repair of the names it read or was read as.
   */
  private static boolean speaksOf(Correction correction, Listing row) {
    String name = row.nameAsWritten();
    if (correction.kind() == Correction.Kind.DECISION) {
      return correction.raw().contains(name) || correction.result().contains(name);
    }
    return correction.raw().equals(name)
        || correction.result().equals(row.canonicalName())
        || List.of(correction.result().split("、")).contains(name);
  }

  private static boolean samePassage(Evidence one, Evidence other) {
    return one.documentId().equals(other.documentId()) && one.line() == other.line();
  }
}
