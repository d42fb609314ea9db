package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file would do, before anything is changed.
 *
 * @param token hand it back to the import; it fails when the register has changed meanwhile
 * @param previousId document that this file would replace as a new version, null for a new one
 * @param lineChanges changed lines against the previous version, empty where its text is not kept
 * @param added facts that would come in, as one line of words each
 * @param removed facts that would go
 * @param findingsOpened findings that would be new
 * @param findingsClosed findings that would go
 */
public record ImportPreview(
    Action action,
    SourceDocument document,
    String token,
    @Nullable String previousId,
    List<LineChange> lineChanges,
    List<Words> added,
    List<Words> removed,
    List<Finding> findingsOpened,
    List<Finding> findingsClosed,
    Words summary) {
  public ImportPreview {
    lineChanges = List.copyOf(lineChanges);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    findingsOpened = List.copyOf(findingsOpened);
    findingsClosed = List.copyOf(findingsClosed);
  }

  /** What an import would do with the file. */
  public enum Action {
    /** The document is not in the register. */
    ADD,
    /** The document is there in another version. */
    REPLACE,
    /** The facts are there already; the text itself would be added so that sources open. */
    ATTACH_TEXT,
    /** The same bytes are there already. */
    NOTHING
  }

  /**
   * One changed place between two versions of a text.
   *
   * @param oldLine line number before, 0 where the line is new
   * @param newLine line number after, 0 where the line is gone
   */
  public record LineChange(int oldLine, int newLine, String oldText, String newText) {}
}
