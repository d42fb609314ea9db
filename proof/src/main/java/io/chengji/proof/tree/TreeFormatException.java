package io.chengji.proof.tree;

/** Text or bytes are no hash, tile, bundle or frontier; says at which offset the fault was seen. */
public final class TreeFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final int offset;

  TreeFormatException(int offset, String why) {
    super(why + " (at offset " + offset + ")");
    this.offset = offset;
  }

  /** Offset in characters of the text or bytes of the data, from 0. */
  public int offset() {
    return offset;
  }
}
