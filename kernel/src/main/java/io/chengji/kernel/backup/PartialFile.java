package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.BackupException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * A backup that is being written, under a name that nobody takes for one. It is locked, so that
 * whoever cleans up knows it from what a killed process left behind; it goes when it is closed, or
 * when the process is told to end, unless it was published before.
 */
final class PartialFile implements AutoCloseable {
  private static final String END = ".partial";
  private static final int BUFFER = 1 << 18;

  private final Path path;
  private final FileChannel channel;
  private final Thread atExit = new Thread(this::delete, "backup-cleaning");

  private PartialFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Begins a file in this folder, which is made if it is not there. */
  static PartialFile open(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    deleteLeftOvers(folder);
    Path path = folder.resolve("." + name + END);
    FileChannel channel =
        FileChannel.open(
            path,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    PartialFile file = new PartialFile(path, channel);
    if (channel.tryLock() == null) {
      throw new IOException("cannot lock " + path);
    }
    Runtime.getRuntime().addShutdownHook(file.atExit);
    return file;
  }

  Path path() {
    return path;
  }

  OutputStream stream() {
    return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
  }

  /** Brings what was written to the disk. */
  void sync() throws IOException {
    channel.force(true);
  }

  /** Gives the file its name, where nothing of that name is. */
  Path publish(String name) throws IOException {
    Path complete = path.resolveSibling(name);
    try {
      Files.createLink(complete, path);
    } catch (FileAlreadyExistsException e) {
      throw exists(complete);
    } catch (UnsupportedOperationException | FileSystemException e) {
      rename(complete);
    }
    Files.deleteIfExists(path);
    try (FileChannel folder =
        FileChannel.open(
            Objects.requireNonNull(complete.toAbsolutePath().getParent()),
            StandardOpenOption.READ)) {
      folder.force(true);
    }
    return complete;
  }

  /** For file systems without a second name for a file. */
  private void rename(Path complete) throws IOException {
    if (Files.exists(complete)) {
      throw exists(complete);
    }
    Files.move(path, complete, StandardCopyOption.ATOMIC_MOVE);
  }

  private static BackupException exists(Path file) {
    return new BackupException(
        BackupException.Reason.FAILED, "已有文件 " + file, "there is a file " + file + " already");
  }

  /** Deletes what killed processes left; what is being written is locked. */
  private static void deleteLeftOvers(Path folder) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".chengji-*" + END)) {
      for (Path each : left) {
        if (isAbandoned(each)) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  private static boolean isAbandoned(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException | IOException e) {
      return false;
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // It stays under a name that is no backup; the next one deletes it.
    }
  }

  @Override
  public void close() throws IOException {
    delete();
    channel.close();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending: the thread runs.
    }
  }
}
