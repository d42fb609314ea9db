package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/** Whether an officer has settled a finding. */
public enum FindingState {
  OPEN("open", new Words("待裁定", "open")),
  DECIDED("decided", new Words("已裁定", "decided"));

  private final String code;
  private final Words words;

  FindingState(String code, Words words) {
    this.code = code;
    this.words = words;
  }

  /** The word used in exports and addresses. */
  public String code() {
    return code;
  }

  /** The state in both languages. */
  public Words words() {
    return words;
  }
}
