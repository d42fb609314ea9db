package io.chengji.kernel.records;

/** What became of a change that was sent for commit. */
public enum Outcome {
  /** It was made, and its journal entry is there. */
  DONE,
  /** It was not made and cannot be any more. */
  NOT_DONE,
  /** The server is still at it. */
  UNDECIDED
}
