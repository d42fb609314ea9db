package io.chengji.proof.note;

/** What came of checking a signature line with a key. */
public enum Outcome {
  /** The key signed this text. */
  VERIFIED,
  /** The key did not sign this text so. */
  FAILED,
  /** The type of the key, or its algorithm on this platform, is not known here. */
  NOT_CHECKED
}
