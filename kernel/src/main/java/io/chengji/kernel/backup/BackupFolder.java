package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.BackupReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The backups of one journal in a folder. A file has its name only since it was found whole. */
public final class BackupFolder {
  private final Path folder;
  private final String journal;

  /** Those of the journal with this mark, as in the header of each file. */
  public BackupFolder(Path folder, String journal) {
    this.folder = folder;
    this.journal = journal;
  }

  /** A backup that lies here. */
  public record Kept(Path file, Instant madeAt, long bytes) {}

  /** Newest first; files of others, of other names, and what cannot be read are left out. */
  public List<Kept> list() throws IOException {
    List<Kept> kept = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "chengji-*")) {
      for (Path file : files) {
        Optional<Instant> madeAt = BackupName.parse(String.valueOf(file.getFileName()));
        if (madeAt.isPresent() && Files.isRegularFile(file) && isOurs(file)) {
          kept.add(new Kept(file, madeAt.get(), Files.size(file)));
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    kept.sort(Comparator.comparing(Kept::madeAt).reversed());
    return List.copyOf(kept);
  }

  /** Deletes all but so many of the newest, and returns what was deleted. */
  public List<Kept> prune(int keep) throws IOException {
    if (keep < 1) {
      throw new IllegalArgumentException("the newest backup is always kept");
    }
    List<Kept> old = list().stream().skip(keep).toList();
    for (Kept each : old) {
      Files.deleteIfExists(each.file());
    }
    return old;
  }

  private boolean isOurs(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return !journal.isEmpty() && BackupReader.readHeader(in).journal().equals(journal);
    } catch (BackupException | IOException e) {
      return false;
    }
  }
}
