package io.chengji.proof.entry;

import io.chengji.proof.tree.Hash;
import java.util.Arrays;
import java.util.HexFormat;

/** Sixteen random bytes of one entry alone; without them its commitment says nothing. Immutable. */
public final class Salt {
  /** Bytes of a salt. */
  public static final int LENGTH = 16;

  private final byte[] bytes;

  private Salt(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The salt that these 16 bytes are. */
  public static Salt ofBytes(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new FormException("a salt has 16 bytes, not " + bytes.length);
    }
    return new Salt(bytes.clone());
  }

  /** Reads 32 lower-case hexadecimal digits. */
  public static Salt parseHex(String text) {
    if (!text.matches("[0-9a-f]{32}")) {
      throw new FormException("a salt has 32 lower-case hexadecimal digits");
    }
    return new Salt(HexFormat.of().parseHex(text));
  }

  /** A new array of the 16 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Thirty-two lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** The commitment to a body: SHA-256(salt ‖ body). */
  public Hash commit(Body body) {
    byte[] canonical = body.bytes();
    byte[] both = Arrays.copyOf(bytes, LENGTH + canonical.length);
    System.arraycopy(canonical, 0, both, LENGTH, canonical.length);
    return Hash.ofData(both);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Not the bytes: a salt is not for logs. */
  @Override
  public String toString() {
    return "salt";
  }
}
