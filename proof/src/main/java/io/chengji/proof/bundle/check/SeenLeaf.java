package io.chengji.proof.bundle.check;

import io.chengji.proof.entry.FormException;
import io.chengji.proof.entry.Leaf;
import io.chengji.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/** A leaf of the journal that is read at most once, however many look at it. */
final class SeenLeaf {
  private final long index;
  private final byte[] data;
  private final Hash hash;
  private @Nullable Leaf leaf;

  SeenLeaf(long index, byte[] data, Hash hash) {
    this.index = index;
    this.data = data;
    this.hash = hash;
  }

  long index() {
    return index;
  }

  Hash hash() {
    return hash;
  }

  /** Fails with a fault if it is no entry. */
  Leaf leaf() {
    try {
      Leaf read = leaf == null ? Leaf.parse(data) : leaf;
      leaf = read;
      return read;
    } catch (FormException none) {
      throw new Fault(
          Code.UNREADABLE,
          Places.leaf(index),
          "日志第 " + index + " 条不是条目应有的形式，无法确认范围内没有遗漏",
          "entry "
              + index
              + " of the journal is no entry: it cannot be told that nothing in scope is left out");
    }
  }
}
