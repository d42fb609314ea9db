package io.chengji.kernel.log;

import io.chengji.kernel.records.Records;
import io.chengji.proof.tree.EntryBundle;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import io.chengji.proof.tree.Tile;
import io.chengji.proof.tree.TileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes tiles, bundles of entries and last the checkpoint as static files. What it finds in the
 * folder it trusts only as far as that was synced and leads to the root in the database; else it
 * writes all of it anew. For one thread.
 */
final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final int PAGE = 2_048;
  private static final long SYNC_EVERY = 16L * Tile.FULL;

  private final TileFolder folder;
  private final Records records;
  private final List<byte[]> bundle = new ArrayList<>();
  private @Nullable TileWriter writer;
  private long synced;

  Publisher(TileFolder folder, Records records) {
    this.folder = folder;
    this.records = records;
  }

  /** Forgets what it knows, so that the next time it looks at the files again. */
  void forget() {
    writer = null;
  }

  /**
   * Writes the files of a checkpoint.
   *
   * @param fresh the last leaves of the head, as far as they are at hand
   */
  void publish(Head head, List<SealedLeaf> fresh) throws IOException {
    TileWriter known = writer;
    if (known == null || known.size() > head.size()) {
      known = resume(head);
    }
    writer = null;
    grow(known, head, fresh);
    if (!known.root().equals(head.root())) {
      LOG.warn("the files under {} are not those of the database; writing them anew", folder);
      known = begin();
      grow(known, head, List.of());
    }
    if (!known.root().equals(head.root())) {
      throw new LogBrokenException(
          LogCondition.BROKEN,
          "数据库中的条目得不出检查点 %d 的根".formatted(head.size()),
          "the leaves in the database do not give the root of checkpoint %d"
              .formatted(head.size()));
    }
    folder.publish(head.note());
    if (known.size() - synced >= SYNC_EVERY) {
      sync(known.size());
    }
    writer = known;
  }

  /** Brings all that is written to the disk. */
  void sync() throws IOException {
    if (writer != null) {
      sync(writer.size());
    }
  }

  private void sync(long size) throws IOException {
    folder.sync(size);
    synced = size;
  }

  private TileWriter resume(Head head) throws IOException {
    long size = folder.synced();
    if (size > 0 && size <= head.size()) {
      try {
        return resumeAt(size);
      } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
        LOG.warn("the files of the log are damaged, writing them anew: {}", e.toString());
      }
    }
    return begin();
  }

  private TileWriter resumeAt(long size) {
    TileWriter resumed = TileWriter.resume(size, folder, this::write);
    bundle.clear();
    if (size % Tile.FULL != 0) {
      Tile last = Tile.ofTree(0, size / Tile.FULL, size);
      bundle.addAll(EntryBundle.parse(folder.readBundle(last)).subList(0, last.width()));
      byte[] hashes = folder.read(last);
      for (int i = 0; i < bundle.size(); i++) {
        Hash stored = Hash.ofBytes(hashes, i * Hash.LENGTH);
        if (!Merkle.leafHash(bundle.get(i)).equals(stored)) {
          throw new IllegalArgumentException("entry " + i + " of " + last.bundlePath());
        }
      }
    }
    synced = size;
    return resumed;
  }

  private TileWriter begin() throws IOException {
    folder.clear();
    bundle.clear();
    synced = 0;
    return new TileWriter(this::write);
  }

  private void grow(TileWriter tree, Head head, List<SealedLeaf> fresh) throws IOException {
    long fromFresh = head.size() - fresh.size();
    while (tree.size() < fromFresh) {
      long from = tree.size();
      long to = Math.min(fromFresh, from + PAGE);
      List<LeafRows.Stored> page = records.withHandle(h -> LeafRows.list(h, from, to));
      if (page.size() != to - from) {
        throw new LogBrokenException(
            LogCondition.BROKEN,
            "数据库中缺少叶子 %d 至 %d 中的一些".formatted(from, to - 1),
            "leaves between %d and %d are missing in the database".formatted(from, to - 1));
      }
      for (LeafRows.Stored leaf : page) {
        append(tree, leaf.hash(), leaf.data());
      }
    }
    for (SealedLeaf leaf : fresh.subList((int) (tree.size() - fromFresh), fresh.size())) {
      append(tree, leaf.hash(), leaf.data());
    }
    flush(tree);
  }

  private void append(TileWriter tree, Hash hash, byte[] data) throws IOException {
    tree.append(hash);
    bundle.add(data);
    if (bundle.size() == Tile.FULL) {
      folder.writeBundle(Tile.ofTree(0, (tree.size() - 1) / Tile.FULL, tree.size()), bytes());
      bundle.clear();
    }
  }

  private void flush(TileWriter tree) throws IOException {
    tree.flush();
    if (!bundle.isEmpty()) {
      folder.writeBundle(Tile.ofTree(0, tree.size() / Tile.FULL, tree.size()), bytes());
    }
  }

  private byte[] bytes() {
    return EntryBundle.write(bundle);
  }

  private void write(Tile tile, byte[] bytes) {
    try {
      folder.write(tile, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
