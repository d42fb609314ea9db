package io.chengji.proof.tree;

/**
 * Knows the hash of every complete subtree of a tree, whether from memory, tiles or a database.
 *
 * <p>The subtree at (level, index) has 2^level leaves, the first of them index · 2^level.
 */
@FunctionalInterface
public interface HashSource {
  /** The hash of a complete subtree; fails if the tree has no such subtree. */
  Hash hash(int level, long index);
}
