package io.chengji.kernel.backup.file;

import java.util.regex.Pattern;

/**
 * What a table held.
 *
 * @param name of the table
 * @param rows how many
 * @param bytes of their text, as COPY writes it
 * @param sha256 of that text, in hexadecimal
 */
public record TableSum(String name, long rows, long bytes, String sha256) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public TableSum {
    if (rows < 0 || bytes < 0 || !HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not the sum of a table");
    }
  }

  /** Adds up the text of a table while it passes. Used by one thread. */
  public static final class Meter {
    private final java.security.MessageDigest digest = Digests.sha256();
    private long rows;
    private long bytes;

    /** Takes a part of the text; a row ends with a line feed, which stands nowhere else. */
    public void add(byte[] text, int offset, int length) {
      digest.update(text, offset, length);
      bytes += length;
      for (int at = offset; at < offset + length; at++) {
        if (text[at] == '\n') {
          rows++;
        }
      }
    }

    /** The sum of what was added. */
    public TableSum sum(String name) {
      return new TableSum(name, rows, bytes, java.util.HexFormat.of().formatHex(digest.digest()));
    }

    /** Rows so far. */
    public long rows() {
      return rows;
    }
  }
}
