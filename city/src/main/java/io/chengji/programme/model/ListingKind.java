package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/** Whether a batch lists a place for the first time or widens an earlier pilot. */
public enum ListingKind {
  NEW("new", new Words("新增试点", "new pilot")),
  EXPANSION("expansion", new Words("扩大范围", "expansion"));

  private final String code;
  private final Words words;

  ListingKind(String code, Words words) {
    this.code = code;
    this.words = words;
  }

  /** The word used in exports and addresses. */
  public String code() {
    return code;
  }

  /** The kind in both languages. */
  public Words words() {
    return words;
  }
}
