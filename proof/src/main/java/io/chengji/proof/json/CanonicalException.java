package io.chengji.proof.json;

/** A value has no canonical text; says where, by JSON pointer, and why. */
public final class CanonicalException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String pointer;
  private final String why;

  CanonicalException(String pointer, String why) {
    super((pointer.isEmpty() ? "its root" : pointer) + ": " + why);
    this.pointer = pointer;
    this.why = why;
  }

  /** Place of the value that is refused (RFC 6901). */
  public String pointer() {
    return pointer;
  }

  /** The rule that it breaks. */
  public String why() {
    return why;
  }
}
