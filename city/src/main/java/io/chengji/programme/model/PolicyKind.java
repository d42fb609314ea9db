package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/** What the last words of a title say the document is. */
public enum PolicyKind {
  PLAN(new Words("规划", "plan")),
  OUTLINE(new Words("纲要", "outline")),
  SCHEME(new Words("方案", "scheme")),
  ACTION_PLAN(new Words("行动计划", "action plan")),
  OPINION(new Words("意见", "opinion")),
  DECISION(new Words("决定", "decision")),
  NOTICE(new Words("通知", "notice")),
  LETTER(new Words("函", "letter")),
  MEASURES(new Words("办法", "measures")),
  INDICATORS(new Words("指标体系", "indicator system")),
  DESIGN(new Words("设计", "design")),
  REPORT(new Words("报告", "report")),
  OTHER(new Words("其他", "other"));

  private final Words words;

  PolicyKind(Words words) {
    this.words = words;
  }

  /** The kind in both languages. */
  public Words words() {
    return words;
  }
}
