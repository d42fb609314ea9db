package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/** How far the printed words of a listing can be taken as they stand. */
public enum ListingStatus {
  AS_LISTED("as-listed", new Words("照录", "as listed")),
  REPAIRED("repaired", new Words("已修补", "repaired")),
  IN_REVIEW("in-review", new Words("待复核", "in review"));

  private final String code;
  private final Words words;

  ListingStatus(String code, Words words) {
    this.code = code;
    this.words = words;
  }

  /** The word used in exports and addresses. */
  public String code() {
    return code;
  }

  /** The status in both languages. */
  public Words words() {
    return words;
  }
}
