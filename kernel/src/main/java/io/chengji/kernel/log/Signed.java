package io.chengji.kernel.log;

import io.chengji.proof.note.Checkpoint;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;

/** What a checkpoint says, whoever signed it: origin, size and root. */
record Signed(String origin, long size, Hash root) {
  /** Reads the text of a note that is a checkpoint. */
  static Signed parse(String note) {
    SignedNote signed = SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    Checkpoint checkpoint = Checkpoint.parse(signed.text());
    return new Signed(checkpoint.origin(), checkpoint.size(), checkpoint.root());
  }
}
