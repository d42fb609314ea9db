package io.chengji.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes over which a key of some type signs a note. */
final class SignedMessage {
  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 255;

  private SignedMessage() {}

  /** Fails with a {@link NoteException} where the type wants a checkpoint and the text is none. */
  static byte[] of(KeyType type, String signer, String text, long timestamp) {
    return switch (type) {
      case ED25519 -> text.getBytes(StandardCharsets.UTF_8);
      case ED25519_COSIGNATURE -> {
        Checkpoint.parse(text);
        String whole = "cosignature/v1\ntime " + timestamp + "\n" + text;
        yield whole.getBytes(StandardCharsets.UTF_8);
      }
      case ML_DSA_44_COSIGNATURE -> subtree(signer, Checkpoint.parse(text), timestamp);
    };
  }

  private static byte[] subtree(String signer, Checkpoint checkpoint, long timestamp) {
    byte[] name = name(signer);
    byte[] origin = name(checkpoint.origin());
    int length = LABEL.length + 2 + name.length + origin.length + 3 * Long.BYTES + 32;
    return ByteBuffer.allocate(length)
        .put(LABEL)
        .put((byte) name.length)
        .put(name)
        .putLong(timestamp)
        .put((byte) origin.length)
        .put(origin)
        .putLong(0)
        .putLong(checkpoint.size())
        .put(checkpoint.root().bytes())
        .array();
  }

  private static byte[] name(String text) {
    byte[] name = text.getBytes(StandardCharsets.UTF_8);
    if (name.length > LONGEST_NAME) {
      throw new NoteException(1, "a name or origin of more than 255 bytes cannot be signed so");
    }
    return name;
  }
}
