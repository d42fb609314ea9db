package io.chengji.kernel.backup.file;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * For a file that is not encrypted: each chunk is followed by the SHA-256 of the hash before it,
 * its word and itself. The first goes on from the hash of the header; the last is one over all.
 */
final class HashSeal implements ChunkSeal {
  private static final int LENGTH = 32;

  private byte[] hash;
  private long index;

  HashSeal(byte[] header) {
    hash = Digests.sha256().digest(header);
  }

  @Override
  public int added() {
    return LENGTH;
  }

  @Override
  public byte[] seal(int word, byte[] chunk, int length) {
    hash = next(word, chunk, length);
    index++;
    return ByteBuffer.allocate(length + LENGTH).put(chunk, 0, length).put(hash).array();
  }

  @Override
  public byte[] open(int word, byte[] sealed) {
    int length = sealed.length - LENGTH;
    byte[] expected = next(word, sealed, length);
    byte[] there = Arrays.copyOfRange(sealed, length, sealed.length);
    if (!MessageDigest.isEqual(expected, there)) {
      throw ChunkSeal.broken(index);
    }
    hash = expected;
    index++;
    return Arrays.copyOf(sealed, length);
  }

  private byte[] next(int word, byte[] chunk, int length) {
    MessageDigest digest = Digests.sha256();
    digest.update(hash);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, word));
    digest.update(chunk, 0, length);
    return digest.digest();
  }
}
