package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log of one start: what the server wrote since. */
final class ServerLog {
  private static final long LARGEST = 10L << 20;
  private static final int MOST_READ = 1 << 16;

  private final Path file;
  private final long from;

  private ServerLog(Path file, long from) {
    this.file = file;
    this.from = from;
  }

  /** From here on; a log beyond 10 MB is put aside, and the one put aside before is dropped. */
  static ServerLog continuing(Path file) throws IOException {
    long size = Files.exists(file) ? Files.size(file) : 0;
    if (size > LARGEST) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      size = 0;
    }
    return new ServerLog(file, size);
  }

  Path file() {
    return file;
  }

  /** The first part of what was written since, at most 64 KB. */
  String text() throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(MOST_READ);
      channel.position(from);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        continue;
      }
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }
}
