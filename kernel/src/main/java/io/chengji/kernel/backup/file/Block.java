package io.chengji.kernel.backup.file;

import java.util.List;

/**
 * A block of the compressed stream: a tag, a length of four bytes, and so many bytes.
 *
 * @param tag what it is
 * @param bytes its content
 */
record Block(Tag tag, byte[] bytes) {
  /** Kinds of blocks, each with its letter and its largest length. */
  enum Tag {
    MANIFEST('M', 1 << 24),
    TABLE('t', 1 << 10),
    TEXT('d', 1 << 20),
    TABLE_END('e', 1 << 12),
    SEQUENCES('s', 1 << 24),
    KEY_FILE('k', KeyFile.LARGEST + (1 << 8)),
    END('z', 1 << 12);

    private final char letter;
    private final int longest;

    Tag(char letter, int longest) {
      this.letter = letter;
      this.longest = longest;
    }

    char letter() {
      return letter;
    }

    int longest() {
      return longest;
    }

    static Tag of(int letter) {
      for (Tag tag : values()) {
        if (tag.letter == letter) {
          return tag;
        }
      }
      throw BackupException.damaged("其中有未知的部分", "a part of it is unknown");
    }
  }

  /**
   * The last block.
   *
   * @param tables how many there were
   * @param rows of all of them
   */
  record End(int tables, long rows) {}

  /** The block of sequences. */
  record Sequences(List<SequencePosition> positions) {
    Sequences {
      positions = List.copyOf(positions);
    }
  }
}
