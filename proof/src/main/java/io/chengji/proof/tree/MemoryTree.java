package io.chengji.proof.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A whole tree in memory, 64 bytes a leaf: knows each subtree hash and each tile. Mutable, for one
 * owner.
 */
public final class MemoryTree implements HashSource, TileSource {
  private final Frontier frontier = new Frontier();
  private final List<List<byte[]>> levels = new ArrayList<>();

  /** The empty tree. */
  public MemoryTree() {}

  /** A tree over leaf hashes in their order. */
  public static MemoryTree ofLeaves(List<Hash> leaves) {
    MemoryTree tree = new MemoryTree();
    leaves.forEach(tree::append);
    return tree;
  }

  /** Appends a leaf by its hash. */
  public void append(Hash leaf) {
    frontier.append(leaf, this::node);
  }

  /** Number of leaves. */
  public long size() {
    return frontier.size();
  }

  /** Root of the tree. */
  public Hash root() {
    return frontier.root();
  }

  /** Root of the tree as it was at a smaller size. */
  public Hash root(long size) {
    return Merkle.root(checkSize(size), this);
  }

  /** Inclusion proof of a leaf in the tree of a size. */
  public List<Hash> inclusionProof(long index, long size) {
    return Merkle.inclusionProof(index, checkSize(size), this);
  }

  /** Consistency proof between two sizes of the tree. */
  public List<Hash> consistencyProof(long first, long second) {
    return Merkle.consistencyProof(first, checkSize(second), this);
  }

  @Override
  public Hash hash(int level, long index) {
    if (level < 0 || level >= Long.SIZE - 1 || index < 0 || index >= size() >> level) {
      throw new IndexOutOfBoundsException(
          "a tree of " + size() + " has no complete subtree " + index + " at level " + level);
    }
    int place = (int) (index % Tile.FULL) * Hash.LENGTH;
    return Hash.ofBytes(levels.get(level).get((int) (index / Tile.FULL)), place);
  }

  @Override
  public byte[] read(Tile tile) {
    Tile known = Tile.ofTree(tile.level(), tile.index(), size());
    if (known.width() < tile.width()) {
      throw new IndexOutOfBoundsException(tile.path() + " is not full in a tree of " + size());
    }
    byte[] chunk = levels.get(tile.level() * Tile.HEIGHT).get((int) tile.index());
    return Arrays.copyOf(chunk, tile.length());
  }

  private void node(int level, long index, Hash hash) {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    List<byte[]> chunks = levels.get(level);
    int place = (int) (index % Tile.FULL);
    if (place == 0) {
      chunks.add(new byte[Tile.FULL * Hash.LENGTH]);
    }
    hash.copyTo(chunks.get(chunks.size() - 1), place * Hash.LENGTH);
  }

  private long checkSize(long size) {
    if (size < 0 || size > size()) {
      throw new IndexOutOfBoundsException("a tree of " + size() + " never had " + size);
    }
    return size;
  }
}
