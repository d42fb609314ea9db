package io.chengji.kernel.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes that survive a loss of power: bytes are synced before a name points at them, and a name
 * before it counts.
 */
final class Durable {
  private Durable() {}

  /** Replaces a small text file, readable by its owner alone. */
  static void writePrivately(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    sync(fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    sync(parent(file));
  }

  /** Moves a folder that is complete and synced to the name where it counts. */
  static void publish(Path complete, Path name) throws IOException {
    Files.move(complete, name, StandardCopyOption.ATOMIC_MOVE);
    sync(parent(name));
  }

  /** Brings a file or folder to the disk. */
  static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Brings a folder and all in it to the disk. */
  static void syncTree(Path root) throws IOException {
    for (Path path : list(root)) {
      if (!Files.isSymbolicLink(path)) {
        sync(path);
      }
    }
  }

  /** Deletes a folder and all in it, if it is there; does not follow links. */
  static void deleteTree(Path root) throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> paths = list(root);
      for (Path path : paths.reversed()) {
        Files.delete(path);
      }
    }
  }

  /** The folder and all in it, folders before what they hold. */
  static List<Path> list(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.sorted(Comparator.naturalOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Path parent(Path path) {
    return java.util.Objects.requireNonNull(path.toAbsolutePath().getParent());
  }
}
