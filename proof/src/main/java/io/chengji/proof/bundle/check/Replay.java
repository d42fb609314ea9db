package io.chengji.proof.bundle.check;

import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import io.chengji.proof.tree.Tile;
import io.chengji.proof.tree.TileWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a whole journal once, holds leaves against tiles, and tells each leaf. */
final class Replay {
  private final JournalFiles files;
  private final LeafVisitor visitor;
  private final Map<Tile, byte[]> upper = new HashMap<>();
  private final TileWriter tree = new TileWriter(this::keepUpper);

  /** Is told each leaf of the journal in its order. */
  @FunctionalInterface
  interface LeafVisitor {
    void leaf(long index, byte[] data, Hash hash);
  }

  Replay(JournalFiles files, LeafVisitor visitor) {
    this.files = files;
    this.visitor = visitor;
  }

  /** The root that follows from the leaves, when every tile does. */
  Hash run() {
    files.listLeafTiles().forEach(this::leaves);
    tree.flush();
    files.listUpperTiles().forEach(this::checkUpper);
    return tree.root();
  }

  private void leaves(Tile tile) {
    List<byte[]> leaves = files.leaves(tile);
    byte[] hashes = files.hashes(tile);
    for (int at = 0; at < leaves.size(); at++) {
      long index = tree.size();
      Hash hash = Merkle.leafHash(leaves.get(at));
      if (!hash.equals(Hash.ofBytes(hashes, at * Hash.LENGTH))) {
        throw leafDiffers(index);
      }
      tree.append(hash);
      visitor.leaf(index, leaves.get(at), hash);
    }
  }

  private void keepUpper(Tile tile, byte[] bytes) {
    if (tile.level() > 0) {
      upper.put(tile, bytes);
    }
  }

  private void checkUpper(Tile tile) {
    if (!Arrays.equals(files.hashes(tile), upper.get(tile))) {
      throw new Fault(
          Code.ALTERED,
          "journal " + tile.path(),
          "日志的散列文件 " + tile.path() + " 与其下的条目不符",
          "the hashes in " + tile.path() + " do not follow from the leaves below");
    }
  }

  static Fault leafDiffers(long index) {
    return new Fault(
        Code.ALTERED,
        "leaf " + index,
        "日志第 " + index + " 条与记录的散列值不符，内容被改动",
        "entry " + index + " of the journal has another hash than was recorded: it was altered");
  }
}
