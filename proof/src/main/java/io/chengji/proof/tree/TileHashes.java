package io.chengji.proof.tree;

/** The hashes of a tile and of the complete subtrees over them, all computed once. */
final class TileHashes {
  private final Hash[][] levels = new Hash[Tile.HEIGHT][];

  TileHashes(Tile tile, byte[] bytes) {
    if (bytes.length != tile.length() && bytes.length != Tile.FULL * Hash.LENGTH) {
      throw new TreeFormatException(
          Math.min(bytes.length, tile.length()),
          tile.path() + " has " + tile.length() + " bytes, not " + bytes.length);
    }
    levels[0] = new Hash[tile.width()];
    for (int i = 0; i < tile.width(); i++) {
      levels[0][i] = Hash.ofBytes(bytes, i * Hash.LENGTH);
    }
    Hasher hasher = Hasher.mine();
    for (int level = 1; level < Tile.HEIGHT; level++) {
      levels[level] = parents(hasher, levels[level - 1]);
    }
  }

  private static Hash[] parents(Hasher hasher, Hash[] below) {
    Hash[] above = new Hash[below.length / 2];
    for (int i = 0; i < above.length; i++) {
      above[i] = hasher.node(below[2 * i], below[2 * i + 1]);
    }
    return above;
  }

  /** The subtree over 2^level hashes of the tile from index · 2^level on. */
  Hash hash(int level, int index) {
    return levels[level][index];
  }
}
