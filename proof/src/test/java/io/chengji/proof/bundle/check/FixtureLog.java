package io.chengji.proof.bundle.check;

import io.chengji.proof.tree.EntryBundle;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.MemoryTree;
import io.chengji.proof.tree.Merkle;
import io.chengji.proof.tree.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A log in memory: leaves, tree, and the journal as it would lie in a folder. */
final class FixtureLog {
  private final List<byte[]> leaves = new ArrayList<>();
  private final MemoryTree tree = new MemoryTree();

  /** Appends data and returns the hash of the leaf. */
  Hash append(byte[] data) {
    Hash hash = Merkle.leafHash(data);
    leaves.add(data);
    tree.append(hash);
    return hash;
  }

  long size() {
    return leaves.size();
  }

  byte[] leaf(long index) {
    return leaves.get((int) index);
  }

  MemoryTree tree() {
    return tree;
  }

  /** The files of the journal at a size. */
  Map<String, byte[]> journal(long size) {
    Map<String, byte[]> files = new TreeMap<>();
    Tile.listOf(size)
        .forEach(
            tile -> {
              files.put(tile.path(), tree.read(tile));
              if (tile.level() == 0) {
                int start = (int) tile.index() * Tile.FULL;
                files.put(
                    tile.bundlePath(),
                    EntryBundle.write(leaves.subList(start, start + tile.width())));
              }
            });
    return files;
  }
}
