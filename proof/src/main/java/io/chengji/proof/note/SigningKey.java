package io.chengji.proof.note;

/**
 * Signs notes under a name; one is made by {@link JdkSigningKey} or lives with its own algorithm.
 */
public interface SigningKey {
  /** The public half, with name and id. */
  VerifierKey key();

  /**
   * Signs the text of a note, which ends with a newline and for cosignatures is a checkpoint.
   *
   * @param timestamp POSIX seconds, told by cosignatures alone
   */
  NoteSignature sign(String text, long timestamp);
}
