package io.chengji.programme.model;

import io.chengji.kernel.words.Words;

/** What sort of contradiction a finding is. */
public enum FindingKind {
  RUN_TOGETHER("run-together", new Words("名称连写", "names run together")),
  SPLIT_NAME("split-name", new Words("名称被拆", "one name split")),
  ALIAS("alias", new Words("异名", "different names")),
  NOT_A_DIVISION("not-a-division", new Words("查无此名", "no such place")),
  BRACKET("bracket", new Words("括注关系不明", "bracket of unclear meaning")),
  DELIMITER("delimiter", new Words("分隔符异常", "irregular delimiter")),
  TWO_BATCHES("two-batches", new Words("重复列入两批", "listed in two batches")),
  REPEATED("repeated", new Words("重复列名", "listed twice")),
  COUNT("count", new Words("数目不符", "numbers disagree")),
  BACK_REFERENCE("back-reference", new Words("追溯表述不一", "back reference differs")),
  PROGRAMME_NAME("programme-name", new Words("试点名称", "programme name")),
  BETWEEN_DOCUMENTS("between-documents", new Words("文件之间不一致", "documents disagree")),
  PROVINCE_NAME("province-name", new Words("省名不规范", "irregular province name")),
  UNSUPPORTED("unsupported", new Words("有数无单", "number without a list")),
  DATE("date", new Words("日期", "dates")),
  OVERLAP("overlap", new Words("试点相互包含", "pilot inside a pilot")),
  UNREAD("unread", new Words("未能读出", "not read"));

  private final String code;
  private final Words words;

  FindingKind(String code, Words words) {
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
