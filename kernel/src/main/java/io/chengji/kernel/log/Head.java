package io.chengji.kernel.log;

import io.chengji.proof.tree.Frontier;
import io.chengji.proof.tree.Hash;

/** The newest checkpoint in the database, and the edge of its tree to grow from. */
record Head(long size, Hash root, String note, Frontier frontier) {
  static Head empty() {
    Frontier frontier = new Frontier();
    return new Head(0, frontier.root(), "", frontier);
  }

  boolean isSame(Head other) {
    return size == other.size && root.equals(other.root);
  }
}
