package io.chengji.kernel.log;

import io.chengji.proof.tree.Hash;
import java.util.List;

/** What a checkpoint says, whoever signed it: origin, size and root. */
record Signed(String origin, long size, Hash root) {
  /** Reads the first three lines of a checkpoint. */
  static Signed parse(String note) {
    List<String> lines = note.lines().limit(3).toList();
    if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,15}")) {
      throw new IllegalArgumentException("not a checkpoint");
    }
    return new Signed(lines.get(0), Long.parseLong(lines.get(1)), Hash.parseBase64(lines.get(2)));
  }
}
