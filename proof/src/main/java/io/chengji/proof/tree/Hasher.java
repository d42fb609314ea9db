package io.chengji.proof.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One SHA-256 with its buffers, kept for a thread so that hashing a node makes only the hash. */
final class Hasher {
  private static final ThreadLocal<Hasher> MINE = ThreadLocal.withInitial(Hasher::new);
  private static final int LEFT = 1;
  private static final int RIGHT = LEFT + Hash.LENGTH;

  private final MessageDigest sha256;
  private final byte[] node = new byte[RIGHT + Hash.LENGTH];
  private final byte[] out = new byte[Hash.LENGTH];

  private Hasher() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("every Java platform has SHA-256", broken);
    }
    node[0] = 1;
  }

  static Hasher mine() {
    return MINE.get();
  }

  Hash plain(byte[] data) {
    sha256.update(data);
    return result();
  }

  /** SHA-256(0x00 ‖ data). */
  Hash leaf(byte[] data, int offset, int length) {
    sha256.update((byte) 0);
    sha256.update(data, offset, length);
    return result();
  }

  /** SHA-256(0x01 ‖ left ‖ right). */
  Hash node(Hash left, Hash right) {
    left.copyTo(node, LEFT);
    right.copyTo(node, RIGHT);
    sha256.update(node);
    return result();
  }

  private Hash result() {
    try {
      sha256.digest(out, 0, out.length);
    } catch (DigestException impossible) {
      throw new IllegalStateException(impossible);
    }
    return Hash.ofBytes(out, 0);
  }
}
