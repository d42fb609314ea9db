package io.chengji.proof.bundle.check;

/** How one check ended. */
public enum Outcome {
  /** It was made and held. */
  HELD("held"),
  /** It was made, or could not be made, and ended everything. */
  FAILED("failed"),
  /** What it looks at was not given. */
  SKIPPED("skipped");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** The name in the JSON answer. */
  public String word() {
    return word;
  }
}
