package io.chengji.proof.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files up to a limit: one byte more is enough to see that a file is too long. */
final class FileBytes {
  private FileBytes() {}

  static Optional<byte[]> find(Path file, int longest) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(longest + 1));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  static Optional<byte[]> find(Path folder, String file, int longest) {
    try {
      return find(folder.resolve(file), longest);
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }
}
