package io.chengji.proof.note;

/** Text is no note, key, checkpoint, proof or policy; says in which line the fault was seen. */
public final class NoteException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final int line;
  private final String why;

  NoteException(int line, String why) {
    super("line " + line + ": " + why);
    this.line = line;
    this.why = why;
  }

  /** The same fault, seen from a larger text. */
  NoteException atLine(int other) {
    return new NoteException(other, why);
  }

  /** Number of the line, from 1. */
  public int line() {
    return line;
  }
}
