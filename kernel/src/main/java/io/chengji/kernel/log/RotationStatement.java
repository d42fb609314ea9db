package io.chengji.kernel.log;

import io.chengji.proof.note.Checkpoint;
import io.chengji.proof.note.JdkSigningKey;
import io.chengji.proof.note.NoteException;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The statement that a log takes new keys: a signed note in the shape of a checkpoint, because that
 * is what every type of key can sign. Its first line is not the origin of any log; in place of a
 * root stands SHA-256 over the new verifier keys, which are its extension lines.
 */
final class RotationStatement {
  private static final String HEAD = "chengji-key-rotation/v1 ";

  private RotationStatement() {}

  private static String text(Generation next) {
    Hash hash = Hash.ofData(String.join("\n", next.vkeys()).getBytes(StandardCharsets.UTF_8));
    return new Checkpoint(HEAD + next.origin(), next.sinceSize(), hash, next.vkeys()).text();
  }

  /** The statement with the lines of old and new keys. */
  static String sign(Generation next, List<JdkSigningKey> keys, long timestamp) {
    String text = text(next);
    return new SignedNote(text, keys.stream().map(key -> key.sign(text, timestamp)).toList())
        .toString();
  }

  /**
   * Whether a statement hands the log from one generation to the next, signed by all keys of both.
   */
  static boolean holds(String statement, Generation before, Generation next) {
    try {
      SignedNote note = SignedNote.parse(statement.getBytes(StandardCharsets.UTF_8));
      return note.text().equals(text(next))
          && Stream.concat(before.vkeys().stream(), next.vkeys().stream())
              .allMatch(vkey -> CheckpointAudit.isSigned(note, vkey));
    } catch (NoteException e) {
      return false;
    }
  }
}
