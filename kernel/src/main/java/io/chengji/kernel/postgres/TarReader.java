package io.chengji.kernel.postgres;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a POSIX ustar archive, entry by entry: files, folders and symbolic links, which is what the
 * server's archive holds. Anything else is an error, as is a path that leaves the archive.
 */
final class TarReader {
  private static final int BLOCK = 512;

  enum Type {
    FILE,
    FOLDER,
    LINK
  }

  /** What stands before an entry's bytes; {@code size} in bytes, {@code mode} as in chmod. */
  record Header(String path, Type type, int mode, long size, String target) {}

  private final InputStream in;
  private long unread;
  private long padding;

  TarReader(InputStream in) {
    this.in = in;
  }

  /** The next entry, null after the last. */
  @Nullable Header next() throws IOException {
    in.skipNBytes(unread + padding);
    unread = 0;
    padding = 0;
    byte[] block = in.readNBytes(BLOCK);
    if (block.length < BLOCK) {
      throw new EOFException("the archive ends without its end mark");
    }
    if (isZero(block)) {
      return null;
    }
    checkSum(block);
    Header header = header(block);
    unread = header.size();
    padding = (BLOCK - unread % BLOCK) % BLOCK;
    return header;
  }

  /** The bytes of the current entry; closing it closes nothing. */
  InputStream content() {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        if (unread == 0) {
          return -1;
        }
        int got = in.read(bytes, from, (int) Math.min(length, unread));
        if (got < 0) {
          throw new EOFException("the archive ends within a file");
        }
        unread -= got;
        return got;
      }

      @Override
      public void close() {}
    };
  }

  private static Header header(byte[] block) throws IOException {
    String prefix = text(block, 345, 155);
    String name = text(block, 0, 100);
    String path = prefix.isEmpty() ? name : prefix + "/" + name;
    checkPath(path);
    Type type =
        switch (block[156]) {
          case 0, '0' -> Type.FILE;
          case '5' -> Type.FOLDER;
          case '2' -> Type.LINK;
          default -> throw new IOException("entry of unknown type " + block[156] + ": " + path);
        };
    String target = text(block, 157, 100);
    if (type == Type.LINK && (target.contains("/") || target.isEmpty() || target.equals(".."))) {
      throw new IOException("a link that leaves its folder: " + path + " to " + target);
    }
    long size = type == Type.FILE ? octal(block, 124, 12) : 0;
    return new Header(path, type, (int) octal(block, 100, 8) & 0777, size, target);
  }

  private static void checkPath(String path) throws IOException {
    if (path.isEmpty() || path.startsWith("/") || ("/" + path + "/").contains("/../")) {
      throw new IOException("a path that leaves the archive: \"" + path + "\"");
    }
  }

  private static void checkSum(byte[] block) throws IOException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
    }
    if (sum != octal(block, 148, 8)) {
      throw new IOException("a damaged header in the archive");
    }
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return new String(block, from, end - from, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] block, int from, int length) throws IOException {
    String digits = text(block, from, length).strip();
    if (digits.isEmpty()
        || digits.length() > 12
        || !digits.chars().allMatch(c -> c >= '0' && c <= '7')) {
      throw new IOException("not an octal number in the archive: \"" + digits + "\"");
    }
    return Long.parseLong(digits, 8);
  }
}
