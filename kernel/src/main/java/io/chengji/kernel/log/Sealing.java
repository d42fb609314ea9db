package io.chengji.kernel.log;

import io.chengji.kernel.records.Records;
import io.chengji.proof.tree.Frontier;
import io.chengji.proof.tree.Hash;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * One transaction of sealing: under the lock that all processes share it reads the head, takes
 * entries out of the queue, whatever their age, gives them the next indices, and signs the grown
 * tree. Outside of it nothing is remembered, so that a crash leaves nothing half done.
 */
final class Sealing {
  private static final int BATCH = 4_096;

  private final Records records;
  private final Keyring keys;
  private final Lineage lineage;
  private final InstantSource clock;

  Sealing(Records records, Keyring keys, Lineage lineage, InstantSource clock) {
    this.records = records;
    this.keys = keys;
    this.lineage = lineage;
    this.clock = clock;
  }

  /**
   * What a transaction did.
   *
   * @param head the newest checkpoint, now committed
   * @param leaves its last leaves, sealed just now; empty where there was nothing to do
   * @param more whether the queue may hold more
   */
  record Round(Head head, List<SealedLeaf> leaves, boolean more) {}

  /** Whether there is something to seal; takes no lock. */
  boolean hasWork() {
    return records.withHandle(LogRows::hasWork);
  }

  /** Deletes checkpoints that need not be kept. */
  void prune() {
    int ignored = records.withLog(LogRows::prune);
  }

  /** Seals the next batch. */
  Round run() {
    return records.withLog(this::seal);
  }

  private Round seal(Handle handle) {
    LogRows.lock(handle);
    Head before = LogRows.head(handle);
    Generation generation = LogRows.findGeneration(handle).orElseThrow();
    lineage.check(handle, before, generation);
    List<SealedLeaf> leaves = next(handle, before, generation);
    if (leaves.isEmpty()) {
      return new Round(before, leaves, false);
    }
    LeafRows.add(handle, before.size(), leaves);
    Head after = grown(before, leaves, generation);
    LogRows.addCheckpoint(handle, after, clock.instant());
    return new Round(after, leaves, true);
  }

  /** A log begins with the entry that opens it, an epoch with the one that names the gap. */
  private static List<SealedLeaf> next(Handle handle, Head before, Generation generation) {
    if (before.size() == 0 && generation.epoch() == 1) {
      return LeafRows.first(handle, LogKinds.OPENED);
    }
    if (before.size() == generation.sinceSize() && generation.epoch() > 1) {
      List<SealedLeaf> first = LeafRows.first(handle, LogKinds.EPOCH_OPENED);
      if (!first.isEmpty()) {
        return first;
      }
    }
    return LeafRows.next(handle, BATCH);
  }

  private Head grown(Head before, List<SealedLeaf> leaves, Generation generation) {
    Frontier frontier = before.frontier().copy();
    leaves.forEach(leaf -> frontier.append(leaf.hash()));
    Hash root = frontier.root();
    String note = keys.sign(generation, frontier.size(), root, clock.instant());
    return new Head(frontier.size(), root, note, frontier);
  }
}
