package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/** Whether a document prints that a place belongs to its batch, or it follows from several. */
public enum Membership {
  PRINTED(new Words("文件载明", "printed")),
  DERIVED(new Words("比对推定", "derived"));

  private final Words words;

  Membership(Words words) {
    this.words = words;
  }

  /** The membership in both languages. */
  public Words words() {
    return words;
  }
}
