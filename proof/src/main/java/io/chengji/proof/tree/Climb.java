package io.chengji.proof.tree;

/** The way from a node up to the root, beside the way of the last node (RFC 9162, 2.1.3.2). */
final class Climb {
  private long node;
  private long last;

  Climb(long node, long last) {
    this.node = node;
    this.last = last;
  }

  boolean isAtTop() {
    return last == 0;
  }

  /** Whether the next hash of the proof stands to the left of what was computed so far. */
  boolean isSiblingLeft() {
    return isRight() || node == last;
  }

  /** Goes to the parent, and on past the levels in which the last node has no sibling. */
  void up() {
    if (node == last) {
      while (!isRight() && node != 0) {
        step();
      }
    }
    step();
  }

  /** Goes up as long as the node is a right child: to the largest complete subtree it ends. */
  void leaveCompleteSubtree() {
    while (isRight()) {
      step();
    }
  }

  private boolean isRight() {
    return (node & 1) == 1;
  }

  private void step() {
    node >>= 1;
    last >>= 1;
  }
}
