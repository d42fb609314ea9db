package io.chengji.kernel.log;

import io.chengji.kernel.log.LogFinding.Kind;
import io.chengji.kernel.records.Records;
import io.chengji.proof.tree.Hash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Holds the database against the log: every entry against its leaf, the leaves against tiles and
 * checkpoints, signatures, queue and gaps, and all of it against what this installation signed and
 * published. It reads one state of the database and may run beside a server.
 */
public final class LogCheck {
  private final Path home;
  private final Findings findings = new Findings();

  private LogCheck(Path home) {
    this.home = home;
  }

  /** What left this installation, read before the database so that it cannot be ahead of it. */
  private record Outside(String where, Signed signed) {}

  /** Checks everything. */
  public static LogReport run(Records records, Path home) {
    LogCheck check = new LogCheck(home);
    List<Outside> outside = check.outside();
    return records.withHandle(handle -> check.run(handle, outside));
  }

  private List<Outside> outside() {
    List<Outside> found = new ArrayList<>();
    find("keys/last-signed").ifPresent(found::add);
    find("keys/last-cosigned").ifPresent(found::add);
    find("journal/checkpoint").ifPresent(found::add);
    return found;
  }

  private Optional<Outside> find(String where) {
    try {
      return new LastSeen(home.resolve(where)).find().map(signed -> new Outside(where, signed));
    } catch (LogBrokenException e) {
      findings.add(Kind.FILE_WRONG, e.words().zh(), e.words().en());
      return Optional.empty();
    }
  }

  private LogReport run(Handle handle, List<Outside> outside) {
    List<Generation> generations = LogRows.listGenerations(handle);
    List<Long> sizes = new ArrayList<>(CheckRows.listSizes(handle));
    outside.forEach(one -> sizes.add(one.signed().size()));
    FileAudit files =
        new FileAudit(new TileFolder(home.resolve("journal")), findings, published(outside));
    LeafAudit leaves = new LeafAudit(handle, findings, files, sizes);
    long size = leaves.run();
    CheckpointAudit checkpoints = new CheckpointAudit(generations, findings);
    long count = CheckRows.useCheckpoints(handle, c -> checkpoints.check(c, leaves.root(c.size())));
    outside.forEach(one -> check(one, size, leaves.root(one.signed().size()), generations));
    checkHead(handle, size);
    new KeyAudit(handle, findings, home.resolve("keys")).check(generations);
    checkQueue(handle);
    String origin = generations.isEmpty() ? "" : generations.getFirst().origin();
    return new LogReport(
        origin, size, count, CheckRows.countWaiting(handle), findings.list(), findings.more());
  }

  private static long published(List<Outside> outside) {
    return outside.stream()
        .filter(one -> one.where().startsWith("journal/"))
        .mapToLong(one -> one.signed().size())
        .findFirst()
        .orElse(0);
  }

  private void check(Outside one, long size, Hash root, List<Generation> generations) {
    Signed signed = one.signed();
    boolean known = generations.stream().anyMatch(g -> g.origin().equals(signed.origin()));
    boolean current =
        !generations.isEmpty() && generations.getFirst().origin().equals(signed.origin());
    if (!known) {
      findings.add(
          Kind.TREE_REPLACED,
          "%s 是日志 %s 的检查点，数据库中没有这个日志".formatted(one.where(), signed.origin()),
          "%s is a checkpoint of the log %s, which the database does not have"
              .formatted(one.where(), signed.origin()));
    } else if (current && size < signed.size()) {
      findings.add(
          Kind.TAIL_MISSING,
          "%s 的检查点有 %d 个叶子，数据库只有 %d 个".formatted(one.where(), signed.size(), size),
          "the checkpoint in %s has %d leaves, the database only %d"
              .formatted(one.where(), signed.size(), size));
    } else if (current && !root.equals(signed.root())) {
      findings.add(
          Kind.TREE_REPLACED,
          "数据库中的树不是 %s 中大小为 %d 的检查点的那一棵".formatted(one.where(), signed.size()),
          "the tree in the database is not the one of the checkpoint of size %d in %s"
              .formatted(signed.size(), one.where()));
    }
  }

  /** Leaves and their newest checkpoint are written together. */
  private void checkHead(Handle handle, long size) {
    long head = LogRows.head(handle).size();
    if (head != size) {
      findings.add(
          head > size ? Kind.TAIL_MISSING : Kind.ROOT_WRONG,
          "最新的检查点大小为 %d，叶子有 %d 个".formatted(head, size),
          "the newest checkpoint has the size %d, and there are %d leaves".formatted(head, size));
    }
  }

  private void checkQueue(Handle handle) {
    for (long id : CheckRows.listOutside(handle)) {
      findings.add(
          Kind.ENTRY_OUTSIDE,
          "条目 %d 既不在日志中也不在待封存队列中".formatted(id),
          "entry %d is neither in the log nor waiting to be sealed".formatted(id));
    }
    for (long id : CheckRows.listWrongInQueue(handle)) {
      findings.add(
          Kind.QUEUE_WRONG,
          "待封存的条目 %d 不存在或已封存".formatted(id),
          "entry %d waits to be sealed, but is not there or sealed already".formatted(id));
    }
  }
}
