package io.chengji.proof.tree;

/** Takes tiles to be stored. */
@FunctionalInterface
public interface TileSink {
  /** Takes a tile with its bytes, which are the receiver's. */
  void accept(Tile tile, byte[] bytes);
}
