package io.chengji.proof.tree;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, at most 63 hashes, from
 * which the root follows and to which leaves can be appended. Mutable, for one owner.
 */
public final class Frontier {
  private static final NodeSink NOBODY = (level, index, hash) -> {};

  private final @Nullable Hash[] peaks = new @Nullable Hash[Long.SIZE];
  private long size;

  /** The frontier of the empty tree. */
  public Frontier() {}

  /** The frontier of a tree of which all subtree hashes are known. */
  public static Frontier ofSource(long size, HashSource source) {
    Frontier frontier = new Frontier();
    frontier.size = checkSize(size);
    for (long rest = size; rest != 0; rest &= rest - 1) {
      int level = Long.numberOfTrailingZeros(rest);
      frontier.peaks[level] = source.hash(level, (rest >> level) - 1);
    }
    return frontier;
  }

  /** Reads what {@link #bytes} wrote. */
  public static Frontier ofBytes(byte[] bytes) {
    if (bytes.length < Long.BYTES) {
      throw new TreeFormatException(bytes.length, "a frontier begins with eight bytes of size");
    }
    long size = ByteBuffer.wrap(bytes).getLong();
    long length = Long.BYTES + (long) Hash.LENGTH * Long.bitCount(size);
    if (size < 0 || bytes.length != length) {
      throw new TreeFormatException(
          0, "a frontier of size " + size + " has no " + bytes.length + " bytes");
    }
    return ofPeaks(size, bytes);
  }

  private static Frontier ofPeaks(long size, byte[] bytes) {
    Frontier frontier = new Frontier();
    frontier.size = size;
    int at = Long.BYTES;
    for (int level = Long.SIZE - 1; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        frontier.peaks[level] = Hash.ofBytes(bytes, at);
        at += Hash.LENGTH;
      }
    }
    return frontier;
  }

  /** Size in eight bytes, then the hashes of the complete subtrees from the largest on. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + Hash.LENGTH * Long.bitCount(size));
    bytes.putLong(size);
    for (int level = Long.SIZE - 1; level >= 0; level--) {
      Hash peak = peaks[level];
      if (peak != null) {
        bytes.put(peak.bytes());
      }
    }
    return bytes.array();
  }

  /** Number of leaves. */
  public long size() {
    return size;
  }

  /** A second frontier of the same tree that grows on its own. */
  public Frontier copy() {
    Frontier copy = new Frontier();
    copy.size = size;
    System.arraycopy(peaks, 0, copy.peaks, 0, peaks.length);
    return copy;
  }

  /** Appends a leaf by its hash. */
  public void append(Hash leaf) {
    append(leaf, NOBODY);
  }

  /** Appends a leaf by its hash and tells of each subtree that this completes. */
  public void append(Hash leaf, NodeSink sink) {
    if (size == Long.MAX_VALUE) {
      throw new IllegalStateException("the tree is full");
    }
    Hasher hasher = Hasher.mine();
    Hash hash = leaf;
    int level = 0;
    sink.accept(0, size, leaf);
    for (Hash peak = peaks[0]; peak != null; peak = peaks[level]) {
      hash = hasher.node(peak, hash);
      peaks[level] = null;
      level++;
      sink.accept(level, size >> level, hash);
    }
    peaks[level] = hash;
    size++;
  }

  /** Root of the tree. */
  public Hash root() {
    Hash root = null;
    for (Hash peak : peaks) {
      if (peak != null) {
        root = root == null ? peak : Merkle.nodeHash(peak, root);
      }
    }
    return root == null ? Merkle.emptyRoot() : root;
  }

  private static long checkSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no " + size + " leaves");
    }
    return size;
  }
}
