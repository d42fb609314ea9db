package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/** What sort of text a source document is, recognised by its content. */
public enum DocumentKind {
  /** An official notice (通知) that announces a list. */
  NOTICE(new Words("通知", "official notice")),
  /** An official guidance opinion (指导意见). */
  OPINION(new Words("指导意见", "guidance opinion")),
  /** An encyclopedia entry that retells announcements. */
  ENTRY(new Words("百科词条", "encyclopedia entry")),
  /** A study with figures and descriptions of cities. */
  STUDY(new Words("研究报告", "study")),
  /** A collection of programmes and plan titles by city. */
  COLLECTION(new Words("资料汇总", "collection")),
  /** A text with names or titles of none of the kinds above. */
  OTHER(new Words("其他", "other"));

  private final Words words;

  DocumentKind(Words words) {
    this.words = words;
  }

  /** The kind in both languages. */
  public Words words() {
    return words;
  }

  /** Whether whole passages may be quoted; elsewhere a quote ends after forty characters. */
  public boolean quotable() {
    return this == NOTICE || this == OPINION;
  }
}
