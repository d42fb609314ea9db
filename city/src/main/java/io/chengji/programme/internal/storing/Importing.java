package io.chengji.programme.internal.storing;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.document.Refusal;
import io.chengji.kernel.document.RefusedTextException;
import io.chengji.kernel.document.SourceText;
import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.NoticeReader;
import io.chengji.programme.internal.reconciling.Imported;
import io.chengji.programme.internal.reconciling.Reconciliation;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.ImportPreview;
import io.chengji.programme.model.ImportPreview.Action;
import io.chengji.programme.model.ImportPreview.LineChange;
import io.chengji.programme.model.RegisterState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What importing a file into a state of the register would do. */
public final class Importing {
  private static final int MOST_NAMES = 20_000;
  private static final int LONGEST_LINE = 200_000;

  private final Codes codes;
  private final long limit;

  /**
   * Imports by this code data.
   *
   * @param limit largest file in bytes
   */
  public Importing(Codes codes, long limit) {
    this.codes = codes;
    this.limit = limit;
  }

  /** An import that has been thought through: the preview, and what would be stored. */
  public record Plan(ImportPreview preview, DocumentFacts facts) {}

  /**
   * Thinks an import through; changes nothing.
   *
   * @throws RefusedTextException for a file that is no readable text or has nothing for the
   *     register
   */
  public Plan plan(Snapshot now, String fileName, byte[] bytes) {
    SourceText text = SourceText.of(fileName, bytes, limit);
    Optional<StoredDocument> same = bySha(now, text.sha256());
    if (same.isPresent()) {
      return known(now, same.get());
    }
    DocumentFacts read = read(text);
    Optional<StoredDocument> previous = previous(now, read);
    if (previous.isEmpty()) {
      return changed(now, Action.ADD, read, null, List.of());
    }
    String id = previous.get().id();
    SourceText renamed =
        new SourceText(id, text.encoding(), text.sha256(), text.bytes(), text.lines());
    return changed(
        now, Action.REPLACE, read(renamed), previous.get(), lineChanges(previous.get(), text));
  }

  private static DocumentFacts read(SourceText text) {
    for (int number = 1; number <= text.lines().size(); number++) {
      if (text.line(number).length() > LONGEST_LINE) {
        throw new RefusedTextException(tooLong(text, number));
      }
    }
    DocumentFacts facts = NoticeReader.read(text, MOST_NAMES);
    if (facts.hasNothing()) {
      throw new RefusedTextException(noList(text.fileName()));
    }
    if (facts.names().size() > MOST_NAMES) {
      throw new RefusedTextException(tooMany(text.fileName()));
    }
    return facts;
  }

  private static Optional<StoredDocument> bySha(Snapshot now, String sha256) {
    return now.documents().stream().filter(d -> d.sha256().equals(sha256)).findFirst();
  }

  /**
   * The document that a text is a new version of: of the same file name, else of the same title.
   */
  private static Optional<StoredDocument> previous(Snapshot now, DocumentFacts read) {
    return now.findDocument(read.document().id())
        .or(
            () ->
                now.documents().stream()
                    .filter(d -> d.facts().document().title().equals(read.document().title()))
                    .filter(d -> d.facts().document().kind() == read.document().kind())
                    .findFirst());
  }

  private static List<LineChange> lineChanges(StoredDocument previous, SourceText text) {
    byte[] body = previous.body();
    return body == null
        ? List.of()
        : LineChanges.between(
            SourceText.of(previous.id(), body, Long.MAX_VALUE).lines(), text.lines());
  }

