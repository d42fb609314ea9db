package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/** Whether a place is a unit of the territorial order or an area with a purpose. */
public enum PlaceKind {
  ADMINISTRATIVE(new Words("行政区划", "administrative division")),
  FUNCTIONAL(new Words("功能区", "functional zone")),
  UNRESOLVED(new Words("未能确认", "not resolved"));

  private final Words words;

  PlaceKind(Words words) {
    this.words = words;
  }

  /** The kind in both languages. */
  public Words words() {
    return words;
  }
}
