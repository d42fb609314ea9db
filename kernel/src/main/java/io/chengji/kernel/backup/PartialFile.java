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
import org.jspecify.annotations.Nullable;

/**
 * A backup that is being written, under a name that nobody takes for one. It is locked, so that
 * whoever cleans up knows it from what a killed process left behind; it goes when it is closed, or
 * when the process is told to end, unless it was published before.
 */
final class PartialFile implements AutoCloseable {
  private static final String END = ".partial";
  private static final int BUFFER = 1 << 18;

  private final Path path;
  private final Thread atExit = new Thread(this::end, "backup-cleaning");
  private @Nullable FileChannel channel;
  private boolean ended;

  private PartialFile(Path path) {
    this.path = path;
  }

  /** Begins a file in this folder, which is made if it is not there. */
  static PartialFile open(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    deleteLeftOvers(folder);
    PartialFile file = new PartialFile(folder.resolve("." + name + END));
    try {
      Runtime.getRuntime().addShutdownHook(file.atExit);
    } catch (IllegalStateException e) {
      throw new IOException("the program is ending", e);
    }
    try {
      file.create();
      return file;
    } catch (IOException e) {
      file.forget();
      throw e;
    }
  }

  /** Not after the process was told to end: nobody would delete it. */
  private synchronized void create() throws IOException {
    if (ended) {
      throw new IOException("the program is ending");
    }
    FileChannel opened =
        FileChannel.open(
            path,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    channel = opened;
    if (opened.tryLock() == null) {
      throw new IOException("cannot lock " + path);
    }
  }

  Path path() {
    return path;
  }

  OutputStream stream() {
    return new BufferedOutputStream(Channels.newOutputStream(channel()), BUFFER);
  }

  private synchronized FileChannel channel() {
    return Objects.requireNonNull(channel);
  }

  /** Brings what was written to the disk. */
  void sync() throws IOException {
    channel().force(true);
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

  private synchronized void end() {
    ended = true;
    delete();
  }

  private void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // It stays under a name that is no backup; the next one deletes it.
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending: the thread runs.
    }
  }

  @Override
  public void close() throws IOException {
    delete();
    channel().close();
    forget();
  }
}
