package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Scope;
import io.chengji.proof.entry.Leaf;
import io.chengji.proof.entry.OpenLeaf;
import io.chengji.proof.tree.Hash;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the leaves before a result for one in its scope that it does not rest on. */
final class ScopeWatch {
  private final long result;
  private final Scope scope;
  private final Set<Hash> basis;
  private @Nullable Fault fault;

  ScopeWatch(long result, Scope scope, List<Hash> basis) {
    this.result = result;
    this.scope = scope;
    this.basis = new HashSet<>(basis);
  }

  void see(SeenLeaf leaf) {
    if (fault != null || leaf.index() >= result) {
      return;
    }
    try {
      look(leaf);
    } catch (Fault first) {
      fault = first;
    }
  }

  private void look(SeenLeaf seen) {
    Leaf leaf = seen.leaf();
    if (leaf instanceof OpenLeaf open && scope.covers(open) && !basis.contains(seen.hash())) {
      throw new Fault(
          Code.INCOMPLETE,
          Places.leaf(seen.index()),
          "日志第 " + seen.index() + " 条在结果所述的范围内，结果却没有以它为依据",
          "entry "
              + seen.index()
              + " of the journal is in the scope of the result, which leaves it out");
    }
  }

  /** Throws what was found first, if anything was. */
  void throwFault() {
    if (fault != null) {
      throw fault;
    }
  }
}
