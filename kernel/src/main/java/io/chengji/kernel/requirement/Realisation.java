package io.chengji.kernel.requirement;

import java.util.Arrays;
import java.util.Optional;

/** The kind of thing that realises a requirement. */
public enum Realisation {
  /** An engine of a family does it for every domain. */
  MECHANISM("mechanism"),
  /** A folder of declarations turns an engine into this domain. */
  PACK("pack"),
  /** A guard refuses, warns or demands evidence. */
  RULE("rule"),
  /** Something that happened or was decided is held and shown with its evidence. */
  RECORD("record"),
  /** An aim is held, shown and tied to what measures it. */
  PRINCIPLE("principle"),
  /** The title of a plan is held and shown with issuer, number, period and status. */
  PLAN_TITLE("plan-title");

  private final String word;

  Realisation(String word) {
    this.word = word;
  }

  /** The word that stands in the table. */
  public String word() {
    return word;
  }

  /** The kind with this word, if there is one. */
  public static Optional<Realisation> findByWord(String word) {
    return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst();
  }
}
