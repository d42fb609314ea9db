package io.chengji.proof.json;

/** Bytes are no JSON as it is wanted; says at which byte the fault was seen. */
public final class JsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final int offset;

  JsonException(int offset, String why) {
    super("JSON at byte " + offset + ": " + why);
    this.offset = offset;
  }

  /** Offset in bytes, from 0 to the length of the data. */
  public int offset() {
    return offset;
  }
}
