package io.chengji.proof.cli;

import io.chengji.proof.bundle.check.JournalSource;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A journal in a folder; what cannot be read is not there.
 *
 * @param folder that holds {@code tile/}
 */
public record FolderJournal(Path folder) implements JournalSource {
  @Override
  public Optional<byte[]> find(String path, int longest) {
    return FileBytes.find(folder.resolve(path), longest);
  }
}
