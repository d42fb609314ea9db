package io.chengji.proof.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value of 32 bytes; immutable, kept as four longs so that nothing has to be copied. */
public final class Hash implements Comparable<Hash> {
  /** Bytes of a hash. */
  public static final int LENGTH = 32;

  private static final int BASE64_LENGTH = 44;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final long a;
  private final long b;
  private final long c;
  private final long d;

  private Hash(byte[] bytes, int at) {
    a = (long) LONGS.get(bytes, at);
    b = (long) LONGS.get(bytes, at + 8);
    c = (long) LONGS.get(bytes, at + 16);
    d = (long) LONGS.get(bytes, at + 24);
  }

  /** The hash that these 32 bytes are. */
  public static Hash ofBytes(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new TreeFormatException(
          Math.min(bytes.length, LENGTH), "a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes, 0);
  }

  /** The hash in the 32 bytes from an offset on. */
  public static Hash ofBytes(byte[] bytes, int offset) {
    if (offset < 0 || bytes.length - LENGTH < offset) {
      throw new TreeFormatException(
          bytes.length, "no 32 bytes of a hash from byte " + offset + " on");
    }
    return new Hash(bytes, offset);
  }

  /** SHA-256 over data, without any prefix. */
  public static Hash ofData(byte[] data) {
    return Hasher.mine().plain(data);
  }

  /** Reads 64 hexadecimal digits, lower case only. */
  public static Hash parseHex(String text) {
    if (text.length() != 2 * LENGTH) {
      throw new TreeFormatException(
          Math.min(text.length(), 2 * LENGTH), "a hash has 64 hexadecimal digits");
    }
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
        throw new TreeFormatException(i, "not a lower-case hexadecimal digit");
      }
    }
    return new Hash(HexFormat.of().parseHex(text), 0);
  }

  /** Reads 44 characters of base64 (RFC 4648, section 4) in their one canonical form. */
  public static Hash parseBase64(String text) {
    if (text.length() != BASE64_LENGTH) {
      throw new TreeFormatException(
          Math.min(text.length(), BASE64_LENGTH), "a hash has 44 characters of base64");
    }
    try {
      Hash hash = ofBytes(Base64.getDecoder().decode(text));
      if (hash.base64().equals(text)) {
        return hash;
      }
    } catch (IllegalArgumentException notBase64) {
      throw new TreeFormatException(0, "not the base64 of a hash");
    }
    throw new TreeFormatException(BASE64_LENGTH - 2, "not the canonical base64 of a hash");
  }

  /** A new array of the 32 bytes. */
  public byte[] bytes() {
    byte[] bytes = new byte[LENGTH];
    copyTo(bytes, 0);
    return bytes;
  }

  /** Writes the 32 bytes into an array from an offset on. */
  public void copyTo(byte[] target, int offset) {
    LONGS.set(target, offset, a);
    LONGS.set(target, offset + 8, b);
    LONGS.set(target, offset + 16, c);
    LONGS.set(target, offset + 24, d);
  }

  /** Sixty-four lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  /** Forty-four characters of base64 with padding. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  @Override
  public int compareTo(Hash other) {
    int order = Long.compareUnsigned(a, other.a);
    order = order != 0 ? order : Long.compareUnsigned(b, other.b);
    order = order != 0 ? order : Long.compareUnsigned(c, other.c);
    return order != 0 ? order : Long.compareUnsigned(d, other.d);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && a == hash.a && b == hash.b && c == hash.c && d == hash.d;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(a);
  }

  @Override
  public String toString() {
    return hex();
  }
}
