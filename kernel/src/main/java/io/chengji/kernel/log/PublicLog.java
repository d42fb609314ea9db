package io.chengji.kernel.log;

import io.chengji.proof.tree.EntryBundle;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import io.chengji.proof.tree.Tile;
import io.chengji.proof.tree.TiledTree;
import io.chengji.proof.tree.TreeFormatException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log as everyone sees it: read from the published files alone. Thread-safe. */
public final class PublicLog {
  private final TileFolder folder;
  private volatile @Nullable TiledTree tree;

  PublicLog(TileFolder folder) {
    this.folder = folder;
  }

  /**
   * The newest checkpoint that is published.
   *
   * @param note the C2SP signed note
   * @param origin name of the log
   * @param size leaves in the tree
   * @param root of the tree
   */
  public record Checkpoint(String note, String origin, long size, Hash root) {}

  /** The newest checkpoint; empty until the first is published. */
  public Optional<Checkpoint> findCheckpoint() {
    return folder
        .findCheckpoint()
        .map(
            note -> {
              Signed signed = Signed.parse(note);
              return new Checkpoint(note, signed.origin(), signed.size(), signed.root());
            });
  }

  /** A tile or bundle of entries by its C2SP path; empty where there is none of that name. */
  public Optional<byte[]> find(String path) {
    try {
      Tile tile =
          path.startsWith("tile/entries/") ? Tile.parseBundlePath(path) : Tile.parsePath(path);
      return tile.level() < Long.SIZE / Tile.HEIGHT ? folder.find(path) : Optional.empty();
    } catch (TreeFormatException e) {
      return Optional.empty();
    }
  }

  /** The data of a leaf below the size of the checkpoint. */
  public byte[] leaf(Checkpoint checkpoint, long index) {
    Tile tile = Tile.ofTree(0, index / Tile.FULL, checkpoint.size());
    return EntryBundle.parse(folder.readBundle(tile)).get((int) (index % Tile.FULL));
  }

  /** The inclusion proof of a leaf in the tree of the checkpoint. */
  public List<Hash> inclusionProof(Checkpoint checkpoint, long index) {
    return Merkle.inclusionProof(index, checkpoint.size(), tree(checkpoint.size()));
  }

  /** The proof that one tree begins another, no larger than that of the checkpoint. */
  public List<Hash> consistencyProof(Checkpoint checkpoint, long from, long to) {
    return Merkle.consistencyProof(from, to, tree(checkpoint.size()));
  }

  /** The root of a tree no larger than that of the checkpoint. */
  public Hash root(Checkpoint checkpoint, long size) {
    return Merkle.root(size, tree(checkpoint.size()));
  }

  private TiledTree tree(long size) {
    TiledTree known = tree;
    if (known == null || known.size() != size) {
      known = new TiledTree(size, folder);
      tree = known;
    }
    return known;
  }
}
