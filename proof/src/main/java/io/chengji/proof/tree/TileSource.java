package io.chengji.proof.tree;

/** Knows the bytes of the tiles of a tree. */
@FunctionalInterface
public interface TileSource {
  /**
   * The hashes of a tile, 32 bytes each; the full tile may stand in for a partial one. Fails if
   * there is no such tile. Nobody changes the array.
   */
  byte[] read(Tile tile);
}
