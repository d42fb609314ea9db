package io.chengji.proof.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.OptionalLong;

/** One signature line of a note: who signed, with which key, and the bytes; immutable. */
public final class NoteSignature {
  private static final String DASH = "\u2014 ";

  private final String name;
  private final int keyId;
  private final byte[] bytes;

  /** A signature of at least one byte by the key of this name and id. */
  public NoteSignature(String name, int keyId, byte[] bytes) {
    if (!NoteText.isKeyName(name) || bytes.length == 0) {
      throw new IllegalArgumentException(
          "a signature has a key name without blanks or + and at least one byte");
    }
    this.name = name;
    this.keyId = keyId;
    this.bytes = bytes.clone();
  }

  static NoteSignature parse(String text, int line) {
    int blank = text.lastIndexOf(' ');
    if (!text.startsWith(DASH) || blank <= DASH.length()) {
      throw new NoteException(line, "a signature line is a dash, a key name and base64");
    }
    String name = text.substring(DASH.length(), blank);
    if (!NoteText.isKeyName(name)) {
      throw new NoteException(line, "a key name has no blanks and no +");
    }
    byte[] bytes = NoteText.base64(text.substring(blank + 1), line);
    if (bytes.length <= Integer.BYTES) {
      throw new NoteException(line, "a signature has a key id of four bytes and one byte or more");
    }
    int keyId = ByteBuffer.wrap(bytes).getInt();
    return new NoteSignature(name, keyId, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
  }

  /** Name of the key. */
  public String name() {
    return name;
  }

  /** Identifier of the key: together with the name it says which key and algorithm. */
  public int keyId() {
    return keyId;
  }

  /** A copy of the bytes after the key id. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * POSIX seconds with which a cosignature begins; nothing if it is too short or beyond 2^63 − 1.
   */
  public OptionalLong findTimestamp() {
    long time = bytes.length > Long.BYTES ? ByteBuffer.wrap(bytes).getLong() : -1;
    return time >= 0 ? OptionalLong.of(time) : OptionalLong.empty();
  }

  /** The line without its newline. */
  public String line() {
    byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes).array();
    return DASH + name + " " + Base64.getEncoder().encodeToString(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that
        && name.equals(that.name)
        && keyId == that.keyId
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, keyId, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return line();
  }
}
