package io.chengji.proof.tree;

/** Is told of each complete subtree when its last leaf comes, leaves first. */
@FunctionalInterface
public interface NodeSink {
  /** Takes the hash of the subtree with 2^level leaves from index · 2^level on. */
  void accept(int level, long index, Hash hash);
}
