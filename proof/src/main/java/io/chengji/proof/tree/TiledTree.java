package io.chengji.proof.tree;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Subtree hashes of a tree of a given size read out of its tiles, those between two levels of tiles
 * too. Keeps the tiles read last with all their inner hashes; thread-safe.
 */
public final class TiledTree implements HashSource {
  private static final int DEFAULT_KEPT = 64;

  private final long size;
  private final TileSource source;
  private final Map<Tile, TileHashes> kept;

  /** A tree that keeps 64 tiles, one megabyte. */
  public TiledTree(long size, TileSource source) {
    this(size, source, DEFAULT_KEPT);
  }

  /** A tree that keeps as many tiles as told, 16 kilobytes each. */
  public TiledTree(long size, TileSource source, int keptTiles) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no " + size + " leaves");
    }
    this.size = size;
    this.source = source;
    this.kept = new Kept(keptTiles);
  }

  /** Number of leaves. */
  public long size() {
    return size;
  }

  @Override
  public Hash hash(int level, long index) {
    if (level < 0 || level >= Long.SIZE - 1 || index < 0 || index >= size >> level) {
      throw new IndexOutOfBoundsException(
          "a tree of " + size + " has no complete subtree " + index + " at level " + level);
    }
    int inner = level % Tile.HEIGHT;
    int up = Tile.HEIGHT - inner;
    Tile tile = Tile.ofTree(level / Tile.HEIGHT, index >> up, size);
    return hashes(tile).hash(inner, (int) (index & ((1L << up) - 1)));
  }

  private TileHashes hashes(Tile tile) {
    synchronized (kept) {
      TileHashes known = kept.get(tile);
      if (known != null) {
        return known;
      }
    }
    TileHashes read = new TileHashes(tile, source.read(tile));
    synchronized (kept) {
      kept.put(tile, read);
    }
    return read;
  }

  /** Forgets the tile that was not used for the longest time. */
  private static final class Kept extends LinkedHashMap<Tile, TileHashes> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Kept(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Tile, TileHashes> eldest) {
      return size() > most;
    }
  }
}
