package io.chengji.kernel.log;

import io.chengji.proof.tree.Hash;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whether the tree in the database goes on from the checkpoints that left this installation. */
final class Lineage {
  private final List<LastSeen> seen;
  private @Nullable Signed checked;

  Lineage(List<LastSeen> seen) {
    this.seen = List.copyOf(seen);
  }

  /** Fails where the database lacks a checkpoint or holds another tree. */
  void check(Handle handle, Head head, Generation generation) {
    for (LastSeen one : seen) {
      Optional<Signed> signed = one.find();
      if (signed.isPresent()) {
        check(handle, head, generation, signed.get());
      }
    }
  }

  private void check(Handle handle, Head head, Generation generation, Signed signed) {
    if (!signed.origin().equals(generation.origin())) {
      checkOrigin(handle, signed);
    } else if (head.size() < signed.size()) {
      throw new LogBrokenException(
          LogCondition.BEHIND,
          "数据库中的日志只到 %d，而本系统已签发过大小为 %d 的检查点：数据库可能由较早的备份恢复。请先找回缺少的条目；找不回时运行 ./chengji epoch open"
              .formatted(head.size(), signed.size()),
          "the log in the database ends at %d, but this installation signed a checkpoint of size %d: the database may come from an older backup. Bring the missing entries back, or run ./chengji epoch open"
              .formatted(head.size(), signed.size()));
    } else if (!rootAt(handle, head, signed).equals(signed.root())) {
      throw new LogBrokenException(
          LogCondition.BEHIND,
          "数据库中的日志与本系统签发过的大小为 %d 的检查点不一致。请运行 ./chengji check 查明；确需继续时运行 ./chengji epoch open"
              .formatted(signed.size()),
          "the log in the database is not the one of which this installation signed the checkpoint of size %d. Run ./chengji check to see why; to go on all the same, run ./chengji epoch open"
              .formatted(signed.size()));
    }
  }

  private static void checkOrigin(Handle handle, Signed signed) {
    boolean known =
        LogRows.listGenerations(handle).stream()
            .anyMatch(generation -> generation.origin().equals(signed.origin()));
    if (!known) {
      throw new LogBrokenException(
          LogCondition.BEHIND,
          "本系统以名称 %s 签发过大小为 %d 的检查点，而数据库中没有这个名称的日志。请找回数据库，或运行 ./chengji epoch open"
              .formatted(signed.origin(), signed.size()),
          "this installation signed a checkpoint of size %2$d as %1$s, and the database has no log of that name. Bring the database back, or run ./chengji epoch open"
              .formatted(signed.origin(), signed.size()));
    }
  }

  /** Computed from the leaves only where the checkpoint is not kept any more, and once. */
  private Hash rootAt(Handle handle, Head head, Signed signed) {
    if (head.size() == signed.size()) {
      return head.root();
    }
    Optional<Hash> kept = LogRows.findRoot(handle, signed.size());
    if (kept.isPresent()) {
      return kept.get();
    }
    if (!signed.equals(checked)) {
      Hash root = LeafRows.root(handle, signed.size());
      checked = root.equals(signed.root()) ? signed : checked;
      return root;
    }
    return signed.root();
  }
}
