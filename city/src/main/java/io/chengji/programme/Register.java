package io.chengji.programme;

import io.chengji.programme.model.Decision;
import io.chengji.programme.model.DocumentText;
import io.chengji.programme.model.ImportPreview;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The register of pilots: what the imported documents say, reconciled name by name, and what
 * officers decided on it. Thread-safe; every reader sees one whole state, replaced at once by each
 * change.
 */
public interface Register {

  /** The register as it stands. */
  RegisterState state();

  /** A number that grows with each change of {@link #state()}, for caches and ETags. */
  long version();

  /**
   * What importing the file would do; changes nothing.
   *
   * @param fileName name of the file without folders
   * @throws io.chengji.kernel.document.RefusedTextException for a text that cannot be imported
   */
  ImportPreview previewImport(String fileName, byte[] bytes);

  /**
   * Imports the files in one change, all or none, and answers what was done with each; the same
   * bytes again change nothing.
   *
   * @param author account that imports
   * @throws io.chengji.kernel.document.RefusedTextException for a text that cannot be imported
   * @throws StaleRegisterException if the register changed after a preview; nothing is imported
   */
  List<ImportPreview> importDocuments(List<ImportFile> files, String author);

  /** Imports one file, see {@link #importDocuments}. */
  default ImportPreview importDocument(String fileName, byte[] bytes, String token, String author) {
    return importDocuments(List.of(new ImportFile(fileName, bytes, token)), author).getFirst();
  }

  /** The text of a document where an operator imported it. */
  Optional<DocumentText> findText(String documentId);

  /** All decisions ever taken, withdrawn ones too, in the order they were taken. */
  List<Decision> listDecisions();

  /**
   * Settles a finding by one of its readings; an earlier decision on it is withdrawn.
   *
   * @param expectedVersion version of the decision the author saw, 0 if there was none
   * @throws IllegalArgumentException for an unknown finding or reading, or an empty reason
   * @throws StaleRegisterException if somebody else decided meanwhile
   */
  Decision decide(
      String findingId, String readingId, String reason, String author, int expectedVersion);

  /**
   * Withdraws the decision on a finding, which is open again.
   *
   * @throws IllegalArgumentException if the finding has no decision that holds, or an empty reason
   * @throws StaleRegisterException if somebody else decided meanwhile
   */
  void withdraw(String findingId, String reason, String author, int expectedVersion);

  /**
   * Calls the listener after each change with the new state, on the thread that made the change.
   */
  void onChange(Consumer<RegisterState> listener);
}