  private static Plan known(Snapshot now, StoredDocument same) {
    boolean kept = same.body() != null;
    Words words =
        kept
            ? new Words(
                "内容与已导入的“%s”完全相同，无事可做".formatted(same.id()),
                "the same bytes as \"%s\" are imported already: nothing to do".formatted(same.id()))
            : new Words(
                "“%s”的事实已在册；导入后可打开原文".formatted(same.id()),
                "the facts of \"%s\" are in the register; importing adds the text, so that its lines open"
                    .formatted(same.id()));
    ImportPreview preview =
        new ImportPreview(
            kept ? Action.NOTHING : Action.ATTACH_TEXT,
            same.facts().document(),
            token(now, same.sha256()),
            same.id(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            words);
    return new Plan(preview, same.facts());
  }

  private Plan changed(
      Snapshot now,
      Action action,
      DocumentFacts facts,
      @Nullable StoredDocument previous,
      List<LineChange> lines) {
    List<Words> before = previous == null ? List.of() : FactWords.of(previous.facts());
    List<Words> after = FactWords.of(facts);
    List<Words> added = FactWords.without(after, before);
    List<Words> removed = FactWords.without(before, after);
    RegisterState next = Reconciliation.of(with(now, facts), codes, now.decisions());
    ImportPreview preview =
        new ImportPreview(
            action,
            facts.document(),
            token(now, facts.document().sha256()),
            previous == null ? null : previous.id(),
            lines,
            added,
            removed,
            without(next.findings(), now.state().findings()),
            without(now.state().findings(), next.findings()),
            summary(action, facts, added.size(), removed.size()));
    return new Plan(preview, facts);
  }

  private static List<Finding> without(List<Finding> findings, List<Finding> others) {
    Set<String> ids = others.stream().map(Finding::id).collect(Collectors.toSet());
    return findings.stream().filter(finding -> !ids.contains(finding.id())).toList();
  }

  private static List<Imported> with(Snapshot now, DocumentFacts facts) {
    List<Imported> documents = new ArrayList<>();
    now.documents().stream()
        .filter(document -> !document.id().equals(facts.document().id()))
        .forEach(document -> documents.add(document.imported()));
    documents.add(new Imported(facts, java.time.LocalDate.EPOCH));
    return documents;
  }

  private static Words summary(Action action, DocumentFacts facts, int added, int removed) {
    String id = facts.document().id();
    return action == Action.ADD
        ? new Words(
            "新文件“%s”：增加%d条事实".formatted(id, added),
            "new document \"%s\": %d facts would be added".formatted(id, added))
        : new Words(
            "“%s”的新版本：增加%d条、去除%d条事实".formatted(id, added, removed),
            "a new version of \"%s\": %d facts would be added and %d removed"
                .formatted(id, added, removed));
  }

  /**
   * What a preview hands out so that the import can tell whether the register changed meanwhile.
   */
  public static String token(Snapshot now, String sha256) {
    return now.revision() + ":" + sha256;
  }

  private static Refusal noList(String fileName) {
    return new Refusal(
        "no-list",
        "“%s”是文本，但没有读出名单、规划文件、数字或典型城市".formatted(fileName),
        "\"%s\" is a text, but no list, plan title, figure or typical city was found in it"
            .formatted(fileName),
        "请确认导入的是试点名单通知或规划汇总的正文",
        "check that the file is the text of a list notice or of a collection of plans");
  }

  private static Refusal tooMany(String fileName) {
    return new Refusal(
        "too-many-names",
        "“%s”中的名称超过%d个的上限".formatted(fileName, MOST_NAMES),
        "\"%s\" has more names than the limit of %d".formatted(fileName, MOST_NAMES),
        "请把文件按省或按批次分开导入",
        "import the file in parts, by province or by batch");
  }

  private static Refusal tooLong(SourceText text, int number) {
    int length = text.line(number).length();
    return new Refusal(
        "line-too-long",
        "“%s”第%d行有%d个字符，超过%d个的上限".formatted(text.fileName(), number, length, LONGEST_LINE),
        "line %d of \"%s\" has %d characters, above the limit of %d"
            .formatted(number, text.fileName(), length, LONGEST_LINE),
        "请确认文件是公告正文，并保留其分行",
        "check that the file is the text of an announcement with its lines as published");
  }
}
