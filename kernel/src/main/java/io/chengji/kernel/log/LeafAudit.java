package io.chengji.kernel.log;

import io.chengji.kernel.log.LogFinding.Kind;
import io.chengji.proof.tree.Frontier;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Walks over all leaves of the database in their order: each is hashed again from its entry, and
 * the roots at the sizes that somebody asks for are kept.
 */
final class LeafAudit {
  private static final int PAGE = 2_048;

  private final Handle handle;
  private final Findings findings;
  private final FileAudit files;
  private final Map<Long, Hash> roots = new HashMap<>();
  private final Frontier frontier = new Frontier();

  LeafAudit(Handle handle, Findings findings, FileAudit files, List<Long> sizes) {
    this.handle = handle;
    this.findings = findings;
    this.files = files;
    sizes.forEach(size -> roots.put(size, Merkle.emptyRoot()));
  }

  /** The root over the first leaves, for one of the sizes that were asked for. */
  Hash root(long size) {
    return roots.getOrDefault(size, Merkle.emptyRoot());
  }

  /** Walks; returns the number of leaves. */
  long run() {
    long next = 0;
    List<LeafRows.Audited> page;
    do {
      page = LeafRows.audit(handle, next, PAGE);
      for (LeafRows.Audited leaf : page) {
        checkOrder(next, leaf);
        check(leaf);
        append(leaf);
        next = leaf.index() + 1;
      }
    } while (page.size() == PAGE);
    files.end();
    return next;
  }

  private void append(LeafRows.Audited leaf) {
    files.append(leaf);
    frontier.append(leaf.hash());
    roots.computeIfPresent(frontier.size(), (size, none) -> frontier.root());
  }

  private void checkOrder(long expected, LeafRows.Audited leaf) {
    if (leaf.index() != expected) {
      findings.add(
          Kind.LEAF_MISSING,
          "缺少叶子 %d 至 %d".formatted(expected, leaf.index() - 1),
          "leaves %d to %d are missing".formatted(expected, leaf.index() - 1));
    }
  }

  private void check(LeafRows.Audited leaf) {
    SealRow entry = leaf.entry();
    if (entry == null) {
      findings.add(
          Kind.ENTRY_DELETED,
          "条目 %d（叶子 %d）已被删除".formatted(leaf.entryId(), leaf.index()),
          "entry %d (leaf %d) was deleted".formatted(leaf.entryId(), leaf.index()));
    } else if (!SealedLeaf.of(entry).hash().equals(leaf.hash())) {
      findings.add(
          Kind.ENTRY_ALTERED,
          "条目 %d（叶子 %d，%s）与封存时不同".formatted(leaf.entryId(), leaf.index(), entry.kind().name()),
          "entry %d (leaf %d, %s) is not what was sealed"
              .formatted(leaf.entryId(), leaf.index(), entry.kind().name()));
    }
  }
}
