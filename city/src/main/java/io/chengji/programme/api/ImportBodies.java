package io.chengji.programme.api;

import io.chengji.kernel.document.Refusal;
import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Imports.File;
import io.chengji.programme.api.Imports.Open;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.ImportPreview;
import io.chengji.programme.model.ImportPreview.LineChange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How imports are answered. */
final class ImportBodies {
  private ImportBodies() {}

  /** Schema {@code ImportFile}. */
  record FileBody(
      String name,
      long bytes,
      String verdict,
      @Nullable Words summary,
      @Nullable Words reason,
      @Nullable String documentId,
      @Nullable String sha256,
      @Nullable String encoding,
      @Nullable Integer lines) {
    static FileBody of(File file) {
      ImportPreview preview = file.preview();
      return preview == null ? refused(file) : previewed(file, preview);
    }

    private static FileBody refused(File file) {
      Words reason = reasonOf(Objects.requireNonNull(file.refusal()));
      return new FileBody(
          file.name(), file.size(), "refused", null, reason, null, null, null, null);
    }

    private static FileBody previewed(File file, ImportPreview preview) {
      return new FileBody(
          file.name(),
          file.size(),
          verdictOf(preview.action()),
          preview.summary(),
          null,
          preview.document().id(),
          preview.document().sha256(),
          preview.document().encoding(),
          preview.document().lines());
    }
  }

  private static Words reasonOf(Refusal refusal) {
    return new Words(
        refusal.reasonZh() + "。" + refusal.remedyZh(),
        refusal.reasonEn() + "; " + refusal.remedyEn());
  }

  /** Schema {@code Change}. */
  record Change(
      String subject,
      String id,
      String name,
      @Nullable Words words,
      @Nullable String before,
      @Nullable String after) {
    static List<Change> facts(List<Words> facts) {
      return facts.stream()
          .map(fact -> new Change("fact", fact.zh(), fact.zh(), fact, null, null))
          .toList();
    }

    static List<Change> findings(List<Finding> findings) {
      return findings.stream().map(Change::of).toList();
    }

    static Change of(Finding finding) {
      return new Change("finding", finding.id(), finding.subject(), finding.question(), null, null);
    }

    static Change of(LineChange line) {
      return new Change(
          "line",
          line.oldLine() + ":" + line.newLine(),
          Integer.toString(line.newLine() == 0 ? line.oldLine() : line.newLine()),
          null,
          line.oldLine() == 0 ? null : line.oldText(),
          line.newLine() == 0 ? null : line.newText());
    }
  }

  /** Schema {@code Import.difference}. */
  record Difference(List<Change> added, List<Change> removed, List<Change> changed) {
    static Difference of(List<ImportPreview> previews) {
      return new Difference(
          previews.stream()
              .flatMap(p -> Stream.of(Change.facts(p.added()), Change.findings(p.findingsOpened())))
              .flatMap(List::stream)
              .toList(),
          previews.stream()
              .flatMap(
                  p -> Stream.of(Change.facts(p.removed()), Change.findings(p.findingsClosed())))
              .flatMap(List::stream)
              .toList(),
          previews.stream()
              .flatMap(p -> p.lineChanges().stream())
              .map(line -> Change.of(line))
              .toList());
    }
  }

  private static String verdictOf(ImportPreview.Action action) {
    return switch (action) {
      case ADD -> "new";
      case REPLACE -> "changed";
      case ATTACH_TEXT -> "text-only";
      case NOTHING -> "unchanged";
    };
  }

  /** Schema {@code Import}. */
  record ImportBody(
      String id,
      String state,
      Instant createdAt,
      List<FileBody> files,
      Difference difference,
      boolean changesAnything) {
    static ImportBody of(Open one) {
      List<ImportPreview> previews =
          one.files().stream().flatMap(file -> Stream.ofNullable(file.preview())).toList();
      return new ImportBody(
          one.id(),
          one.applied() ? "applied" : "previewed",
          one.created(),
          one.files().stream().map(FileBody::of).toList(),
          Difference.of(previews),
          previews.stream().anyMatch(p -> p.action() != ImportPreview.Action.NOTHING));
    }
  }
}
