package io.chengji.kernel.backup.file;

import java.util.regex.Pattern;

/**
 * A file of the folder of signing keys: a plain name and its bytes, which are shared, not copied.
 */
public record KeyFile(String name, byte[] bytes) {
  /** Larger files are no keys. */
  public static final int LARGEST = 1 << 16;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

  public KeyFile {
    if (!NAME.matcher(name).matches() || bytes.length > LARGEST) {
      throw new IllegalArgumentException("not a file of the folder of keys: " + name);
    }
  }
}
