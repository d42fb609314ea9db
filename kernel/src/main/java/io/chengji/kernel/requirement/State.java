package io.chengji.kernel.requirement;

import java.util.Arrays;
import java.util.Optional;

/** Whether a requirement is fulfilled; there is nothing between the two. */
public enum State {
  /** A scenario proves it. */
  WORKS("works"),
  /** No scenario proves it. */
  NOT_YET("not-yet");

  private final String word;

  State(String word) {
    this.word = word;
  }

  /** The word that stands in the table. */
  public String word() {
    return word;
  }

  /** The state with this word, if there is one. */
  public static Optional<State> findByWord(String word) {
    return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
  }
}
