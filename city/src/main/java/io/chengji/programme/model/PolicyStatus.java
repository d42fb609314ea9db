package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/** How far a plan or policy document has come, as the words beside its title say. */
public enum PolicyStatus {
  /** The document says nothing: the title stands as published. */
  STATED("stated", new Words("列明", "stated")),
  UNPUBLISHED("not-public", new Words("未公开", "not public")),
  UNRELEASED("not-released", new Words("未发布", "not released")),
  IN_PREPARATION("in-preparation", new Words("编制中", "in preparation")),
  DISCUSSION_DRAFT("discussion-draft", new Words("讨论稿", "discussion draft")),
  CONSULTATION_DRAFT("consultation-draft", new Words("征求意见稿", "draft for comment"));

  private final String code;
  private final Words words;

  PolicyStatus(String code, Words words) {
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
