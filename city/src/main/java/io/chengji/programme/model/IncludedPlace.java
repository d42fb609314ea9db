package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/**
 * A place that a listing names inside brackets.
 *
 * @param relation how the bracket relates it to the listed name
 */
public record IncludedPlace(
    String nameAsWritten,
    Relation relation,
    String placeId,
    String canonicalName,
    Evidence evidence) {

  /** What a bracket says about the name before it. */
  public enum Relation {
    /** The bracket begins with 含. */
    INCLUDED(new Words("含", "included")),
    /** The bracket gives another name of the same area. */
    OTHER_NAME(new Words("别名", "other name")),
    /** The bracket names a place without saying how it relates. */
    UNSAID(new Words("括注", "in brackets, relation not said")),
    /** An expansion names the place as part of the pilot of the earlier batch. */
    APPROVED_EARLIER(new Words("此前已批复", "approved earlier"));

    private final Words words;

    Relation(Words words) {
      this.words = words;
    }

    /** The relation in both languages. */
    public Words words() {
      return words;
    }
  }
}
