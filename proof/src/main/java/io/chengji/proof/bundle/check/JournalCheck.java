package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Bundle;
import io.chengji.proof.bundle.Grounds;
import io.chengji.proof.bundle.Manifest.EntryLine;
import io.chengji.proof.note.Checkpoint;
import io.chengji.proof.tree.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Replays the whole journal: is it that of the checkpoint, and was nothing in scope left out? */
final class JournalCheck {
  private final Bundle bundle;
  private final JournalFiles files;
  private final Map<Long, Hash> expected = new HashMap<>();
  private final List<Long> differing = new ArrayList<>();
  private final List<ScopeWatch> watches = new ArrayList<>();

  JournalCheck(Bundle bundle, JournalSource source) {
    this.bundle = bundle;
    this.files = new JournalFiles(source, bundle.checkpoint().size());
    for (EntryLine line : bundle.manifest().entries()) {
      expected.put(line.index(), line.leaf());
    }
  }

  /** Replays, for the scope of the result and, if deep, for those of all it rests on. */
  void check(SortedMap<Long, Grounds> grounds, boolean deep) {
    long result = bundle.manifest().result();
    watch(result, grounds);
    if (deep) {
      grounds.keySet().stream().filter(index -> index != result).forEach(i -> watch(i, grounds));
    }
    Hash root = new Replay(files, this::visit).run();
    if (!differing.isEmpty()) {
      throw Replay.leafDiffers(differing.get(0));
    }
    checkRoot(root);
    watches.forEach(ScopeWatch::throwFault);
  }

  private void watch(long index, SortedMap<Long, Grounds> grounds) {
    Grounds own = grounds.get(index);
    if (own != null && own.scope().isPresent()) {
      watches.add(new ScopeWatch(index, own.scope().get(), own.basis()));
    }
  }

  private void visit(long index, byte[] data, Hash hash) {
    Hash known = expected.get(index);
    if (known != null && !known.equals(hash)) {
      differing.add(index);
    }
    if (!watches.isEmpty()) {
      SeenLeaf leaf = new SeenLeaf(index, data, hash);
      watches.forEach(watch -> watch.see(leaf));
    }
  }

  private void checkRoot(Hash root) {
    Checkpoint checkpoint = bundle.checkpoint();
    if (!root.equals(checkpoint.root())) {
      throw new Fault(
          Code.ALTERED,
          Places.CHECKPOINT,
          "日志重放得到的根与检查点不同：这不是检查点所签的日志",
          "replayed, the journal has another root than the checkpoint: it is not the log that was signed");
    }
  }
}
