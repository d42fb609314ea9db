package io.chengji.programme.api;

import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Bodies.Range;
import io.chengji.programme.model.DocumentText;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.SourceDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How source documents and their lines are answered. */
final class DocumentBodies {
  private DocumentBodies() {}

  /** What the register holds of a document. */
  record Counts(int mentions, int policies, int findings) {}

  /** Schema {@code Document}. */
  record DocumentBody(
      String id,
      String title,
      String kind,
      Words kindName,
      String sha256,
      long bytes,
      int lines,
      String encoding,
      boolean isOfficial,
      boolean hasText,
      @Nullable String issuer,
      @Nullable LocalDate publishedOn,
      Counts counts) {
    static DocumentBody of(RegisterView view, SourceDocument document) {
      return new DocumentBody(
          document.id(),
          document.title(),
          document.kind().name().toLowerCase(Locale.ROOT),
          document.kind().words(),
          document.sha256(),
          document.bytes(),
          document.lines(),
          document.encoding(),
          document.kind().quotable(),
          view.hasText(document.id()),
          Bodies.orNull(document.issuer()),
          document.issued(),
          countsOf(view, document.id()));
    }
  }

  private static Counts countsOf(RegisterView view, String id) {
    return new Counts(
        (int) view.state().mentions().stream().filter(m -> m.documentId().equals(id)).count(),
        (int)
            view.state().policies().stream()
                .filter(p -> p.evidence().documentId().equals(id))
                .count(),
        (int)
            view.state().findings().stream()
                .filter(
                    f ->
                        ReviewBodies.evidenceOf(f).stream()
                            .anyMatch(e -> e.documentId().equals(id)))
                .count());
  }

  /** One line with what the register quotes of it. */
  record LineBody(int number, String text, List<Range> quotes) {}

  /** Schema {@code DocumentLines}. */
  record DocumentLines(
      String documentId,
      String sha256,
      boolean hasText,
      int around,
      int totalLines,
      List<LineBody> lines) {
    /** The lines of a text around one of its lines. */
    static DocumentLines of(
        RegisterView view, SourceDocument document, DocumentText text, int around, int context) {
      int from = Math.max(1, around - context);
      int to = Math.min(text.lines().size(), around + context);
      List<LineBody> lines = new ArrayList<>();
      for (int number = from; number <= to; number++) {
        String line = text.lines().get(number - 1);
        lines.add(new LineBody(number, line, quotesIn(view, document.id(), number, line)));
      }
      return new DocumentLines(
          document.id(), text.sha256(), true, around, text.lines().size(), lines);
    }

    /** A document whose text is not on this server. */
    static DocumentLines without(SourceDocument document, int around) {
      return new DocumentLines(
          document.id(), document.sha256(), false, around, document.lines(), List.of());
    }
  }

  private static List<Range> quotesIn(
      RegisterView view, String documentId, int number, String line) {
    return evidence(view)
        .filter(e -> e.line() == number && e.documentId().equals(documentId))
        .map(Evidence::quote)
        .distinct()
        .filter(quote -> !quote.isEmpty() && line.contains(quote))
        .map(quote -> new Range(line.indexOf(quote), line.indexOf(quote) + quote.length()))
        .distinct()
        .toList();
  }

  private static Stream<Evidence> evidence(RegisterView view) {
    return Stream.of(
            view.state().mentions().stream().map(m -> m.evidence()),
            view.state().policies().stream().map(p -> p.evidence()),
            view.state().figures().stream().map(f -> f.evidence()),
            view.state().profiles().stream()
                .flatMap(p -> p.facts().stream())
                .map(fact -> fact.evidence()))
        .flatMap(stream -> stream);
  }
}
