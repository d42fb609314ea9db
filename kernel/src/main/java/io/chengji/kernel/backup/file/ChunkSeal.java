package io.chengji.kernel.backup.file;

/**
 * How chunks are protected: each is tied to the header, to its place and to whether it is the last,
 * so that none can be altered, moved, dropped or added. One object for one file, in order.
 */
interface ChunkSeal {
  /** Bytes that a seal adds to a chunk. */
  int added();

  /** The bytes that stand in the file for this chunk. */
  byte[] seal(int word, byte[] chunk, int length);

  /** The chunk itself, if it is the one that was written here. */
  byte[] open(int word, byte[] sealed);

  /** The chunk is not what was written in this place. */
  static BackupException broken(long index) {
    return BackupException.damaged(
        "第 %d 段的校验不符".formatted(index + 1),
        "the seal of chunk %d does not fit".formatted(index + 1));
  }
}
