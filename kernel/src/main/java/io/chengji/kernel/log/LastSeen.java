package io.chengji.kernel.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file beside the keys with the largest checkpoint that left this installation, in order to
 * notice a database that was set back. It is written after the commit of the checkpoint and before
 * anyone can see it, so that it is never ahead of a database that lost nothing.
 */
final class LastSeen {
  private final Path file;

  LastSeen(Path file) {
    this.file = file;
  }

  Optional<Signed> find() {
    try {
      return Optional.of(Signed.parse(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw new LogBrokenException(
          LogCondition.BROKEN,
          "文件 " + file + " 无法读取或已损坏",
          "the file " + file + " cannot be read or is damaged");
    }
  }

  /** Keeps a checkpoint unless a larger one of the same origin is kept; it is on the disk then. */
  void keep(String note) throws IOException {
    Signed signed = Signed.parse(note);
    Optional<Signed> kept = find();
    boolean newer =
        kept.isEmpty()
            || !kept.get().origin().equals(signed.origin())
            || kept.get().size() < signed.size();
    if (newer) {
      DurableFile.writePrivately(file, note.getBytes(StandardCharsets.UTF_8));
    }
  }
}
