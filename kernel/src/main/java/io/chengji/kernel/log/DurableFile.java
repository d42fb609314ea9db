package io.chengji.kernel.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Files and folders that survive a loss of power, and such that only their owner reads. */
final class DurableFile {
  static final String OWNER_ONLY = "rw-------";
  static final String FOLDER_OWNER_ONLY = "rwx------";

  private DurableFile() {}

  /** Replaces a file that its owner alone reads; it is on the disk when this returns. */
  static void writePrivately(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    FileAttribute<?> owner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
    Files.createFile(fresh, owner);
    Files.write(fresh, bytes);
    sync(fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    sync(parent(file));
  }

  /** Makes a folder that its owner alone enters, if it is not there. */
  static void makePrivateFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(parent(folder));
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER_OWNER_ONLY)));
    }
  }

  /** Brings a file or folder to the disk. */
  static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static Path parent(Path path) {
    return Objects.requireNonNull(path.toAbsolutePath().getParent());
  }
}
