package io.chengji.proof.tree;

import java.util.Arrays;

/**
 * Grows a tree leaf by leaf and hands out its tiles: each full one when its last hash comes, the
 * partial ones when asked. Holds one tile a level. Mutable, for one owner.
 */
public final class TileWriter {
  private static final int LEVELS = Long.SIZE / Tile.HEIGHT;

  private final Frontier frontier;
  private final byte[][] partial = new byte[LEVELS][];
  private final TileSink sink;
  private long written;

  /** Begins with the empty tree. */
  public TileWriter(TileSink sink) {
    this(new Frontier(), sink);
  }

  private TileWriter(Frontier frontier, TileSink sink) {
    this.frontier = frontier;
    this.sink = sink;
    this.written = frontier.size();
    Arrays.setAll(partial, level -> new byte[Tile.FULL * Hash.LENGTH]);
  }

  /** Goes on with a tree of which the tiles are stored; reads its partial tiles again. */
  public static TileWriter resume(long size, TileSource stored, TileSink sink) {
    TiledTree tree = new TiledTree(size, stored);
    TileWriter writer = new TileWriter(Frontier.ofSource(size, tree), sink);
    for (int level = 0; level < LEVELS; level++) {
      long hashes = size >> (level * Tile.HEIGHT);
      if (hashes % Tile.FULL != 0) {
        Tile tile = Tile.ofTree(level, hashes / Tile.FULL, size);
        System.arraycopy(stored.read(tile), 0, writer.partial[level], 0, tile.length());
      }
    }
    return writer;
  }

  /** Number of leaves. */
  public long size() {
    return frontier.size();
  }

  /** Root of the tree. */
  public Hash root() {
    return frontier.root();
  }

  /** A copy of the right edge of the tree. */
  public Frontier frontier() {
    return frontier.copy();
  }

  /** Appends a leaf by its hash. */
  public void append(Hash leaf) {
    frontier.append(leaf, this::node);
  }

  /** Hands out the partial tiles that changed since the last time. */
  public void flush() {
    long size = frontier.size();
    for (int level = 0; level < LEVELS; level++) {
      long hashes = size >> (level * Tile.HEIGHT);
      int width = (int) (hashes % Tile.FULL);
      if (width > 0 && hashes != written >> (level * Tile.HEIGHT)) {
        sink.accept(
            new Tile(level, hashes / Tile.FULL, width),
            Arrays.copyOf(partial[level], width * Hash.LENGTH));
      }
    }
    written = size;
  }

  private void node(int level, long index, Hash hash) {
    if (level % Tile.HEIGHT != 0) {
      return;
    }
    int place = (int) (index % Tile.FULL);
    byte[] bytes = partial[level / Tile.HEIGHT];
    hash.copyTo(bytes, place * Hash.LENGTH);
    if (place == Tile.FULL - 1) {
      Tile tile = new Tile(level / Tile.HEIGHT, index / Tile.FULL, Tile.FULL);
      sink.accept(tile, bytes.clone());
    }
  }
}
