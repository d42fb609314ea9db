package io.chengji.proof.tree;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Names up to 256 consecutive hashes of a tree at a multiple of eight levels, as C2SP tlog-tiles
 * cuts it; one that is not full is partial and says its width.
 *
 * @param level number of the tile's level from 0 to 63; its hashes stand eight times as high
 * @param index number of the tile within its level, from 0
 * @param width hashes in the tile, from 1 to 256
 */
public record Tile(int level, long index, int width) {
  /** Levels of the tree that a tile spans. */
  public static final int HEIGHT = 8;

  /** Hashes of a full tile. */
  public static final int FULL = 1 << HEIGHT;

  private static final int LAST_LEVEL = 63;
  private static final long INDEXES = 1L << (Long.SIZE - 1 - HEIGHT);

  public Tile {
    if (level < 0 || level > LAST_LEVEL) {
      throw new IllegalArgumentException("the level of a tile is from 0 to 63, not " + level);
    }
    if (index < 0 || index >= INDEXES) {
      throw new IllegalArgumentException("no tile has the index " + index);
    }
    if (width < 1 || width > FULL) {
      throw new IllegalArgumentException("a tile has 1 to 256 hashes, not " + width);
    }
  }

  /** The tile of this level and index in a tree of a size, as wide as it is there. */
  public static Tile ofTree(int level, long index, long size) {
    long hashes = hashes(level, size) - (index << HEIGHT);
    if (index < 0 || index >= INDEXES || hashes <= 0) {
      throw new IllegalArgumentException(
          "a tree of " + size + " has no tile " + index + " at level " + level);
    }
    return new Tile(level, index, (int) Math.min(hashes, FULL));
  }

  /** All tiles of a tree, lowest level first; in each level the partial one last. */
  public static Stream<Tile> listOf(long size) {
    return listChanged(0, size);
  }

  /** Tiles that a tree of the second size has and one of the first size has not. */
  public static Stream<Tile> listChanged(long first, long second) {
    if (first < 0 || first > second) {
      throw new IllegalArgumentException("a tree of " + first + " does not grow to " + second);
    }
    return LongStream.range(0, Long.SIZE / HEIGHT)
        .boxed()
        .flatMap(level -> listChanged(level.intValue(), first, second));
  }

  private static Stream<Tile> listChanged(int level, long first, long second) {
    long before = hashes(level, first);
    long after = hashes(level, second);
    if (before == after) {
      return Stream.empty();
    }
    return LongStream.rangeClosed(before >> HEIGHT, (after - 1) >> HEIGHT)
        .mapToObj(index -> ofTree(level, index, second));
  }

  /** Whether it has all its 256 hashes. */
  public boolean isFull() {
    return width == FULL;
  }

  /** Bytes of the tile. */
  public int length() {
    return width * Hash.LENGTH;
  }

  /** Where it is served, as {@code tile/0/x001/x234/067} or {@code tile/0/000.p/5}. */
  public String path() {
    return TilePath.write("tile/" + level + "/", this);
  }

  /** Where the entries of a tile of level 0 are served, as {@code tile/entries/000.p/5}. */
  public String bundlePath() {
    if (level != 0) {
      throw new IllegalStateException("entries belong to tiles of level 0, not " + level);
    }
    return TilePath.write("tile/entries/", this);
  }

  /** Reads what {@link #path} writes, and nothing else. */
  public static Tile parsePath(String path) {
    return TilePath.parse(path, false);
  }

  /** Reads what {@link #bundlePath} writes, and nothing else. */
  public static Tile parseBundlePath(String path) {
    return TilePath.parse(path, true);
  }

  private static long hashes(int level, long size) {
    return level < Long.SIZE / HEIGHT ? size >> (level * HEIGHT) : 0;
  }
}
