package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to start and stop the server of a home: one process has it, and one part of it. */
final class HomeLock implements AutoCloseable {
  /** Closing any channel to a locked file frees the lock, so a held file is not opened again. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private HomeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock, unless someone has it; gone when its process is gone, however that ended. */
  static Optional<HomeLock> tryLock(Path name) throws IOException {
    Path parent = Objects.requireNonNull(name.getParent());
    Path file = parent.toRealPath().resolve(name.getFileName());
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    boolean locked = false;
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      locked = lock != null;
      return locked ? Optional.of(new HomeLock(file, channel)) : Optional.empty();
    } finally {
      if (!locked) {
        if (channel != null) {
          channel.close();
        }
        HELD.remove(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(file);
  }
}
