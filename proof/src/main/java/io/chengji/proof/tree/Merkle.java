package io.chengji.proof.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Hashes, roots and proofs of RFC 6962, section 2.1 (RFC 9162, section 2.1), made and checked. */
public final class Merkle {
  private static final Hash EMPTY = Hash.ofData(new byte[0]);

  private Merkle() {}

  /** Root of the tree without leaves: SHA-256 of nothing. */
  public static Hash emptyRoot() {
    return EMPTY;
  }

  /** Hash of a leaf: SHA-256(0x00 ‖ data). */
  public static Hash leafHash(byte[] data) {
    return Hasher.mine().leaf(data, 0, data.length);
  }

  /** Hash of a leaf whose data are a part of an array. */
  public static Hash leafHash(byte[] data, int offset, int length) {
    return Hasher.mine().leaf(data, offset, length);
  }

  /** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
  public static Hash nodeHash(Hash left, Hash right) {
    return Hasher.mine().node(left, right);
  }

  /** Root over leaf hashes in their order. */
  public static Hash root(List<Hash> leaves) {
    Frontier frontier = new Frontier();
    leaves.forEach(frontier::append);
    return frontier.root();
  }

  /** Root of the first leaves of a tree, as many as size says. */
  public static Hash root(long size, HashSource source) {
    checkSize(size);
    return size == 0 ? EMPTY : range(0, size, source);
  }

  /**
   * Inclusion proof of a leaf: the sibling hashes from the leaf up to the child of the root (RFC
   * 6962, section 2.1.1).
   */
  public static List<Hash> inclusionProof(long index, long size, HashSource source) {
    checkSize(size);
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("no leaf " + index + " in a tree of " + size);
    }
    List<Hash> proof = new ArrayList<>();
    long node = index;
    long last = size - 1;
    for (int level = 0; last > 0; level++, node >>= 1, last >>= 1) {
      long sibling = node ^ 1;
      if (sibling < last) {
        proof.add(source.hash(level, sibling));
      } else if (sibling == last) {
        proof.add(range(sibling << level, size, source));
      }
    }
    return Collections.unmodifiableList(proof);
  }

  /**
   * Consistency proof: shows that the tree of the first size is a beginning of the tree of the
   * second (RFC 6962, section 2.1.2); empty where the first is empty or both are the same.
   */
  public static List<Hash> consistencyProof(long first, long second, HashSource source) {
    checkSize(second);
    if (first < 0 || first > second) {
      throw new IndexOutOfBoundsException("no tree of " + first + " begins one of " + second);
    }
    List<Hash> proof = new ArrayList<>();
    long start = 0;
    long end = second;
    while (first > 0 && first != end) {
      long middle = start + Long.highestOneBit(end - start - 1);
      if (first <= middle) {
        proof.add(range(middle, end, source));
        end = middle;
      } else {
        proof.add(range(start, middle, source));
        start = middle;
      }
    }
    if (start > 0) {
      proof.add(range(start, end, source));
    }
    Collections.reverse(proof);
    return Collections.unmodifiableList(proof);
  }

  /**
   * Whether a leaf hash stands at an index of the tree with this size and root. Size and root must
   * come from one signed checkpoint: a proof alone does not bind the size.
   */
  public static boolean isIncluded(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    Climb climb = new Climb(index, size - 1);
    Hash hash = leaf;
    for (Hash sibling : proof) {
      if (climb.isAtTop()) {
        return false;
      }
      hash = climb.isSiblingLeft() ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
      climb.up();
    }
    return climb.isAtTop() && hash.equals(root);
  }

  /** Whether the tree of the first size and root is a beginning of that of the second. */
  public static boolean isConsistent(
      long first, long second, List<Hash> proof, Hash firstRoot, Hash secondRoot) {
    if (first < 0 || first > second) {
      return false;
    }
    if (first == second) {
      return proof.isEmpty() && firstRoot.equals(secondRoot);
    }
    if (first == 0) {
      return proof.isEmpty() && firstRoot.equals(EMPTY);
    }
    boolean power = Long.bitCount(first) == 1;
    if (!power && proof.isEmpty()) {
      return false;
    }
    Hash seed = power ? firstRoot : proof.get(0);
    List<Hash> rest = power ? proof : proof.subList(1, proof.size());
    return isConsistentFrom(seed, new Climb(first - 1, second - 1), rest, firstRoot, secondRoot);
  }

  private static boolean isConsistentFrom(
      Hash seed, Climb climb, List<Hash> proof, Hash firstRoot, Hash secondRoot) {
    climb.leaveCompleteSubtree();
    Hash older = seed;
    Hash newer = seed;
    for (Hash sibling : proof) {
      if (climb.isAtTop()) {
        return false;
      }
      if (climb.isSiblingLeft()) {
        older = nodeHash(sibling, older);
        newer = nodeHash(sibling, newer);
      } else {
        newer = nodeHash(newer, sibling);
      }
      climb.up();
    }
    return climb.isAtTop() && older.equals(firstRoot) && newer.equals(secondRoot);
  }

  /**
   * Hash over the leaves from start to before end, where start is a multiple of a power of two that
   * is not below their number: the complete subtrees are joined from the right.
   */
  private static Hash range(long start, long end, HashSource source) {
    long count = end - start;
    int level = Long.numberOfTrailingZeros(count);
    Hash hash = source.hash(level, (end >> level) - 1);
    for (long rest = count & (count - 1); rest != 0; rest &= rest - 1) {
      level = Long.numberOfTrailingZeros(rest);
      hash = nodeHash(source.hash(level, ((start + rest) >> level) - 1), hash);
    }
    return hash;
  }

  private static void checkSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no " + size + " leaves");
    }
  }
}
